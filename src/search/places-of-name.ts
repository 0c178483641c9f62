import type { SearchEntry } from '../../graph/store/search.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import type { Holds } from './create-ranker.ts'
import type { Name } from './names-in.ts'
import { RAISE } from './raise-tuning.ts'

/**
 * Where documents speak of what is named: under a heading that names it, and where they first
 * name it. What is added to each, as a share of the best score.
 */
export function placesOfName(
  entries: readonly SearchEntry[],
  found: readonly number[],
  names: readonly Name[],
  holds: Holds,
): ReadonlyMap<number, number> {
  const all = names.flatMap(name => name.names)
  const naming = found.filter(entry => all.some(stems => stems.every(one => holds(entry, one) === 'own')))
  const firstEnds = new Map<string, number>()
  for (const entry of naming) {
    const { document, end } = entries[entry]!
    firstEnds.set(document, Math.min(firstEnds.get(document) ?? end, end))
  }
  return new Map(
    naming.map(entry => {
      const { document, end } = entries[entry]!
      const first = firstEnds.get(document) === end ? RAISE.first : 0
      return [entry, first + (isSubject(entries[entry]!, all) ? RAISE.subject : 0)]
    }),
  )
}

/** It begins a section whose heading has one of the names: the heading stands in its text. */
function isSubject({ section, text }: SearchEntry, names: readonly (readonly string[])[]): boolean {
  const folded = fold(text)
  return section.some(heading => {
    if (!folded.includes(fold(heading))) return false
    const said = new Set(
      heading
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .map(word => stem(toBokmal(word))),
    )
    return names.some(stems => stems.every(one => said.has(one)))
  })
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ')
}
