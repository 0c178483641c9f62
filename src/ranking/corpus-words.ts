import type { SearchEntry } from '../../graph/store/search.ts'
import { inTurns } from './in-turns.ts'
import { createNumberList, inFewBytes, type Numbers } from './number-list.ts'
import { createEntryReader, type EntryWords, STREAMS } from './read-entry.ts'
import { createWordTable, WORD_KINDS, type WordTable } from './word-table.ts'

/** All words of all entries, as numbers; everything else is computed of it. */
export interface CorpusWords {
  readonly texts: readonly string[]
  readonly kinds: Uint8Array
  /** The words of stream `s` of entry `e` stand from `starts[e * STREAMS.length + s]` to the next start. */
  readonly starts: Uint32Array
  readonly words: Uint32Array
  readonly places: Places
}

/** Where the words of what is shown of each entry stand in it: those of entry `e` from `starts[e]` to the next start. */
export interface Places {
  readonly starts: Uint32Array
  readonly steps: Numbers
  readonly lengths: Numbers
}

/** What was read before, of other or the same entries. */
export interface CorpusBefore {
  readonly entries: readonly SearchEntry[]
  readonly corpus: CorpusWords
}

/** Words that an entry has room for at first; all of them together have as much as they need. */
const WORDS_OF_ENTRY = 64

/**
 * Reads all entries; those that say the same as before are taken over. Words are
 * numbered as they come, so that the outcome is the same either way.
 */
export async function readCorpus(
  entries: readonly SearchEntry[],
  before?: CorpusBefore,
): Promise<CorpusWords> {
  const table = createWordTable()
  const read = createEntryReader(table)
  const known = before && createTaker(before, table)
  const room = entries.length * WORDS_OF_ENTRY
  const [words, steps, lengths] = [createNumberList(room), createNumberList(room), createNumberList(room)]
  const starts = new Uint32Array(entries.length * STREAMS.length + 1)
  const placeStarts = new Uint32Array(entries.length + 1)
  await inTurns(entries.length, at => {
    const entry = entries[at]!
    const { words: fields, places } = known?.(entry) ?? read(entry)
    for (const [stream, name] of STREAMS.entries()) {
      words.add(fields[name])
      starts[at * STREAMS.length + stream + 1] = words.length
    }
    steps.add(places.steps)
    lengths.add(places.lengths)
    placeStarts[at + 1] = steps.length
  })
  const places = {
    starts: placeStarts,
    steps: await inFewBytes(steps.all()),
    lengths: await inFewBytes(lengths.all()),
  }
  return { texts: table.texts, kinds: Uint8Array.from(table.kinds), starts, words: words.all(), places }
}

/** Words of entries that were read before, under their new numbers. */
function createTaker({ entries, corpus }: CorpusBefore, table: WordTable) {
  const byPlace = new Map(entries.map((entry, at) => [placeOf(entry), at]))
  const { texts, kinds, starts, words, places } = corpus
  return (entry: SearchEntry): EntryWords | undefined => {
    const at = byPlace.get(placeOf(entry))
    if (at === undefined || !saysTheSame(entry, entries[at]!)) return undefined
    const taken = {} as Record<(typeof STREAMS)[number], readonly number[]>
    for (const [stream, name] of STREAMS.entries()) {
      const from = at * STREAMS.length + stream
      taken[name] = Array.from(words.subarray(starts[from], starts[from + 1]), word =>
        table.numberOf(texts[word]!, WORD_KINDS[kinds[word]!]!),
      )
    }
    const [from, to] = [places.starts[at], places.starts[at + 1]]
    const steps = Array.from(places.steps.subarray(from, to))
    return { words: taken, places: { steps, lengths: Array.from(places.lengths.subarray(from, to)) } }
  }
}

function placeOf({ key, document, version, start }: SearchEntry): string {
  return `${document} ${version} ${start} ${key}`
}

function saysTheSame(one: SearchEntry, other: SearchEntry): boolean {
  return (
    one.label === other.label &&
    one.title === other.title &&
    one.number === other.number &&
    one.text === other.text &&
    one.exact === other.exact &&
    one.documentTitle === other.documentTitle &&
    one.section.length === other.section.length &&
    one.section.every((heading, at) => heading === other.section[at])
  )
}
