import type { Decision, JudgedReview, ReviewState } from '../../graph/model/review.ts'
import { relationWords, STRENGTH_WORDS } from '../web/wording.ts'

const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  ACCEPT: 'godtatt',
  REJECT: 'avvist',
  SET_STRENGTH: 'styrke satt',
  ADD: 'lagt til',
  CONFIRM: 'bekreftet',
}

const STATE_WORDS: Readonly<Record<ReviewState, string>> = {
  STANDING: 'gjelder',
  REPLACED: 'erstattet av en senere',
  PENDING: 'venter på bekreftelse',
  ORPHANED: 'har mistet lenken sin',
}

/** One decision with its quotes; where it waits, what is read there now beside what was read then. */
export function reviewLines({ review, state, why, now }: JudgedReview): readonly string[] {
  const { id, decision, strength, type, source, target, reviewer, proof, at, reason, quotes } = review
  const who = proof === 'TOKEN' ? reviewer : `${reviewer} (uten token)`
  const set = strength ? ` «${STRENGTH_WORDS[strength]}»` : ''
  return [
    `${id} ${DECISION_WORDS[decision]}${set}: ${source} ${relationWords(type, 'OUT').toLowerCase()} ${target}`,
    `  ${who}, ${at}: ${reason}`,
    `  ${STATE_WORDS[state]}${why ? `. ${why}` : ''}`,
    `  «${quotes.source.text}»`,
    ...(now ? [`  nå: «${now.quotes.source.text}»`] : []),
    `  «${quotes.target.text}»`,
    ...(now ? [`  nå: «${now.quotes.target.text}»`] : []),
  ]
}
