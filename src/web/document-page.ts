import type { Ask } from './ask.ts'
import { FACTS } from './facts.ts'
import { type FactValue, factsView } from './facts-view.ts'
import { findingRow } from './findings-table.ts'
import type { FindingRow } from './follow-up-data.ts'
import { type Html, html } from './html.ts'
import { layout, SCOPE_FIELDS, type ScopeLine } from './layout.ts'
import { LINK_FIELDS, type LinkData } from './link-view.ts'
import { linksView } from './links-view.ts'
import type { NamedNode } from './node-link.ts'
import { breadcrumbs } from './node-page.ts'
import { partsView } from './parts-view.ts'
import { WebError } from './web-error.ts'
import { COVERAGE_WORDS } from './wording.ts'

interface DocumentData {
  readonly document:
    | (NamedNode & {
        readonly inCorpus: boolean
        readonly versions: readonly { readonly digest: boolean; readonly path: string | null }[]
        readonly statements: { readonly totalCount: number; readonly nodes: readonly NamedNode[] }
        readonly out: { readonly nodes: readonly LinkData[] }
        readonly in: { readonly nodes: readonly LinkData[] }
      })
    | null
  readonly coverage: { readonly items: readonly FindingRow[] } | null
  readonly stats: ScopeLine
}

const QUERY = `query Document($key: ID!) {
  document(key: $key) {
    ...Named
    inCorpus
    ${Object.keys(FACTS.Document ?? {}).join(' ')}
    versions { digest path }
    statements(first: 200) { totalCount nodes { ...Named } }
    out: links(direction: OUT, first: 200) { nodes { ...Linked } }
    in: links(direction: IN, first: 200) { nodes { ...Linked } }
  }
  coverage(report: $key) { items { node { ...Named ... on Statement { text work { key label name shortTitle } } } coverage reason links { ...Linked } } }
  ${SCOPE_FIELDS}
}
${LINK_FIELDS}`

/** `/dokument/<key>`: what the document says, and what it is linked to. */
export async function documentPage(ask: Ask, key: string): Promise<string> {
  const { document, coverage, stats } = await ask<DocumentData>(QUERY, { key })
  if (!document) throw new WebError(404, 'NODE_NOT_FOUND', `Intet dokument har nøkkelen «${key}».`)
  const { statements } = document
  return layout({
    title: document.name,
    scope: stats,
    main: html`${breadcrumbs([])}
<h1>${document.name}</h1>
${!document.inCorpus && html`<p class="warning">Dokumentet er bare kjent fra andre dokumenter. Teksten er ikke i samlingen.</p>`}
${factsView(FACTS.Document ?? {}, document as unknown as Readonly<Record<string, FactValue>>)}
${
  document.versions.length > 0 &&
  html`<p>Tekster: ${document.versions
    .map(version => `${version.digest ? 'sammendrag' : 'original'} (${version.path})`)
    .join(', ')}</p>`
}
${coverage && coverage.items.length > 0 && coverageTable(coverage.items)}
${partsView(statements.nodes)}
${statements.totalCount > statements.nodes.length && html`<p>Viser ${statements.nodes.length} av ${statements.totalCount}.</p>`}
${linksView(document.out.nodes, document.in.nodes)}
<p class="key">Nøkkel til sitering: <code>${document.key}</code></p>`,
  })
}

function coverageTable(items: readonly FindingRow[]): Html {
  const counts = Object.entries(COVERAGE_WORDS).map(
    ([coverage, words]) => `${words}: ${items.filter(item => item.coverage === coverage).length}`,
  )
  return html`<h2>Hva er fulgt opp?</h2><p>${counts.join(' · ')}</p>
<table><caption>Funn og anbefalinger med svar</caption>
<thead><tr><th scope="col">Funn eller anbefaling</th><th scope="col">Svar</th><th scope="col">Hvorfor</th></tr></thead>
<tbody>${items.map(findingRow)}</tbody></table>`
}
