import type { FacetCount, SearchEntry, SearchResult } from '../../graph/store/search.ts'

/** Counts how hits, known by the numbers of their entries, spread over documents, kinds and labels. */
export function createFacetCounter(
  entries: readonly SearchEntry[],
): (hits: readonly number[]) => SearchResult['facets'] {
  const document = createCounter(entries.map(entry => entry.document))
  const kind = createCounter(entries.map(entry => entry.kind))
  const label = createCounter(entries.map(entry => entry.label))
  return hits => ({ document: document(hits), kind: kind(hits), label: label(hits) })
}

/** The most frequent value first. Values are numbered once: a common word has thousands of hits. */
function createCounter(all: readonly string[]): (hits: readonly number[]) => readonly FacetCount[] {
  const values = [...new Set(all)].sort()
  const numbers = new Map(values.map((value, at) => [value, at]))
  const numberOf = Int32Array.from(all, value => numbers.get(value)!)
  return hits => {
    const counts = new Int32Array(values.length)
    for (const hit of hits) counts[numberOf[hit]!]!++
    return values
      .map((value, at) => ({ value, count: counts[at]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
  }
}
