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

/** What both allow: filters of the text narrow those given beside it. Only those that are set. */
export function bothFilters(one: Filters, other: Filters): Filters {
  const documents = both(one.documents, other.documents)
  const kinds = both(one.kinds, other.kinds)
  const labels = both(one.labels, other.labels)
  const years = both(one.years, other.years)
  return {
    ...(documents && { documents }),
    ...(kinds && { kinds }),
    ...(labels && { labels }),
    ...(years && { years }),
  }
}

function both<T>(one: readonly T[] | undefined, other: readonly T[] | undefined): readonly T[] | undefined {
  return one && other ? one.filter(value => other.includes(value)) : (one ?? other)
}
