import type { Decision, LinkReview, Verdict } from '../../graph/model/review.ts'
import { STRENGTH_WORDS } from '../web/wording.ts'
import { momentWords } from './moment-words.ts'

/** What those who have decided together say of a link. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  ACCEPTED: 'godtatt av mennesker',
  REJECTED: 'avvist av mennesker',
  DISPUTED: 'omstridt: mennesker er uenige',
}

const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  ACCEPT: 'godtok lenken',
  REJECT: 'avviste lenken',
  SET_STRENGTH: 'satte styrken',
  ADD: 'la til lenken',
  CONFIRM: 'bekreftet avgjørelsen etter nytt sitat',
}

/** `Kari Nordmann avviste lenken 22.11.2026 kl. 17.35 UTC: «begrunnelsen»` */
export function reviewLine({ decision, strength, reviewer, at, reason, standing }: LinkReview): string {
  const how = strength ? ` til «${STRENGTH_WORDS[strength]}»` : ''
  const said = `${reviewer} ${DECISION_WORDS[decision]}${how} ${momentWords(at)}`
  return `${said}${reason ? `: «${reason}»` : ''}${standing ? '' : ' (siden endret av samme person)'}`
}
