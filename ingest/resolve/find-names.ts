import { groupBy } from '../../graph/model/group-by.ts'
import { type Word, wordsOf } from './words.ts'

/** Something that is known by names. */
export interface Named {
  readonly key: string
  readonly names: readonly string[]
}

export interface FoundName {
  readonly start: number
  readonly end: number
  /** More than one where the name is shared. */
  readonly keys: readonly string[]
  readonly name: string
}

interface Entry {
  readonly name: string
  readonly stems: readonly string[]
  readonly keys: string[]
}

export interface NameIndex {
  /** Known names by their first word's stem, longest first. */
  readonly byStem: ReadonlyMap<string, readonly Entry[]>
  /** First words by first letter and length: a typo changes the length by one at most, and seldom the first letter. */
  readonly byShape: ReadonlyMap<string, readonly string[]>
}

/** Stems of a list of names: the same lists come again with every document. */
const STEMS = new WeakMap<readonly string[], readonly (readonly string[])[]>()

function stemsOf(names: readonly string[]): readonly (readonly string[])[] {
  const known = STEMS.get(names)
  if (known) return known
  const stems = names.map(name => wordsOf(name).map(word => word.stem))
  STEMS.set(names, stems)
  return stems
}

export function createNameIndex(named: readonly Named[]): NameIndex {
  const entries = new Map<string, Entry>()
  for (const { key, names } of named) {
    const all = stemsOf(names)
    for (const [at, name] of names.entries()) {
      const stems = all[at]!
      const id = stems.join(' ')
      const entry = entries.get(id) ?? { name, stems, keys: [] }
      if (!entry.keys.includes(key)) entry.keys.push(key)
      if (stems.length > 0) entries.set(id, entry)
    }
  }
  const index = groupBy(entries.values(), ({ stems }) => stems[0]!)
  const longestFirst = (a: Entry, b: Entry) => b.stems.length - a.stems.length
  return {
    byStem: new Map([...index].map(([stem, alike]) => [stem, alike.toSorted(longestFirst)])),
    byShape: groupBy(index.keys(), stem => shapeOf(stem, stem.length)),
  }
}

function shapeOf(stem: string, length: number): string {
  return `${stem[0]}${length}`
}

/** Between two words of one name: a gap, a dash, quotes; never the end of a sentence. */
const GAP = /^(?:[\s\-‐‑‒–—−«»"“”'’,:/\\()*_]|\.(?!\s+\p{Lu}))*$/u
const LONGEST_GAP = 8

/** Known names in a text in any inflection, wrapped or not; the longest at each place. */
export function findNames(text: string, index: NameIndex): FoundName[] {
  const words = wordsOf(text)
  const found: FoundName[] = []
  for (let at = 0; at < words.length; at++) {
    const first = words[at] as Word
    const entry =
      index.byStem.get(first.stem)?.find(one => matches(one, words, at, text)) ??
      misspelt(first, index).find(one => matches(one, words, at, text))
    if (!entry) continue
    const last = words[at + entry.stems.length - 1] as Word
    found.push({ start: first.start, end: last.end, keys: entry.keys, name: entry.name })
    at += entry.stems.length - 1
  }
  return found
}

function matches({ stems }: Entry, words: readonly Word[], at: number, text: string): boolean {
  return stems.every((stem, offset) => {
    const word = words[at + offset]
    if (!word || !(word.stem === stem || (stems.length > 1 && isTypo(word.stem, stem)))) return false
    const before = words[at + offset - 1]
    if (offset === 0 || !before) return true
    const gap = text.slice(before.end, word.start)
    return gap.length <= LONGEST_GAP && GAP.test(gap)
  })
}

/** Only words so long are told from others by all letters but one. */
const LEAST_LETTERS_FOR_A_TYPO = 10

function misspelt({ stem }: Word, { byStem, byShape }: NameIndex): readonly Entry[] {
  if (stem.length < LEAST_LETTERS_FOR_A_TYPO - 1) return []
  return [-1, 0, 1]
    .flatMap(change => byShape.get(shapeOf(stem, stem.length + change)) ?? [])
    .filter(other => isTypo(stem, other))
    .flatMap(other => byStem.get(other) ?? [])
}

/** One letter too many, one missing or one wrong. */
function isTypo(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length < LEAST_LETTERS_FOR_A_TYPO || long.length - short.length > 1 || short[0] !== long[0])
    return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return at < long.length && short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}
