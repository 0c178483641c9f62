import type { Facets, SearchEntry, SearchQuery } from '../../graph/store/search.ts'

export type Filters = Pick<SearchQuery, 'documents' | 'kinds' | 'labels' | 'years'>

/** Whether an entry passes the filters; `except` names the one that is left open. */
export function allows(entry: SearchEntry, filters: Filters, except?: keyof Facets): boolean {
  const { documents, kinds, labels, years } = filters
  return (
    (except === 'document' || !documents || documents.includes(entry.document)) &&
    (except === 'kind' || !kinds || kinds.includes(entry.kind)) &&
    (except === 'label' || !labels || labels.includes(entry.label)) &&
    (except === 'year' || !years || (entry.year !== undefined && years.includes(entry.year)))
  )
}

/** Whether a facet has a filter of its own. */
export function isFiltered({ documents, kinds, labels, years }: Filters, facet: keyof Facets): boolean {
  return { document: documents, kind: kinds, label: labels, year: years }[facet] !== undefined
}
