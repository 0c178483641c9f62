import { type NodeLabel, STATEMENT_LABELS } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { DocumentKind } from '../../graph/model/terms.ts'
import type { DocumentVersion } from '../../graph/model/version.ts'
import type { SearchEntry } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'

const SEARCHED: ReadonlySet<NodeLabel> = new Set<NodeLabel>([...STATEMENT_LABELS, 'Passage'])

/** Everything that can be found: each passage, and each statement at every place that says it. One pass over the store. */
export async function searchEntries(reader: StoreReader): Promise<readonly SearchEntry[]> {
  const versions = new Map<string, DocumentVersion>()
  const nodes = new Map<string, GraphNode>()
  const entries: SearchEntry[] = []
  // Versions come before nodes, and nodes before edges.
  for await (const record of reader.records()) {
    if ('version' in record) versions.set(record.version.sha256, record.version)
    else if ('node' in record) nodes.set(record.node.key, record.node)
    else if ('edge' in record && (record.edge.type === 'MENTIONS' || record.edge.type === 'PASSAGE_OF')) {
      const { type, source, target, evidence, properties } = record.edge
      const node = nodes.get(type === 'MENTIONS' ? target : source)
      if (!node || !SEARCHED.has(node.label)) continue
      for (const { document, version, spans, section } of evidence) {
        const canonical = versions.get(version)?.text
        const work = nodes.get(document)
        if (canonical === undefined || !work) continue
        const year = yearOf(work)
        const [start, end] = [spans[0].start, spans.at(-1)!.end]
        entries.push({
          key: node.key,
          label: node.label,
          document,
          kind: work.properties.kind as DocumentKind,
          ...(year !== undefined && { year }),
          version,
          start,
          end,
          ...(node.title !== undefined && { title: node.title }),
          ...(node.number !== undefined && { number: node.number }),
          text: typeof properties.text === 'string' ? properties.text : (node.text ?? node.title ?? ''),
          exact: canonical.slice(start, end),
          documentTitle: work.title ?? document,
          section: section ?? [],
        })
      }
    }
  }
  return entries
}

function yearOf({ properties: { date, year } }: GraphNode): number | undefined {
  if (typeof date === 'string' && /^\d{4}/.test(date)) return Number(date.slice(0, 4))
  return typeof year === 'number' ? year : undefined
}
