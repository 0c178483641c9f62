import { EVIDENCE_FIELDS, type EvidenceData, evidenceView } from './evidence-view.ts'
import { type Html, html } from './html.ts'
import { NAMED_FIELDS, type NamedNode } from './node-link.ts'
import { type LinkReviewData, reviewsView, verdictBadge } from './reviews-view.ts'
import { certaintyWords } from './wording.ts'
import type { WorkData } from './work-data.ts'

export interface LinkData {
  readonly type: string
  readonly origin: string
  readonly strength: string | null
  readonly confidence: number | null
  readonly verdict: string | null
  readonly reviews: readonly LinkReviewData[]
  readonly signals: readonly { readonly text: string }[]
  readonly evidence: readonly EvidenceData[]
  readonly properties: readonly { readonly name: string; readonly value: string }[]
  readonly other: NamedNode & { readonly work?: WorkData | null; readonly partOf?: readonly NamedNode[] }
}

export const LINK_FIELDS = `fragment Linked on Link {
  type origin strength confidence verdict
  reviews { decision strength reviewer at reason standing }
  signals { text }
  properties { name value }
  evidence { ...Quoted }
  other { ...Named ... on Statement { work { key label name shortTitle } } }
}
${EVIDENCE_FIELDS}
${NAMED_FIELDS}`

/** Who says so: the word that keeps a computed link from being read as a stated one. */
export function originBadge(link: Pick<LinkData, 'type' | 'origin' | 'confidence' | 'verdict'>): Html {
  return html`${saidBy(link)}${verdictBadge(link.verdict)}`
}

function saidBy(link: Pick<LinkData, 'type' | 'origin' | 'confidence'>): Html {
  if (link.origin === 'STATED') return html`<span class="badge stated">står i dokumentet</span>`
  if (link.origin === 'ADDED') return html`<span class="badge added">lagt til av en person</span>`
  if (link.type === 'CONFLICTS_WITH') return html`<span class="badge derived">utledet av verdiene</span>`
  return html`<span class="badge derived">utledet: ${certaintyWords(link.confidence ?? 0)}</span>`
}

/** Reasons as sentences, and the quotes of both ends, behind a button that works without a script. */
export function whyAndWhere(link: LinkData, about: string): Html {
  return html`<details><summary>Hvorfor, og hvor står det?<span class="unseen"> ${about}</span></summary>
${link.signals.length > 0 && html`<ul class="why">${link.signals.map(signal => html`<li>${signal.text}</li>`)}</ul>`}
${reviewsView(link.reviews)}
${link.evidence.map(each => evidenceView(each))}
</details>`
}
