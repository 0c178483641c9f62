import type { Ask } from './ask.ts'
import { CONFLICT_FIELDS, type ConflictData } from './conflict-view.ts'
import { dossierLinks } from './dossier-links.ts'
import { FACTS } from './facts.ts'
import { type FactValue, factsView } from './facts-view.ts'
import { findingRow } from './findings-table.ts'
import { type FindingRow, POSSIBLE_FIELDS } from './follow-up-data.ts'
import { type Html, html } from './html.ts'
import { layout, SCOPE_FIELDS, type ScopeLine } from './layout.ts'
import { LINK_FIELDS } from './link-view.ts'
import { type LinkList, linksView, PLACE_FIELDS } from './links-view.ts'
import { NAMED_FIELDS, type NamedNode } from './node-link.ts'
import { breadcrumbs, conflictsView } from './node-page.ts'
import { LEFT_OUT, type LeftOutData, leftOutNote } from './reviews-view.ts'
import { type TreeNode, treeView } from './tree-view.ts'
import { WebError } from './web-error.ts'
import { COVERAGE_WORDS, coverageWords } from './wording.ts'

interface StatementsPage {
  readonly nodes: readonly TreeNode[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface CoverageData {
  readonly coverage: { readonly items: readonly FindingRow[]; readonly leftOut: LeftOutData }
}

interface DocumentData {
  readonly document:
    | (NamedNode & {
        readonly inCorpus: boolean
        readonly versions: readonly { readonly digest: boolean; readonly path: string | null }[]
        readonly statements: StatementsPage
        readonly out: LinkList
        readonly in: LinkList
      })
    | null
  readonly conflicts: { readonly nodes: readonly ConflictData[] }
  readonly stats: ScopeLine
}

const PAGE_FIELDS = `fragment Page on StatementConnection {
  nodes { ...Named partOf { key } }
  pageInfo { hasNextPage endCursor }
}`

const QUERY = `query Document($key: ID!) {
  document(key: $key) {
    ...Named
    inCorpus
    ${Object.keys(FACTS.Document ?? {}).join(' ')}
    versions { digest path }
    statements(first: 200) { ...Page }
    out: links(direction: OUT, first: 200) { totalCount nodes { ...Linked ...Placed } }
    in: links(direction: IN, first: 200) { totalCount nodes { ...Linked ...Placed } }
  }
  conflicts(about: $key, first: 50) { nodes { ...Contradicting } }
  ${SCOPE_FIELDS}
}
${LINK_FIELDS}
${PLACE_FIELDS}
${CONFLICT_FIELDS}
${PAGE_FIELDS}`

const COVERAGE = `query Coverage($key: ID!) {
  coverage(report: $key) { ${LEFT_OUT} items { node { ...Named ... on Statement { text } } coverage reason links { ...Possible } } }
}
${POSSIBLE_FIELDS}
${NAMED_FIELDS}`

const MORE = `query More($key: ID!, $after: String) {
  document(key: $key) { statements(first: 200, after: $after) { ...Page } }
}
${NAMED_FIELDS}
${PAGE_FIELDS}`

/** `/dokument/<key>`: what the document says, and what it is linked to. */
export async function documentPage(ask: Ask, key: string): Promise<string> {
  const { document, conflicts, stats } = await ask<DocumentData>(QUERY, { key })
  if (!document) throw new WebError(404, 'NODE_NOT_FOUND', `Intet dokument har nøkkelen «${key}».`)
  const statements = await allStatements(ask, key, document.statements)
  const { coverage } = statements.some(({ label }) => label === 'Finding' || label === 'Recommendation')
    ? await ask<CoverageData>(COVERAGE, { key })
    : { coverage: undefined }
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
${conflictsView(conflicts.nodes)}
${coverage && leftOutNote(coverage.leftOut)}
${coverage && coverageTable(coverage.items)}
${treeView(statements)}
${linksView(document.out, document.in)}
${dossierLinks(document.key)}
<p class="key">Nøkkel til sitering: <code>${document.key}</code></p>`,
  })
}

async function allStatements(ask: Ask, key: string, first: StatementsPage): Promise<readonly TreeNode[]> {
  const nodes = [...first.nodes]
  let { pageInfo } = first
  while (pageInfo.hasNextPage) {
    const { document } = await ask<{ document: { statements: StatementsPage } }>(MORE, {
      key,
      after: pageInfo.endCursor,
    })
    nodes.push(...document.statements.nodes)
    pageInfo = document.statements.pageInfo
  }
  return nodes
}

function coverageTable(items: readonly FindingRow[]): Html {
  const counts = Object.keys(COVERAGE_WORDS).map(
    coverage =>
      `${coverageWords('Finding', coverage)}: ${items.filter(item => item.coverage === coverage).length}`,
  )
  return html`<h2>Hva er fulgt opp?</h2><p>${counts.join(' · ')}</p>
<table><caption>Funn og anbefalinger med svar</caption>
<thead><tr><th scope="col">Funn eller anbefaling</th><th scope="col">Svar</th><th scope="col">Hvorfor</th></tr></thead>
<tbody>${items.map(findingRow)}</tbody></table>`
}
