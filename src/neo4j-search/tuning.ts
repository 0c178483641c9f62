import type { EntryTuning } from '../../graph/neo4j/full-text/entry-question.ts'

/** Chosen on the sets of `npm run eval:retrieval` and the judged queries of `npm run eval`, one setting for all. */
export const TUNING = {
  /** A title is chosen to say what the statement is; headings above say least, since neighbours share them. */
  fields: [
    ['title', 2],
    ['text', 1],
    ['around', 0.3],
  ],
  /** Whoever types a number or code means what bears it, before what cites it. */
  codes: [
    ['own', 4],
    ['codes', 2],
  ],
  /** The code without its session or letter. */
  bareCode: 0.3,
  /** Words with fewer pieces count more themselves, those without any this much more: as where the index is in memory. */
  fewPieces: 6,
  insteadOfPieces: 1.2,
  /** Two words that the text writes as one. */
  joined: 1.2,
  /** Beside a word that an entry has, other names count little: a rare one would outrank it. */
  beside: { name: 0.1, other: 0.05 },
  /** Instead of a word that none has, the name of the thing counts more than other words for it. */
  instead: { name: 0.6, other: 0.45 },
} as const

export const ENTRY_TUNING: EntryTuning = {
  leastOfBest: 0.15,
  alike: { weight: 0.4, candidates: 300, leastOfBest: 0.5 },
  near: { weight: 2, limit: 200 },
  /** Beyond it a word is common; counting all would take long. */
  countedTo: 1000,
  /** These two as where the index is in memory. */
  close: { alone: 0.6, together: 0.4 },
  spread: { of: 50, keeps: 0.98, atMost: 5 },
}
