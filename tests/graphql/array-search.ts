import type { Hit, SearchIndex } from '../../graph/store/search.ts'
import type { FixtureGraph } from './fixture-graph.ts'

/** The search port over an array: a hit is a statement that holds the word. */
export function createArraySearch(graph: FixtureGraph): SearchIndex {
  const kinds = new Map(graph.nodes.map(node => [node.key, String(node.properties.kind)]))
  return {
    engine: 'array 1',
    revision: 7,
    async search(query) {
      const { after, limit, ...filters } = query
      const word = query.text.trim().toLowerCase()
      const hits = graph.nodes.flatMap((node): Hit[] => {
        const version = graph.versions.find(each => each.document === node.work)
        const at = word === '' ? -1 : (node.text ?? '').toLowerCase().indexOf(word)
        const start = version?.text.indexOf(node.text ?? '') ?? -1
        if (!version || !node.text || at < 0 || start < 0) return []
        if (query.labels && !query.labels.includes(node.label)) return []
        if (query.documents && !query.documents.includes(version.document)) return []
        if (query.kinds && !query.kinds.some(kind => kind === kinds.get(version.document))) return []
        return [
          {
            key: node.key,
            label: node.label,
            document: version.document,
            version: version.sha256,
            start,
            end: start + node.text.length,
            score: 1,
            explanation: [{ channel: 'WORD', word, met: 'ordet selv', value: 1 }],
            cursor: node.key,
            snippet: { text: node.text, highlights: [{ start: at, end: at + word.length }] },
            matchedTerms: [node.text.slice(at, at + word.length)],
          },
        ]
      })
      const from = after === undefined ? 0 : hits.findIndex(hit => hit.cursor === after) + 1
      const count = (values: readonly string[]) =>
        [...new Set(values)].map(value => ({ value, count: values.filter(each => each === value).length }))
      return {
        total: hits.length,
        confident: hits.length > 0,
        hits: hits.slice(from, from + limit),
        hasNext: hits.length > from + limit,
        facets: {
          document: count(hits.map(hit => hit.document)).map(facet => ({ ...facet, name: facet.value })),
          kind: count(hits.map(hit => kinds.get(hit.document) as string)),
          label: count(hits.map(hit => hit.label)),
          year: [],
        },
        didYouMean: null,
        nearest: [],
        read: { ...filters, text: query.text, phrases: [], without: [], named: [], unread: [] },
      }
    },
    async suggest(prefix, limit) {
      return graph.nodes
        .filter(node => node.title?.toLowerCase().startsWith(prefix.toLowerCase()))
        .slice(0, limit)
        .map(node => ({ text: node.title as string, key: node.key, label: node.label }))
    },
  }
}
