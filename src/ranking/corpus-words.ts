import type { SearchEntry } from '../../graph/store/search.ts'
import { inTurns } from './in-turns.ts'
import { createEntryReader, STREAMS } from './read-entry.ts'
import { createWordTable, WORD_KINDS, type WordTable } from './word-table.ts'

/** All words of all entries, as numbers; everything else is computed of it. */
export interface CorpusWords {
  readonly texts: readonly string[]
  readonly kinds: ArrayLike<number>
  /** The words of stream `s` of entry `e` stand from `starts[e * STREAMS.length + s]` to the next start. */
  readonly starts: Uint32Array
  readonly words: Uint32Array
}

/** What was read before, of other or the same entries. */
export interface CorpusBefore {
  readonly entries: readonly SearchEntry[]
  readonly corpus: CorpusWords
}

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
  const starts = new Uint32Array(entries.length * STREAMS.length + 1)
  let words = new Uint32Array(entries.length * 64)
  let end = 0
  let next = 0
  await inTurns(entries, entry => {
    const fields = known?.(entry) ?? read(entry)
    for (const stream of STREAMS) {
      const numbers = fields[stream]
      if (end + numbers.length > words.length) {
        const more = new Uint32Array(2 * (end + numbers.length))
        more.set(words)
        words = more
      }
      words.set(numbers, end)
      end += numbers.length
      starts[++next] = end
    }
  })
  return { texts: table.texts, kinds: Uint8Array.from(table.kinds), starts, words: words.slice(0, end) }
}

/** Words of entries that were read before, under their new numbers. */
function createTaker({ entries, corpus }: CorpusBefore, table: WordTable) {
  const byPlace = new Map(entries.map((entry, at) => [placeOf(entry), at]))
  const { texts, kinds, starts, words } = corpus
  return (entry: SearchEntry) => {
    const at = byPlace.get(placeOf(entry))
    if (at === undefined || !saysTheSame(entry, entries[at]!)) return undefined
    const taken = {} as Record<(typeof STREAMS)[number], readonly number[]>
    for (const [stream, name] of STREAMS.entries()) {
      const from = at * STREAMS.length + stream
      taken[name] = Array.from(words.subarray(starts[from], starts[from + 1]), word =>
        table.numberOf(texts[word]!, WORD_KINDS[kinds[word]!]!),
      )
    }
    return taken
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
    one.documentTitle === other.documentTitle &&
    one.section.length === other.section.length &&
    one.section.every((heading, at) => heading === other.section[at])
  )
}
