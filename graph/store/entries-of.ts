import type { GraphEdge } from '../model/edge.ts'
import { type NodeLabel, STATEMENT_LABELS } from '../model/labels.ts'
import type { GraphNode } from '../model/node.ts'
import type { DocumentKind } from '../model/terms.ts'
import type { SearchEntry } from './search.ts'

/** Types of edges that say where something stands that can be found. */
export const PLACE_TYPES = ['MENTIONS', 'PASSAGE_OF'] as const

const SEARCHED: ReadonlySet<NodeLabel> = new Set<NodeLabel>([...STATEMENT_LABELS, 'Passage'])

/** What an edge speaks of; undefined for what is not there. */
export interface EntrySources {
  node(key: string): GraphNode | undefined
  /** Canonical text of a version. */
  text(document: string, sha256: string): string | undefined
}

/** What can be found of an edge: one entry for each place that it gives as evidence; none of edges of other types. */
export function entriesOf(
  { type, source, target, evidence, properties }: GraphEdge,
  { node: nodeOf, text: textOf }: EntrySources,
): readonly SearchEntry[] {
  if (type !== 'MENTIONS' && type !== 'PASSAGE_OF') return []
  const node = nodeOf(type === 'MENTIONS' ? target : source)
  if (!node || !SEARCHED.has(node.label)) return []
  return evidence.flatMap(({ document, version, spans, section }): readonly SearchEntry[] => {
    const canonical = textOf(document, version)
    const work = nodeOf(document)
    if (canonical === undefined || !work) return []
    const year = yearOf(work)
    const [start, end] = [spans[0].start, spans.at(-1)!.end]
    return [
      {
        key: node.key,
        label: node.label,
        document,
        kind: work.properties.kind as DocumentKind,
        ...(year !== undefined && { year }),
        version,
        start,
        end,
        ...(node.title !== undefined && { title: node.title }),
        // What bears no number of its own is numbered by its key, which is no word of any text.
        ...(node.number !== undefined && node.number !== node.key && { number: node.number }),
        text: typeof properties.text === 'string' ? properties.text : (node.text ?? node.title ?? ''),
        exact: canonical.slice(start, end),
        documentTitle: work.title ?? document,
        section: section ?? [],
      },
    ]
  })
}

function yearOf({ properties: { date, year } }: GraphNode): number | undefined {
  if (typeof date === 'string' && /^\d{4}/.test(date)) return Number(date.slice(0, 4))
  return typeof year === 'number' ? year : undefined
}
