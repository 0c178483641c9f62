import type { EntryAnswer } from '../../graph/neo4j/full-text/entry-question.ts'
import { lexiconOfWords } from '../../ingest/language/norwegian/lexicon.ts'
import { createSpeller } from '../search/create-speller.ts'
import { putRight } from '../search/put-right.ts'
import type { ReadText } from '../search/read-text.ts'
import type { WordAsk } from './asks-of.ts'

/** The query with words put right that no entry has, by words of entries that have something near; null where there is none. */
export async function betterText(
  read: ReadText,
  { words }: EntryAnswer,
  asks: readonly WordAsk[],
): Promise<string | null> {
  const unknown = new Set(asks.filter((_, at) => words[at]!.near.length > 0).map(({ word }) => word))
  if (unknown.size === 0) return null
  const counts = new Map<string, number>()
  for (const { near } of words) {
    for (const form of near) for (const word of form.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const speller = await createSpeller(counts, lexiconOfWords(counts.keys()), [])
  return putRight(read, { ...speller, knows: word => !unknown.has(word) })
}
