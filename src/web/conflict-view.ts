import { dateWords } from './date-words.ts'
import { EVIDENCE_FIELDS, type EvidenceData, evidenceView } from './evidence-view.ts'
import { type Html, html } from './html.ts'
import { NAMED_FIELDS, type NamedNode, nodeLink } from './node-link.ts'
import { PROPERTY_WORDS } from './wording.ts'

export interface ConflictData {
  readonly about: NamedNode
  readonly property: string
  readonly qualifier: string | null
  readonly sides: readonly {
    readonly value: string
    readonly claimedBy: readonly string[]
    readonly evidence: readonly EvidenceData[]
  }[]
}

export const CONFLICT_FIELDS = `fragment Contradicting on Conflict {
  about { ...Named } property qualifier
  sides { value claimedBy evidence { ...Quoted } }
}`

/** The fragments that `CONFLICT_FIELDS` needs where nothing else brings them. */
export const CONFLICT_PARTS = `${EVIDENCE_FIELDS}
${NAMED_FIELDS}`

/** Both values side by side, each with who says so and the exact words. Neither is called the right one. */
export function conflictView(
  { about, property, qualifier, sides }: ConflictData,
  heading: 'h2' | 'h3',
): Html {
  const words = html`${PROPERTY_WORDS[property] ?? property}${qualifier && html` – ${qualifier}`}`
  return html`<section class="conflict">${heading === 'h2' ? html`<h2>${words}: ${nodeLink(about)}</h2>` : html`<h3>${words}</h3>`}
${sides.map(
  ({
    value,
    claimedBy,
    evidence,
  }) => html`<p><strong>${property === 'date' ? dateWords(value) : value}</strong> – ${claimedBy.join('; ')}</p>
<details><summary>Hvor står det?<span class="unseen"> ${value}</span></summary>${evidence.map(each => evidenceView(each))}</details>`,
)}</section>`
}
