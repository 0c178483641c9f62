import type { Evidence } from '../../graph/model/evidence.ts'
import { quoteText } from '../../graph/model/quote-text.ts'
import type { ReviewQuote } from '../../graph/model/review.ts'
import { listOf, type NearView } from '../link/near-view.ts'
import { sameWords } from './same-words.ts'

/** SAME: it still says what the reviewer read. REPLACED: a digest's words have given way to an original's. */
export type EndState = 'SAME' | 'REPLACED' | 'GONE'

export interface EndFinder {
  /**
   * Key of the statement that says the quote now: the one that it was, or, where
   * that says something else, the one beside it that says exactly this. A list
   * that got a new entry moves the numbers of those behind it.
   */
  readonly keyOf: (key: string, quote: ReviewQuote) => string
  /** What became of the quote at an end that is carried by this evidence. */
  readonly stateOf: (key: string, quote: ReviewQuote, carried: Evidence | undefined) => EndState
}

export function createEndFinder(view: NearView): EndFinder {
  const says = (key: string, { text }: ReviewQuote): boolean =>
    view.mentions(key).some(one => sameWords(quoteText(one), text))
  return {
    keyOf: (key, quote) => {
      if (says(key, quote)) return key
      const moved = [...view.listed(listOf(key))].filter(sibling => says(sibling, quote))
      // Two that say the same are look-alikes of each other.
      return moved.length === 1 ? moved[0]! : key
    },
    stateOf: (key, quote, carried) => {
      if (!carried) return 'GONE'
      if (sameWords(quoteText(carried), quote.text)) return 'SAME'
      if (quote.kind !== 'QUOTE' && carried.kind === 'QUOTE') return 'REPLACED'
      return says(key, quote) ? 'SAME' : 'GONE'
    },
  }
}
