import type { LinkReview } from '../../graph/model/review.ts'
import { REVIEW_WORDS, STRENGTH_WORDS } from '../web/wording.ts'
import { momentWords } from './moment-words.ts'

/** `Kari Nordmann avviste 22.11.2026 kl. 17.35 UTC: «begrunnelsen»` */
export function reviewLine({ decision, strength, reviewer, at, reason, standing }: LinkReview): string {
  const how = strength ? ` til «${STRENGTH_WORDS[strength]}»` : ''
  const said = `${reviewer} ${REVIEW_WORDS[decision] ?? decision}${how} ${momentWords(at)}`
  return `${said}${reason ? `: «${reason}»` : ''}${standing ? '' : ' (siden endret av samme person)'}`
}
