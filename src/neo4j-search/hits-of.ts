import type { EntryAnswer } from '../../graph/neo4j/full-text/entry-question.ts'
import type { Hit, ScorePart } from '../../graph/store/search.ts'
import { createRanker } from '../search/create-ranker.ts'
import { listOf } from '../search/list-of.ts'
import { makeHit } from '../search/make-hit.ts'
import type { ReadText } from '../search/read-text.ts'
import type { SynonymTable } from '../search/synonyms.ts'
import type { WordAsk } from './asks-of.ts'

const MET = {
  WORD: 'ordet eller et annet navn på det',
  NEAR: 'et ord som ligner',
  GRAM: 'biter av ord som ligner',
  ASKED: 'er av det slaget, eller sier det, som er spurt om',
} as const

/** The entries of a page as hits: what they met is found in their own texts, as where all are in memory. Without `asks` nothing is ranked. */
export async function hitsOf(
  { entries: found, words: asked }: EntryAnswer,
  asks: readonly WordAsk[] | undefined,
  read: ReadText,
  synonyms: SynonymTable,
): Promise<readonly Hit[]> {
  if (found.length === 0) return []
  const { ranker } = await createRanker(
    found.map(({ entry }) => entry),
    synonyms,
  )
  const { words, matchesIn } = ranker.rank(read.words)
  const ranking = {
    ...listOf(found.length),
    ...(asks && { scores: Float64Array.from(found, ({ score }) => score), words, explain, matchesIn }),
  }
  return found.map(({ entry, placed }, number) =>
    makeHit({ entry, number, score: placed }, ranking, read.phrases),
  )

  function explain(number: number): readonly ScorePart[] {
    const { words: held, alike, more, score } = found[number]!
    // The server rounds each sum by itself: the shares are made to add up.
    const sum = held.reduce((all, [, value]) => all + value, 0)
    const parts = held.map(
      ([at, value]): ScorePart => ({
        channel: 'WORD',
        word: asks![at]!.word,
        met: asked[at]!.most === null ? MET.NEAR : MET.WORD,
        value: (value * (score - alike - more)) / sum,
      }),
    )
    return [
      ...parts,
      ...(alike > 0 ? [{ channel: 'GRAM', word: null, met: MET.GRAM, value: alike } as const] : []),
      ...(more === 0 ? [] : [{ channel: 'ORDER', word: null, met: MET.ASKED, value: more } as const]),
    ]
  }
}
