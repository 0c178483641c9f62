/**
 * What structure adds to a score, as shares of the best score that words alone reach. Chosen on judged
 * queries (`npm run eval`, with all three files); the public sets have no structure, and none of these touch them.
 */
export const RAISE = {
  /** `mål i handlingsplanen`: the kind and the document are all that is asked for, so what is of both is the answer. */
  listed: 1,
  /** Each further one of a list keeps to its place in the document by this much. */
  step: 0.0001,
  /** `tiltak kompetanse`: of the kind, and about it or standing under it. Such queries gain up to 1; others lose above .8. */
  kind: 0.8,
  /** Share of what is asked that the statement and its headings must say; .6–.7 are alike, .8 misses what a heading says in other words. */
  leastSaid: 0.7,
  /** Below this share of the query no statement can say so much of it, unless the names of its document do. */
  leastHeld: 0.3,
  /** `hva skal X gjøre`: a sentence that says so, among all that name X. .6–.9 are alike, .4 is too little. */
  duty: 0.6,
  /** `NHSP`: a heading that names it says that it is the subject. .2–.3 are alike, .5 buries what others say of it. */
  subject: 0.3,
  /** Where a document first names it, it says what it is to it. Without, or with .3, which buries what it says later, names lose. */
  first: 0.15,
  /** Whoever types a name alone wants to see who speaks of it: further places of one document keep this share. .85–.9 are alike, .8 is too little. */
  keeps: 0.85,
  /** How much of the query such a statement holds, 0–1: as much as another name for all of it. */
  held: 0.9,
  /** A way to meet a word is one when it is as sure as a typing error put right. */
  leastSure: 0.6,
  /** Sentences are read of the best so many that name X: reading takes longer than finding. */
  readOf: 60,
} as const
