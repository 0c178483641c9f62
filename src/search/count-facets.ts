import type { FacetCount, Facets, SearchEntry } from '../../graph/store/search.ts'

/** Hits, by the numbers of their entries, that each facet is counted over. */
export type HitsOf = (facet: keyof Facets) => readonly number[]

/** Counts how hits spread over documents, kinds, labels and years. */
export function createFacetCounter(entries: readonly SearchEntry[]): (hitsOf: HitsOf) => Facets {
  const document = createCounter(entries.map(entry => entry.document))
  const kind = createCounter(entries.map(entry => entry.kind))
  const label = createCounter(entries.map(entry => entry.label))
  const year = createCounter(entries.map(entry => entry.year?.toString()))
  const titles = new Map(entries.map(entry => [entry.document, entry.documentTitle]))
  return hitsOf => ({
    document: document(hitsOf('document')).map(facet => ({ ...facet, name: titles.get(facet.value)! })),
    kind: kind(hitsOf('kind')),
    label: label(hitsOf('label')),
    year: year(hitsOf('year')),
  })
}

/** The most frequent value first. Values are numbered once: a common word has thousands of hits. */
function createCounter(
  all: readonly (string | undefined)[],
): (hits: readonly number[]) => readonly FacetCount[] {
  const values = [...new Set(all)].filter(value => value !== undefined).sort()
  const numbers = new Map(values.map((value, at) => [value, at]))
  // What has no value is counted beyond them, where nobody looks.
  const numberOf = Int32Array.from(all, value => (value === undefined ? values.length : numbers.get(value)!))
  return hits => {
    const counts = new Int32Array(values.length + 1)
    for (const hit of hits) counts[numberOf[hit]!]!++
    return values
      .map((value, at) => ({ value, count: counts[at]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
  }
}
