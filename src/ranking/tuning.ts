import type { Field } from './fields.ts'

/**
 * All numbers that the order of hits depends on. Those of `TUNING` were chosen
 * on the public sets of `npm run eval:retrieval`, one setting for all of them.
 */
export interface Tuning {
  /** How much a term says in each field, and as a part of a compound there. */
  readonly boosts: Readonly<Record<Field | 'parts', number>>
  /** Of BM25: how soon more of the same term says nothing more, and how far long fields are held against themselves, 0–1. */
  readonly k1: number
  readonly b: number
  /** How far an entry holds what only its surroundings say, 0–1. */
  readonly around: number
  /** Scores below this share of the best come of headings far above, not of the text itself. */
  readonly inEarnest: number
  /** What other words for a word reach at most, of the lowest that holds the word itself in earnest. */
  readonly justBelow: number
  /** Of the BM25 of pieces of words. */
  readonly gramK1: number
  readonly gramB: number
  /** What it counts beside that of stems. */
  readonly gramWeight: number
  /** Words with fewer pieces count more themselves: those without any this much more. */
  readonly fewPieces: number
  readonly insteadOfPieces: number
  /** Share of the pieces of a word from which another word may be meant by it, 0–1. */
  readonly leastAlike: number
  /** How sure a word is that has all pieces, 0–1. */
  readonly alikeTrust: number
  /** Of the BM25 of whole documents. */
  readonly parentK1: number
  readonly parentB: number
  /** What it counts for each entry of the document. */
  readonly parentWeight: number
  /** What an entry that holds none of the query for sure would lose of the score of its words and of their pieces, 0–1. */
  readonly coverageWeight: number
  /** Hits hold this share of the query that the best one holds, or score this share of the best. */
  readonly leastOfBestCoverage: number
  readonly leastOfBest: number
  /** How much more it scores when all words stand side by side. */
  readonly closenessWeight: number
  /** Entries that are looked at for it: below, the order is left as it is. */
  readonly lookedAtAgain: number
}

export const TUNING: Tuning = {
  boosts: {
    // A heading or name is chosen to say what the statement is.
    title: 2,
    // Whoever types a number or code means the thing that bears it, not those that cite it.
    number: 4,
    // The words themselves: the measure of the others.
    text: 1,
    // The pieces of words already find what compounds share: parts only say that the word is met.
    parts: 0.03,
    // Mostly what it is about, but shared with its neighbours.
    heading: 0.6,
    // They place the text, which need not speak of them.
    section: 0.3,
    // Whoever types `tiltak for å …` wants measures first.
    label: 0.5,
    // Words of an address are there by chance, but its numbers are sought.
    address: 0.3,
    // All texts of the document share it.
    document: 0.25,
  },
  // The customary values; .9–1.6 and .6–.75 differ by less than the sets can tell.
  k1: 1.2,
  b: 0.75,
  around: 0.6,
  inEarnest: 0.3,
  justBelow: 0.9,
  // That a piece is there says nearly all. .5 is best for passages, .8 for acts.
  gramK1: 0.7,
  gramB: 0.75,
  // .6–.9 are near to each other; short labels gain .003 from .6 to .8, passages nothing.
  gramWeight: 0.8,
  // `KI i rehabilitering`: one piece stands beside fifteen. 4–6 are alike; with 2 instead of 1.2, short labels and acts lose .002.
  fewPieces: 6,
  insteadOfPieces: 1.2,
  leastAlike: 0.5,
  // As sure as a word with one letter put right.
  alikeTrust: 0.6,
  parentK1: 1.2,
  // Long documents that speak of the query at length are not held back much.
  parentB: 0.4,
  // Passages of articles gain up to 1.2, sections of acts lose above .8.
  parentWeight: 1,
  // Passages gain with more, short labels and acts lose: .25–.3 moves them by .001. Of the pieces too, which gains .004 for passages.
  coverageWeight: 0.25,
  // Without a floor, one common word would make everything a hit.
  leastOfBestCoverage: 0.25,
  leastOfBest: 0.4,
  // .4 already lifts chance neighbours in long texts.
  closenessWeight: 0.2,
  lookedAtAgain: 60,
}
