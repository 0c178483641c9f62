import type { SearchEntry } from '../../graph/store/search.ts'
import type { Ranking } from '../ranking/ranker.ts'
import type { Holds } from './create-ranker.ts'
import { nameStems } from './name-stems.ts'
import type { Name } from './names-in.ts'
import { RAISE } from './raise-tuning.ts'

/**
 * Where documents speak of what is named: under a heading that names it, and where they first
 * name it. What is added to each, as a share of the best score.
 */
export function placesOfName(
  entries: readonly SearchEntry[],
  { found, coverage }: Pick<Ranking, 'found' | 'coverage'>,
  names: readonly Name[],
  holds: Holds,
): ReadonlyMap<number, number> {
  const all = names.flatMap(name => name.names)
  const naming = found.filter(
    // The first is the cheaper question: what only its surroundings hold is less sure.
    entry =>
      coverage[entry]! >= RAISE.leastSure &&
      all.some(stems => stems.every(one => holds(entry, one) === 'own')),
  )
  const firstEnds = new Map<string, number>()
  for (const entry of naming) {
    const { document, end } = entries[entry]!
    firstEnds.set(document, Math.min(firstEnds.get(document) ?? end, end))
  }
  // Many stand under the same heading.
  const heads = new Map<string, boolean>()
  return new Map(
    naming.map(entry => {
      const { document, end, section, text } = entries[entry]!
      const first = firstEnds.get(document) === end ? RAISE.first : 0
      const isSubject = section.some(heading => isHead(heading) && begins(text, heading))
      return [entry, first + (isSubject ? RAISE.subject : 0)]
    }),
  )

  function isHead(heading: string): boolean {
    let isOne = heads.get(heading)
    if (isOne === undefined) {
      const said = new Set(nameStems(heading))
      isOne = all.some(stems => stems.every(one => said.has(one)))
      heads.set(heading, isOne)
    }
    return isOne
  }
}

/** It begins the section: the heading stands in its text. */
function begins(text: string, heading: string): boolean {
  return fold(text).includes(fold(heading))
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ')
}
