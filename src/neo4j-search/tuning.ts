import type { EntryTuning } from '../../graph/neo4j/entry-question.ts'

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
    ['codes', 1],
  ],
  /** The code without its session or letter. */
  bareCode: 0.3,
  /** Neither the name of the thing nor other words for it count as much as the word that was typed. */
  synonym: { name: 0.6, other: 0.45 },
} as const

export const ENTRY_TUNING: EntryTuning = {
  leastOfBest: 0.15,
  alike: { weight: 0.4, candidates: 300, leastOfBest: 0.5 },
  near: { weight: 0.6, limit: 200 },
  /** These two as where the index is in memory. */
  close: { alone: 0.6, together: 0.4 },
  spread: { of: 50, keeps: 0.95, atMost: 5 },
}
