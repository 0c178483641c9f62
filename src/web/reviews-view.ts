import { type Html, html } from './html.ts'
import { counted, REVIEW_WORDS, VERDICT_WORDS } from './wording.ts'

export interface LinkReviewData {
  readonly decision: string
  readonly strength: string | null
  readonly reviewer: string
  readonly at: string
  readonly reason: string
  readonly standing: boolean
}

export interface LeftOutData {
  readonly count: number
  readonly by: readonly { readonly reviewer: string; readonly count: number }[]
}

export const LEFT_OUT = 'leftOut { count by { reviewer count } }'

/** What people say of a link together; nothing where nobody has decided. */
export function verdictBadge(verdict: string | null): Html | false {
  return (
    verdict !== null && html` <span class="badge ${verdict.toLowerCase()}">${VERDICT_WORDS[verdict]}</span>`
  )
}

/** Everybody who decided, also those that have changed their mind. */
export function reviewsView(reviews: readonly LinkReviewData[]): Html | false {
  return (
    reviews.length > 0 &&
    html`<ul class="reviews">${reviews.map(review => html`<li>${reviewLine(review)}</li>`)}</ul>`
  )
}

/** `Kari Nordmann avviste 3.2.2031: Tiltaket gjelder …` */
export function reviewLine({ decision, strength, reviewer, at, reason, standing }: LinkReviewData): string {
  const what = `${REVIEW_WORDS[decision]}${strength ? ` (${strength === 'DIRECT' ? 'svarer på' : 'svarer delvis på'})` : ''}`
  const date = at.slice(0, 10).split('-').map(Number).reverse().join('.')
  return `${reviewer} ${what} ${date}: ${reason}${standing ? '' : ' (erstattet av en senere avgjørelse)'}`
}

/** How many links an answer leaves out, and who rejects them. */
export function leftOutNote({ count, by }: LeftOutData): Html | false {
  return (
    count > 0 &&
    html`<p class="note left-out">${counted(count, 'lenke er utelatt', 'lenker er utelatt')}: avvist av ${by
      .map(each => each.reviewer)
      .join(', ')}.</p>`
  )
}
