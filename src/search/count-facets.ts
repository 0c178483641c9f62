import type { FacetCount, SearchEntry, SearchResult } from '../../graph/store/search.ts'

/** How the hits spread over documents, kinds and labels; the most frequent first. */
export function countFacets(hits: Iterable<SearchEntry>): SearchResult['facets'] {
  const documents = new Map<string, number>()
  const kinds = new Map<string, number>()
  const labels = new Map<string, number>()
  for (const { document, kind, label } of hits) {
    documents.set(document, (documents.get(document) ?? 0) + 1)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    labels.set(label, (labels.get(label) ?? 0) + 1)
  }
  return { document: sorted(documents), kind: sorted(kinds), label: sorted(labels) }
}

function sorted(counts: ReadonlyMap<string, number>): readonly FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
