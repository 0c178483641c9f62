import { addressOf } from './addresses.ts'
import type { Ask } from './ask.ts'
import { html } from './html.ts'
import { layout, SCOPE_FIELDS, type ScopeLine } from './layout.ts'
import { KIND_WORDS } from './wording.ts'

interface DocumentRow {
  readonly key: string
  readonly label: string
  readonly name: string
  readonly kind: string | null
  readonly issuer: string | null
  readonly date: string | null
  readonly inCorpus: boolean
}

const QUERY = `query Documents {
  documents(first: 200) { totalCount nodes { key label name kind issuer date inCorpus } }
  ${SCOPE_FIELDS}
}`

/** Every document that is known, those in the corpus first. */
export async function documentsPage(ask: Ask): Promise<string> {
  const { documents, stats } = await ask<{
    documents: { totalCount: number; nodes: readonly DocumentRow[] }
    stats: ScopeLine
  }>(QUERY)
  const rows = documents.nodes.toSorted((a, b) => Number(b.inCorpus) - Number(a.inCorpus))
  return layout({
    title: 'Dokumenter',
    scope: stats,
    main: html`<h1>Dokumenter</h1>
<p>${documents.totalCount} dokumenter er kjent. ${documents.totalCount > rows.length && html`Viser ${rows.length}.`}</p>
<table><caption>Dokumenter, og om teksten er i samlingen</caption>
<thead><tr><th scope="col">Dokument</th><th scope="col">Type</th><th scope="col">Utgiver</th><th scope="col">Dato</th><th scope="col">I samlingen</th></tr></thead>
<tbody>${rows.map(
      row =>
        html`<tr><th scope="row"><a href="${addressOf(row)}">${row.name}</a></th><td>${KIND_WORDS[row.kind ?? ''] ?? ''}</td><td>${row.issuer}</td><td>${row.date}</td><td>${row.inCorpus ? 'ja' : 'nei'}</td></tr>`,
    )}</tbody></table>`,
  })
}
