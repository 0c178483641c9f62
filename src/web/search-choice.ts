import { KIND_WORDS, LABEL_WORDS } from './wording.ts'

/** What an address of the search asks for. */
export interface SearchChoice {
  readonly text: string
  readonly documents: readonly string[]
  readonly kinds: readonly string[]
  readonly labels: readonly string[]
  readonly years: readonly string[]
  /** Cursor of the last hit of the page before. */
  readonly after?: string | undefined
}

export type ChosenFacet = 'documents' | 'kinds' | 'labels' | 'years'

/** What each facet is called in an address. */
const PARAMETERS: Readonly<Record<ChosenFacet, string>> = {
  documents: 'dokument',
  kinds: 'type',
  labels: 'slag',
  years: 'aar',
}

/** Values that there are not are left out. */
export function readSearch(search: URLSearchParams): SearchChoice {
  const chosen = (facet: ChosenFacet) =>
    [...new Set(search.getAll(PARAMETERS[facet]))].filter(value => value !== '')
  return {
    text: (search.get('q') ?? '').trim(),
    documents: chosen('documents'),
    kinds: chosen('kinds').filter(kind => Object.hasOwn(KIND_WORDS, kind)),
    labels: chosen('labels').filter(label => Object.hasOwn(LABEL_WORDS, label)),
    years: chosen('years').filter(year => /^\d{4}$/.test(year)),
    after: search.get('etter') || undefined,
  }
}

export function searchAddress({ text, after, ...facets }: SearchChoice): string {
  const search = new URLSearchParams()
  if (text !== '') search.set('q', text)
  for (const [facet, name] of Object.entries(PARAMETERS) as [ChosenFacet, string][])
    for (const value of facets[facet]) search.append(name, value)
  if (after !== undefined) search.set('etter', after)
  const parameters = search.toString()
  return parameters === '' ? '/sok' : `/sok?${parameters}`
}

/** The same with a value chosen, or no longer; it begins with the best hits again. */
export function toggled(choice: SearchChoice, facet: ChosenFacet, value: string): SearchChoice {
  const values = choice[facet]
  return {
    ...choice,
    [facet]: values.includes(value) ? values.filter(each => each !== value) : [...values, value],
    after: undefined,
  }
}

export function isNarrowed(choice: SearchChoice): boolean {
  return [choice.documents, choice.kinds, choice.labels, choice.years].some(values => values.length > 0)
}
