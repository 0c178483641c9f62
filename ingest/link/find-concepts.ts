import type { Concept, Vocabulary } from '../document/vocabulary.ts'
import { analyze } from '../language/norwegian/analyze.ts'
import {
  asBokmal,
  codesAsForms,
  compoundParts,
  hyphenParts,
  stemmed,
  withoutStopWords,
} from '../language/norwegian/filters.ts'
import { createLexicon, type Lexicon } from '../language/norwegian/lexicon.ts'

/** Concept id to the words of the text that carry it. */
export type FoundConcepts = ReadonlyMap<string, string>

/** A word of a text: every stem that it can be taken for. */
interface Position {
  readonly stems: ReadonlySet<string>
  readonly surface: string
}

/** Words that may stand between two words of a label: "tilgang på rehabilitering" has none, "plan for hele feltet" one. */
const MOST_BETWEEN = 1

/**
 * Finds a vocabulary's concepts in texts, by the stems of their labels. A label
 * of several words is found where its words stand together in the label's order;
 * a label of one word also inside compounds. An abbreviation is found only as
 * it is written.
 */
export function createConceptFinder(
  vocabulary: Vocabulary,
  texts: Iterable<string>,
): (text: string) => FoundConcepts {
  const labels = vocabulary.concepts.flatMap(concept =>
    labelsOf(concept).map(label => ({ id: concept.id, label })),
  )
  const lexicon = createLexicon([...texts, ...labels.map(({ label }) => label)])
  const byFirst = new Map<string, { id: string; stems: readonly string[] }[]>()
  for (const { id, label } of labels) {
    const stems = positionsOf(label, lexicon).map(position => [...position.stems][0]!)
    const [first] = stems
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { id, stems }])
  }
  const byAbbreviation = new Map(
    vocabulary.concepts.flatMap(({ id, abbr }) => abbr.map(short => [short, id] as const)),
  )
  return text => {
    const positions = positionsOf(text, lexicon)
    const found = new Map<string, string>()
    positions.forEach((position, at) => {
      const id = byAbbreviation.get(position.surface)
      if (id !== undefined) found.set(id, position.surface)
      for (const stem of position.stems) {
        for (const label of byFirst.get(stem) ?? []) {
          const surface = found.has(label.id) ? undefined : matchFrom(positions, at, label.stems)
          if (surface !== undefined) found.set(label.id, surface)
        }
      }
    })
    return found
  }
}

function labelsOf({ nb, alt, nn }: Concept): readonly string[] {
  return [nb, ...alt, ...nn]
}

function positionsOf(text: string, lexicon: Lexicon): readonly Position[] {
  const filters = [codesAsForms, hyphenParts, asBokmal, withoutStopWords, compoundParts(lexicon), stemmed]
  const positions: { start: number; end: number; stems: Set<string>; surface: string }[] = []
  for (const token of analyze(text, filters)) {
    const last = positions.at(-1)
    if (last && token.start >= last.start && token.end <= last.end) last.stems.add(token.text)
    else
      positions.push({
        start: token.start,
        end: token.end,
        stems: new Set([token.text]),
        surface: text.slice(token.start, token.end),
      })
  }
  return positions
}

/** The words from `at` on that carry the label, as they stand; undefined where they do not. */
function matchFrom(positions: readonly Position[], at: number, stems: readonly string[]): string | undefined {
  const surfaces = [positions[at]!.surface]
  let from = at
  for (const stem of stems.slice(1)) {
    let next = from + 1
    while (next <= from + 1 + MOST_BETWEEN && !positions[next]?.stems.has(stem)) next += 1
    if (next > from + 1 + MOST_BETWEEN) return undefined
    surfaces.push(positions[next]!.surface)
    from = next
  }
  return surfaces.join(' ')
}
