import { type Html, html } from './html.ts'
import { type ChosenFacet, isNarrowed, type SearchChoice, searchAddress, toggled } from './search-choice.ts'
import { KIND_WORDS, labelsWord } from './wording.ts'

export interface FacetData {
  readonly value: string
  readonly name?: string | null
  readonly count: number
}

export interface FacetsData {
  readonly document: readonly FacetData[]
  readonly kind: readonly FacetData[]
  readonly label: readonly FacetData[]
  readonly year: readonly FacetData[]
}

export const FACET_FIELDS =
  'facets { document { value name count } kind { value count } label { value count } year { value count } }'

/** Values that are shown at once: the rest is a click away. Titles of documents are long. */
const SHOWN: Readonly<Record<ChosenFacet, number>> = { kinds: 6, labels: 6, years: 6, documents: 2 }

/** Links that choose and leave out values; several of one facet widen the search, several facets narrow it. */
export function facetsView(facets: FacetsData, choice: SearchChoice): Html {
  const byYear = [...facets.year].sort((a, b) => b.value.localeCompare(a.value))
  const chosen = [choice.kinds, choice.labels, choice.years, choice.documents].flat().length
  // A script folds it where it would fill the screen.
  return html`<nav aria-label="Avgrens treffene" class="facets"><details open><summary>Avgrens treffene${chosen > 0 && ` (${chosen} valgt)`}</summary>
${facetList('Dokumenttype', facets.kind, 'kinds', choice, ({ value }) => KIND_WORDS[value] ?? value)}
${facetList('Slag', facets.label, 'labels', choice, ({ value }) => labelsWord(value))}
${facetList('År', byYear, 'years', choice, ({ value }) => value)}
${facetList('Dokument', facets.document, 'documents', choice, ({ value, name }) => name ?? value)}
${isNarrowed(choice) && html`<p><a href="${searchAddress({ text: choice.text, documents: [], kinds: [], labels: [], years: [] })}">Fjern alle valg</a></p>`}
</details></nav>`
}

function facetList(
  heading: string,
  facets: readonly FacetData[],
  facet: ChosenFacet,
  choice: SearchChoice,
  words: (facet: FacetData) => string,
): Html | false {
  const chosen = choice[facet]
  const without = chosen.filter(value => !facets.some(each => each.value === value))
  const all = [...facets, ...without.map(value => ({ value, count: 0 }))]
  if (all.length === 0) return false
  const isShown = (each: FacetData, at: number) => at < SHOWN[facet] || chosen.includes(each.value)
  const more = all.filter((each, at) => !isShown(each, at))
  const item = (each: FacetData) => {
    const isChosen = chosen.includes(each.value)
    return html`<li><a href="${searchAddress(toggled(choice, facet, each.value))}"${isChosen && html` aria-current="true"`}>${words(each)} (${each.count})${
      isChosen && html`<span class="unseen">, valgt. Fjern valget</span> <span aria-hidden="true">×</span>`
    }</a></li>`
  }
  return html`<div><p><strong>${heading}:</strong></p><ul>${all.filter(isShown).map(item)}</ul>${
    more.length > 0 &&
    html`<details><summary>${more.length} til</summary><ul>${more.map(item)}</ul></details>`
  }</div>`
}
