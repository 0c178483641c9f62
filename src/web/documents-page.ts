import { addressOf, addressWith } from './addresses.ts'
import type { Ask } from './ask.ts'
import { dateWords } from './date-words.ts'
import { type Html, html } from './html.ts'
import { layout, SCOPE_FIELDS, type ScopeLine } from './layout.ts'
import { counted, KIND_WORDS } from './wording.ts'

interface DocumentRow {
  readonly key: string
  readonly label: string
  readonly name: string
  readonly kind: string | null
  readonly issuer: string | null
  readonly date: string | null
}

interface DocumentsList {
  readonly totalCount: number
  readonly nodes: readonly DocumentRow[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Cursors after which the two lists go on, by what they are called in an address; absent: from the beginning. */
export interface DocumentsChoice {
  readonly etter?: string | undefined
  readonly 'andre-etter'?: string | undefined
}

const QUERY = `query Documents($here: String, $elsewhere: String) {
  here: documents(inCorpus: true, first: 200, after: $here) { ...List }
  elsewhere: documents(inCorpus: false, first: 200, after: $elsewhere) { ...List }
  ${SCOPE_FIELDS}
}
fragment List on DocumentConnection {
  totalCount nodes { key label name kind issuer date } pageInfo { hasNextPage endCursor }
}`

export function readDocumentsChoice(search: URLSearchParams): DocumentsChoice {
  return { etter: search.get('etter') || undefined, 'andre-etter': search.get('andre-etter') || undefined }
}

/** Every document that is known: those whose text is here, and those that are only named. */
export async function documentsPage(ask: Ask, choice: DocumentsChoice): Promise<string> {
  const { here, elsewhere, stats } = await ask<{
    here: DocumentsList
    elsewhere: DocumentsList
    stats: ScopeLine
  }>(QUERY, { here: choice.etter ?? null, elsewhere: choice['andre-etter'] ?? null })
  const known = here.totalCount + elsewhere.totalCount
  return layout({
    title: 'Dokumenter',
    scope: stats,
    main: html`<h1>Dokumenter</h1>
<p>${counted(known, 'dokument', 'dokumenter')} er kjent.</p>
${listView('I samlingen', here, 'etter', choice)}
${listView('Kjent fra andre dokumenter, teksten er ikke i samlingen', elsewhere, 'andre-etter', choice)}`,
  })
}

function listView(
  caption: string,
  list: DocumentsList,
  own: keyof DocumentsChoice,
  choice: DocumentsChoice,
): Html {
  const { hasNextPage, endCursor } = list.pageInfo
  const after = choice[own]
  // The other list stays where it is.
  const at = (cursor: string | null) => addressWith('/dokumenter', { ...choice, [own]: cursor ?? undefined })
  return html`<table><caption>${caption} (${list.totalCount})</caption>
<thead><tr><th scope="col">Dokument</th><th scope="col">Type</th><th scope="col">Utgiver</th><th scope="col">Dato</th></tr></thead>
<tbody>${list.nodes.map(
    row =>
      html`<tr><th scope="row"><a href="${addressOf(row)}">${row.name}</a></th><td>${KIND_WORDS[row.kind ?? ''] ?? ''}</td><td>${row.issuer}</td><td>${row.date && dateWords(row.date)}</td></tr>`,
  )}</tbody></table>
${
  (hasNextPage || after) &&
  html`<nav aria-label="Flere: ${caption}"><ul class="pager">
${after && html`<li><a href="${at(null)}">Første side</a></li>`}
${hasNextPage && html`<li><a rel="next" href="${at(endCursor)}">Neste side</a></li>`}
</ul></nav>`
}`
}
