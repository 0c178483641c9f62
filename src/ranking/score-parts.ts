import type { ScorePart } from '../../graph/store/search.ts'
import type { WayMet } from './word-channel.ts'

/** What the score of one entry was made of. */
export interface Reason {
  readonly words: readonly {
    readonly typed: string
    /** The best way in which the word was met. */
    readonly met: WayMet | undefined
    readonly alike: number
  }[]
  /** Share of the score of the words and of what looks like them that is left where not all are found. */
  readonly kept: number
  readonly document: number
  readonly closeness: number
}

/** The parts that are not 0; they add up to the score. */
export function scoreParts({ words, kept, document, closeness }: Reason): readonly ScorePart[] {
  const ofWords = words.reduce((sum, { met, alike }) => sum + (met?.score ?? 0) + alike, 0)
  const parts: readonly ScorePart[] = [
    ...words.map(
      ({ typed, met }): ScorePart => ({
        channel: 'WORD',
        word: typed,
        met: met === undefined || met.isWord ? 'ordet selv' : `nærliggende: ${met.way.terms.join(' + ')}`,
        value: met?.score ?? 0,
      }),
    ),
    {
      channel: 'ORDER',
      word: null,
      met: 'ikke alle ord er funnet like sikkert',
      value: ofWords * (kept - 1),
    },
    ...words.map(
      ({ typed, alike }): ScorePart => ({
        channel: 'GRAM',
        word: typed,
        met: 'ord som ligner i skrivemåten',
        value: alike,
      }),
    ),
    { channel: 'DOCUMENT', word: null, met: 'dokumentet handler om det', value: document },
    { channel: 'CLOSENESS', word: null, met: 'ordene står nær hverandre', value: closeness },
  ]
  return parts.filter(({ value }) => value !== 0)
}
