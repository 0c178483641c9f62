import type { Concept, Vocabulary } from '../document/vocabulary.ts'
import { analyze } from '../language/norwegian/analyze.ts'
import {
  asBokmal,
  codesAsForms,
  compoundParts,
  hyphenParts,
  withoutStopWords,
} from '../language/norwegian/filters.ts'
import { createLexicon, type Lexicon } from '../language/norwegian/lexicon.ts'
import { stem } from '../language/norwegian/stem.ts'
import type { Filter } from '../language/norwegian/token.ts'

/** A concept where the text has it: its id, the words that carry it and the offset at which they begin. */
export interface FoundConcept {
  readonly id: string
  readonly surface: string
  readonly start: number
}

/** A word of a text: every stem that it can be taken for. */
interface Position {
  readonly stems: ReadonlySet<string>
  readonly surface: string
  readonly start: number
}

/** Words that may stand between two words of a label: "tilgang på rehabilitering" has none, "plan for hele feltet" one. */
const MOST_BETWEEN = 1

/**
 * Finds a vocabulary's concepts in texts, by the stems of their labels. A label
 * of several words is found where its words stand together, in any order; a label
 * of one word also inside compounds. An abbreviation is found only as it is written.
 */
export function createConceptFinder(
  vocabulary: Vocabulary,
  texts: Iterable<string>,
): (text: string) => readonly FoundConcept[] {
  const labels = vocabulary.concepts.flatMap(concept =>
    labelsOf(concept).map(label => ({ id: concept.id, label })),
  )
  const lexicon = createLexicon([...texts, ...labels.map(({ label }) => label)])
  const byStem = new Map<string, { id: string; stems: readonly string[] }[]>()
  for (const { id, label } of labels) {
    const stems = positionsOf(label, lexicon).map(position => [...position.stems][0]!)
    // What stop words leave of "plan for" is any plan.
    if (stems.length < 2 && label.includes(' ')) continue
    for (const stem of new Set(stems)) byStem.set(stem, [...(byStem.get(stem) ?? []), { id, stems }])
  }
  const near = new Map(
    vocabulary.concepts.map(({ id, broader, related, serves }) => [
      id,
      new Set([...broader, ...related, ...serves]),
    ]),
  )
  const hangTogether = (a: string, b: string): boolean =>
    near.get(a)?.has(b) === true || near.get(b)?.has(a) === true
  const actors = new Set(vocabulary.concepts.filter(({ facet }) => ACTORS.has(facet)).map(({ id }) => id))
  /** "støtte til kommunene" is for the municipalities, whatever else it is. */
  const namesActor = (longer: Match, actor: Match): boolean =>
    actors.has(actor.id) && !actors.has(longer.id) && longer.words.length > actor.words.length
  const byAbbreviation = new Map(
    vocabulary.concepts.flatMap(({ id, abbr }) => abbr.map(short => [short, id] as const)),
  )
  return text => {
    const positions = positionsOf(text, lexicon)
    const matches = positions.flatMap((position, at) => {
      const short = byAbbreviation.get(position.surface)
      return [
        ...(short === undefined ? [] : [{ id: short, words: [at], size: position.surface.length }]),
        ...[...position.stems].flatMap(stem =>
          (byStem.get(stem) ?? []).flatMap(({ id, stems }) => {
            const words = matchFrom(positions, at, stems)
            return words ? [{ id, words, size: stems.join('').length }] : []
          }),
        ),
      ]
    })
    return matches
      .filter(
        match =>
          !matches.some(
            other => holds(other, match) && !hangTogether(other.id, match.id) && !namesActor(other, match),
          ),
      )
      .map(({ id, words }) => ({
        id,
        surface: words.map(word => positions[word]!.surface).join(' '),
        start: positions[words[0]!]!.start,
      }))
  }
}

const ACTORS: ReadonlySet<Concept['facet']> = new Set(['actor', 'provider', 'arena'])

interface Match {
  readonly id: string
  /** Which words of the text, by number. */
  readonly words: readonly number[]
  /** Letters of the label's stems. */
  readonly size: number
}

/**
 * The longest label says what was meant: "helsekompetanse" is no "kompetanse".
 * But what the vocabulary connects is there too: "styringsdata" is about "styring".
 */
function holds(longer: Match, shorter: Match): boolean {
  return longer.size > shorter.size && shorter.words.every(word => longer.words.includes(word))
}

const INFLECTION = /(?:ene|ane|er|ar|en|et|a|s)$/

/** A stem that short, of a word that long, has lost its meaning: `rettigheter` is not `rette`. */
const SHORT_STEM = 4
const LONG_ENDING = 5

/** One stem for all forms of a word, also where Snowball has two: `kvalitet` and `kvaliteten`. */
function stemWithCare(word: string): string {
  const stemmed = stem(word).replace(/itet$/, 'it')
  const lost = stemmed.length <= SHORT_STEM && word.length - stemmed.length >= LONG_ENDING
  return lost ? word.replace(INFLECTION, '') : stemmed
}

/** `skoleeiere`: Snowball leaves the `-er` that it takes from `skoleeier`. */
const OF_PERSONS = /(?<=\p{L}{3}er)(?:e|en|ene|ne)s?$/u
/** `registrene`: the `e` that `register` has before its `r` is gone. */
const LOST_E = /(?<=\p{L}{4}[^aeiouyæøå])r$/u

/**
 * Behind the stem of a plural that of its singular, as labels have it. Not the
 * other way round: `bruker` would be a person wherever it is a verb.
 */
const stemmedWithSingulars: Filter = tokens =>
  tokens.flatMap(token => {
    if (token.kind !== 'word') return [token]
    const own = stemWithCare(token.text)
    const person = token.text.replace(OF_PERSONS, '')
    const singular = person === token.text ? own.replace(LOST_E, '') : stem(person)
    return [...new Set([own, singular])].map(text => ({ ...token, text }))
  })

function labelsOf({ nb, alt, nn }: Concept): readonly string[] {
  return [nb, ...alt, ...nn]
}

function positionsOf(text: string, lexicon: Lexicon): readonly Position[] {
  const filters = [
    codesAsForms,
    hyphenParts,
    asBokmal,
    withoutStopWords,
    compoundParts(lexicon),
    stemmedWithSingulars,
  ]
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

/**
 * The words from `at` on that carry the label, by number; undefined where they
 * do not. Their order is free: "ansvar avklares" is "avklaring av ansvar".
 */
function matchFrom(
  positions: readonly Position[],
  at: number,
  stems: readonly string[],
): readonly number[] | undefined {
  const left = new Set(stems)
  const words: number[] = []
  let between = 0
  for (let next = at; left.size > 0; next += 1) {
    const position = positions[next]
    const met = position && [...left].find(stem => position.stems.has(stem))
    if (met !== undefined) {
      left.delete(met)
      words.push(next)
      between = 0
    } else {
      between += 1
      if (!position || next === at || between > MOST_BETWEEN) return undefined
    }
  }
  return words
}
