import { addressOf } from './addresses.ts'
import { type Html, html } from './html.ts'
import { markedWords } from './marked.ts'
import { EVIDENCE_WORDS } from './wording.ts'

export interface EvidenceData {
  readonly documentKey: string
  readonly documentTitle: string
  readonly kind: string
  readonly side: string | null
  readonly quote: string
  readonly section: readonly string[]
  readonly page: number | null
  readonly place: string | null
  readonly via: string | null
}

export const EVIDENCE_FIELDS = `fragment Quoted on Evidence {
  documentKey documentTitle kind side quote section page place via
}`

/** A quote with its document and place. `id`: what an address may lead to; `words`: what is marked in it. */
export function evidenceView(
  evidence: EvidenceData,
  { id, words = [] }: { readonly id?: string | undefined; readonly words?: readonly string[] } = {},
): Html {
  return html`<figure${id && html` id="${id}"`}><blockquote>${markedWords(evidence.quote, words)}</blockquote><figcaption><a href="${addressOf(
    {
      key: evidence.documentKey,
      label: 'Document',
    },
  )}">${evidence.documentTitle}</a>${placeOf(evidence) && html`, ${placeOf(evidence)}`} (${
    EVIDENCE_WORDS[evidence.kind] ?? evidence.kind
  }${evidence.via && html`: gjengitt av ${evidence.via}`})</figcaption></figure>`
}

/** The place in words: what the document is divided by, from the outermost to the page. */
export function placeOf(evidence: Pick<EvidenceData, 'place' | 'section' | 'page'>): string {
  const section = evidence.section.at(-1)
  return [
    evidence.place,
    section && !evidence.place?.includes(section) ? `under «${section}»` : undefined,
    evidence.page === null ? undefined : `side ${evidence.page}`,
  ]
    .filter(part => part)
    .join(', ')
}
