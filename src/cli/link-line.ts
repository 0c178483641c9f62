import type { GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'

/** From here on a derived link is called likely; below it uncertain. */
const LIKELY_FROM = 0.6

/** `svarer på, sannsynlig (0,82)`; a stated link is said to be stated. */
export function strengthWords(edge: GraphEdge): string {
  if (edge.origin === 'STATED') return 'sagt i dokumentet'
  if (edge.origin === 'ADDED') return 'lagt til av en person'
  const strength = edge.strength === 'DIRECT' ? 'svarer på' : 'svarer delvis på'
  const sure = edge.confidence >= LIKELY_FROM ? 'sannsynlig' : 'usikker'
  return `${strength}, ${sure} (${edge.confidence.toFixed(2).replace('.', ',')})`
}

/** `Tiltak 3: teksten … [nøkkel]` */
export function nodeLine(node: GraphNode): string {
  const number = node.number === undefined ? '' : ` ${node.number}`
  const text = node.title ?? node.text ?? ''
  return `${node.label}${number}: ${text.length > 160 ? `${text.slice(0, 159)}…` : text} [${node.key}]`
}

/** The quotes that carry a link, indented, each with its document and section. */
export function evidenceLines(edge: GraphEdge, indent: string): readonly string[] {
  return edge.evidence.map(({ document, kind, spans, section, place, via }) => {
    const where = [document, ...(section ?? []).slice(-2), place].filter(part => part !== undefined)
    const quote = spans.map(({ exact }) => exact.replace(/\s+/g, ' ')).join(' … ')
    const told = kind === 'SECOND_HAND' ? ` (gjengitt av ${via ?? 'andre'})` : ''
    return `${indent}«${quote}» — ${[...new Set(where)].join(', ')}${told}`
  })
}
