import type { GraphEdge, Origin, Strength } from '../model/edge.ts'
import type { EdgeType } from '../model/ontology.ts'
import { type Quote, type ReachedEdge, type SlimEdge, slimEdge } from '../store/slim-edge.ts'

/** Type, source, target, origin, strength, confidence, and what it quotes where that was asked for. */
export type SlimRow = readonly [
  EdgeType,
  string,
  string,
  Origin,
  Strength | null,
  number | null,
  quoted?: string,
]

type Row = readonly [Quote['document'], Quote['side'] | null, Quote['kind'], string | null, ...string[]]

/** Of the relationship `one`. An older program has not kept quotes by themselves: then it is the whole edge. */
export function slimText(withQuotes: boolean): string {
  const quoted = withQuotes ? ', coalesce(one._quoted, one._body)' : ''
  return `[type(one), startNode(one).key, endNode(one).key, one.origin, one.strength, one.confidence${quoted}]`
}

/** What an edge quotes, to be kept beside the whole: JSON of a list for each quote. */
export function quotedText(edge: GraphEdge): string {
  const { quotes = [] } = slimEdge(edge, 'QUOTES')
  return JSON.stringify(
    quotes.map(
      ({ document, side = null, kind, place = null, exact }): Row => [document, side, kind, place, ...exact],
    ),
  )
}

export function edgeOf([type, source, target, origin, strength, confidence, quoted]: SlimRow): ReachedEdge {
  const kept = quoted === undefined ? undefined : (JSON.parse(quoted) as readonly Row[] | GraphEdge)
  if (kept && 'type' in kept) return kept
  // Written out by what there is: there may be thousands, and spreading is many times as slow.
  const ends = { type, source, target, origin }
  const edge: SlimEdge =
    confidence === null
      ? strength === null
        ? ends
        : { ...ends, strength }
      : { ...ends, strength: strength!, confidence }
  return kept ? Object.assign(edge, { quotes: kept.map(quoteOf) }) : edge
}

function quoteOf([document, side, kind, place, ...exact]: Row): Quote {
  return { document, side: side ?? undefined, kind, place: place ?? undefined, exact }
}
