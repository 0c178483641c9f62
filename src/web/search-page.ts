import { addressOf } from './addresses.ts'
import type { Ask } from './ask.ts'
import { HIT_FIELDS, type HitData, hitView } from './hit-view.ts'
import { type Html, html } from './html.ts'
import { layout, SCOPE_FIELDS, type ScopeLine } from './layout.ts'
import { NAMED_FIELDS, type NamedNode } from './node-link.ts'
import { isNarrowed, type SearchChoice, searchAddress } from './search-choice.ts'
import { FACET_FIELDS, type FacetsData, facetsView } from './search-facets.ts'
import { counted, labelWord } from './wording.ts'

const HITS_PER_PAGE = 20

interface SearchData {
  readonly search: {
    readonly total: number
    readonly confident: boolean
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly groups: readonly { readonly document: NamedNode | null; readonly hits: readonly HitData[] }[]
    readonly facets: FacetsData
    readonly didYouMean: string | null
    readonly missing: readonly string[]
    readonly nearest: readonly { readonly text: string; readonly key: string; readonly label: string }[]
    readonly read: {
      readonly text: string
      readonly phrases: readonly string[]
      readonly without: readonly string[]
      readonly documents: readonly string[] | null
      readonly kinds: readonly string[] | null
      readonly labels: readonly string[] | null
      readonly years: readonly number[] | null
    }
  }
  readonly stats: ScopeLine
}

const QUERY = `query Search($text: String!, $documents: [ID!], $kinds: [DocumentKind!], $labels: [NodeLabel!], $years: [Int!], $first: Int, $after: String) {
  search(text: $text, documents: $documents, kinds: $kinds, labels: $labels, years: $years, first: $first, after: $after) {
    total confident didYouMean missing
    pageInfo { hasNextPage endCursor }
    groups { document { ...Named } hits { ...Found } }
    ${FACET_FIELDS}
    nearest { text key label }
    read { text phrases without documents kinds labels years }
  }
  ${SCOPE_FIELDS}
}
${HIT_FIELDS}
${NAMED_FIELDS}`

export async function searchPage(ask: Ask, choice: SearchChoice): Promise<string> {
  const chosen = <T>(values: readonly T[]) => (values.length > 0 ? values : null)
  const { search, stats } = await ask<SearchData>(QUERY, {
    text: choice.text,
    documents: chosen(choice.documents),
    kinds: chosen(choice.kinds),
    labels: chosen(choice.labels),
    years: chosen(choice.years.map(Number)),
    first: HITS_PER_PAGE,
    after: choice.after ?? null,
  })
  const isAsked = choice.text !== '' || isNarrowed(choice)
  return layout({
    title: choice.text === '' ? 'Søk' : `Søk: ${choice.text}`,
    query: choice.text,
    scope: stats,
    main: html`<h1>${choice.text === '' ? 'Søk i dokumentene' : html`Treff på «${choice.text}»`}</h1>
${isAsked ? outcome(search, choice) : html`<p>Skriv ett eller flere ord i søkefeltet øverst.</p>`}
${syntaxView()}`,
  })
}

function outcome(search: SearchData['search'], choice: SearchChoice): Html {
  const { read } = search
  // Filters of the text become choices, so that each can be taken back by a click.
  const chosen: SearchChoice = {
    text: read.text,
    documents: read.documents ?? [],
    kinds: read.kinds ?? [],
    labels: read.labels ?? [],
    years: (read.years ?? []).map(String),
  }
  const isNone = search.total === 0
  return html`<p role="status">${isNone ? 'Ingen treff.' : counted(search.total, 'treff', 'treff')}${choice.after && ', fortsettelse'}${!isNone && '.'}${
    !isNone &&
    !search.confident &&
    html` <strong>Usikkert:</strong> ingen treff handler klart om dette. De som ligner mest, er vist.`
  }</p>
${search.didYouMean !== null && html`<p class="lead">Mente du <a href="${searchAddress({ ...choice, text: search.didYouMean, after: undefined })}">${search.didYouMean}</a>?</p>`}
${search.missing.map(sentence => html`<p class="lead">${sentence}</p>`)}
${readView(search.read)}
${search.nearest.length > 0 && nearestView(search.nearest)}
${isNone && search.missing.length === 0 && html`<p>Prøv færre eller andre ord${isNarrowed(chosen) && ', eller fjern valg'}.</p>`}
${facetsView(search.facets, chosen)}
${search.groups.map(
  group => html`<section class="hits"><h2>${group.document && html`<a href="${addressOf(group.document)}">${group.document.name}</a>`}</h2>
<ol>${group.hits.map(hitView)}</ol></section>`,
)}
${pager(search.pageInfo, choice)}`
}

/** What the signs of the query language were taken for; the filters are shown as choices. */
function readView({ phrases, without }: SearchData['search']['read']): Html | false {
  const quoted = (texts: readonly string[]) => texts.map(text => `«${text}»`).join(', ')
  if (phrases.length + without.length === 0) return false
  return html`<p class="note">${phrases.length > 0 && `Må inneholde nøyaktig ${quoted(phrases)}. `}${
    without.length > 0 && `Uten ${quoted(without)}.`
  }</p>`
}

function nearestView(nearest: SearchData['search']['nearest']): Html {
  return html`<p>Nærmeste begreper: ${nearest.map(
    (name, at) =>
      html`${at > 0 && ', '}<a href="${addressOf(name)}">${name.text}</a> (${labelWord(name.label).toLowerCase()})`,
  )}</p>`
}

function pager(
  { hasNextPage, endCursor }: SearchData['search']['pageInfo'],
  choice: SearchChoice,
): Html | false {
  if (!choice.after && !hasNextPage) return false
  return html`<nav aria-label="Flere treff"><ul class="pager">
${choice.after && html`<li><a href="${searchAddress({ ...choice, after: undefined })}">Første side</a></li>`}
${hasNextPage && endCursor && html`<li><a rel="next" href="${searchAddress({ ...choice, after: endCursor })}">Neste side</a></li>`}
</ul></nav>`
}

function syntaxView(): Html {
  return html`<details><summary>Slik kan du søke</summary>
<ul>
<li><code>"individuell plan"</code> – nøyaktig disse ordene etter hverandre</li>
<li><code>-barn</code> – uten ordet, i alle bøyninger; <code>-"barn og unge"</code> – uten uttrykket</li>
<li><code>slag:tiltak</code>, <code>slag:funn</code> – bare slike utsagn</li>
<li><code>type:handlingsplan</code>, <code>dokument:tb2025-22</code>, <code>år:2023-2025</code> – bare slike dokumenter</li>
</ul>
<p>Uten søkeord vises alt som er valgt, i dokumentets rekkefølge.</p></details>`
}
