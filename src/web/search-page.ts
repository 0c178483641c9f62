import { addressOf, addressWith } from './addresses.ts'
import type { Ask } from './ask.ts'
import { type Html, html } from './html.ts'
import { layout, SCOPE_FIELDS, type ScopeLine } from './layout.ts'
import { headingOf, NAMED_FIELDS, type NamedNode, numberOf, shorten } from './node-link.ts'
import { KIND_WORDS, labelsWord, labelWord } from './wording.ts'

const HITS_PER_PAGE = 20

export interface SearchChoice {
  readonly text: string
  readonly kind: string | undefined
  readonly label: string | undefined
  /** Cursor of the last hit of the page before. */
  readonly after: string | undefined
}

type HitNode = NamedNode & {
  readonly partOf?: readonly NamedNode[]
  readonly section?: readonly string[]
}

interface HitData {
  readonly key: string
  readonly label: string
  readonly node: HitNode | null
  readonly snippet: {
    readonly text: string
    readonly highlights: readonly { readonly start: number; readonly end: number }[]
  }
  readonly matchedTerms: readonly string[]
}

interface FacetData {
  readonly value: string
  readonly count: number
}

interface SearchData {
  readonly search: {
    readonly total: number
    readonly confident: boolean
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly groups: readonly { readonly document: NamedNode | null; readonly hits: readonly HitData[] }[]
    readonly facets: { readonly kind: readonly FacetData[]; readonly label: readonly FacetData[] }
  }
  readonly stats: ScopeLine
}

const QUERY = `query Search($text: String!, $kinds: [DocumentKind!], $labels: [NodeLabel!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, labels: $labels, first: $first, after: $after) {
    total confident pageInfo { hasNextPage endCursor }
    groups {
      document { ...Named }
      hits { key label matchedTerms node { ...Named ... on Statement { partOf { ...Named } } ... on Passage { section } } snippet { text highlights { start end } } }
    }
    facets { kind { value count } label { value count } }
  }
  ${SCOPE_FIELDS}
}
${NAMED_FIELDS}`

export function readSearch(search: URLSearchParams): SearchChoice {
  return {
    text: (search.get('q') ?? '').trim(),
    kind: search.get('type') || undefined,
    label: search.get('slag') || undefined,
    after: search.get('etter') || undefined,
  }
}

export async function searchPage(ask: Ask, choice: SearchChoice): Promise<string> {
  const { search, stats } = await ask<SearchData>(QUERY, {
    text: choice.text,
    kinds: choice.kind && Object.hasOwn(KIND_WORDS, choice.kind) ? [choice.kind] : null,
    labels: choice.label && labelWord(choice.label) !== choice.label ? [choice.label] : null,
    first: HITS_PER_PAGE,
    after: choice.after ?? null,
  })
  return layout({
    title: choice.text === '' ? 'Søk' : `Søk: ${choice.text}`,
    query: choice.text,
    scope: stats,
    main: html`<h1>${choice.text === '' ? 'Søk i dokumentene' : html`Treff på «${choice.text}»`}</h1>
${choice.text === '' ? html`<p>Skriv ett eller flere ord i søkefeltet øverst.</p>` : outcome(search, choice)}`,
  })
}

function outcome(search: SearchData['search'], choice: SearchChoice): Html {
  const filters = filterLists(search, choice)
  if (search.total === 0)
    return html`<p role="status">Ingen treff. Prøv færre eller andre ord, eller fjern avgrensninger.</p>${filters}`
  return html`<p role="status">${search.total} treff${
    choice.after && ', fortsettelse'
  }.${!search.confident && html` <strong>Usikkert:</strong> ingen treff handler klart om dette. De som ligner mest, er vist.`}</p>
${filters}
${search.groups.map(
  group => html`<section class="hits"><h2>${group.document && html`<a href="${addressOf(group.document)}">${group.document.name}</a>`}</h2>
<ol>${group.hits.map(hitItem)}</ol></section>`,
)}
${pager(search.pageInfo, choice)}`
}

function hitItem(hit: HitData): Html {
  const around = placeOfHit(hit.node)
  return html`<li><a href="${addressOf(hit)}">${hit.node ? headingOf(hit.node) : labelWord(hit.label)}</a>${
    around && html` <span class="from">${around}</span>`
  }
<p>${highlighted(hit.snippet)}</p></li>`
}

/** What a hit stands under: numbers begin anew in every focus area. */
function placeOfHit(node: HitNode | null): string {
  const parent = node?.partOf?.findLast(each => each.label !== 'Document')
  return parent ? `${numberOf(parent)}${shorten(parent.name)}` : (node?.section?.at(-1) ?? '')
}

function highlighted({ text, highlights }: HitData['snippet']): readonly (Html | string)[] {
  const parts: (Html | string)[] = []
  let at = 0
  for (const { start, end } of highlights) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`)
    at = end
  }
  return [...parts, text.slice(at)]
}

function filterLists({ facets }: SearchData['search'], choice: SearchChoice): Html {
  return html`<nav aria-label="Avgrens treffene" class="facets">
${facetList(
  'Dokumenttype',
  facets.kind,
  choice.kind,
  value => KIND_WORDS[value] ?? value,
  kind => searchAddress({ ...choice, kind, after: undefined }),
)}
${facetList('Slag', facets.label, choice.label, labelsWord, label =>
  searchAddress({ ...choice, label, after: undefined }),
)}
</nav>`
}

function facetList(
  heading: string,
  facets: readonly FacetData[],
  chosen: string | undefined,
  words: (value: string) => string,
  address: (value: string | undefined) => string,
): Html {
  const shown =
    chosen && !facets.some(facet => facet.value === chosen) ? [{ value: chosen, count: 0 }] : facets
  return html`<div><p><strong>${heading}:</strong></p><ul>${chosen && html`<li><a href="${address(undefined)}">Alle</a></li>`}${shown.map(
    facet =>
      html`<li><a href="${address(facet.value)}"${facet.value === chosen && html` aria-current="true"`}>${words(facet.value)} (${facet.count})</a></li>`,
  )}</ul></div>`
}

function pager({ hasNextPage, endCursor }: SearchData['search']['pageInfo'], choice: SearchChoice): Html {
  return html`<nav aria-label="Flere treff"><ul class="pager">
${choice.after && html`<li><a href="${searchAddress({ ...choice, after: undefined })}">Første side</a></li>`}
${hasNextPage && endCursor && html`<li><a rel="next" href="${searchAddress({ ...choice, after: endCursor })}">Neste side</a></li>`}
</ul></nav>`
}

function searchAddress({ text, kind, label, after }: SearchChoice): string {
  return addressWith('/sok', { q: text, type: kind, slag: label, etter: after })
}
