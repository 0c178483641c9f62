import type { GraphEdge } from '../../graph/model/edge.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { EDGE_TYPE_NAMES } from '../../graph/model/ontology.ts'
import { COVERAGES } from '../../graph/model/terms.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { readClaims } from './dossier-claims.ts'
import type { DossierEntry, DossierLink, DossierNode } from './dossier-shape.ts'
import { nodeMap } from './nodes-of.ts'
import type { QuoteBook } from './quote-book.ts'
import { strongestFirst } from './strongest-first.ts'

/** Structure, which a dossier shows by its order. */
const STRUCTURE: ReadonlySet<string> = new Set(['HAS_VERSION', 'PART_OF', 'PASSAGE_OF'])
const TYPES = EDGE_TYPE_NAMES.filter(type => !STRUCTURE.has(type))

/** Shown as places and as claims. */
const NO_LINK: ReadonlySet<string> = new Set(['MENTIONS', 'ABOUT'])

/** What linking gives a coverage. A node of these that has none was never linked. */
const COVERED: readonly NodeLabel[] = ['Finding', 'Recommendation', 'Requirement', 'Challenge']

export interface EntryTools {
  readonly book: QuoteBook
  readonly refer: (node: GraphNode) => DossierNode
  readonly titleOf: (key: string) => string
  /** Is told of every edge that is shown. */
  readonly onEdge: (edge: GraphEdge) => void
}

/** One entry for each node, in their order. Three calls of the port, and three more for claims. */
export async function readEntries(
  reader: StoreReader,
  nodes: readonly GraphNode[],
  { book, refer, titleOf, onEdge }: EntryTools,
): Promise<readonly DossierEntry[]> {
  const query = { keys: nodes.map(node => node.key), types: TYPES }
  const [edges, rejected] = await Promise.all([
    reader.edges(query),
    reader.edges({ ...query, rejected: true }),
  ])
  const keys = new Set(query.keys)
  const others = await nodeMap(
    reader,
    [...edges, ...rejected].flatMap(edge => [edge.source, edge.target]),
  )
  const claimsAbout = await readClaims(
    reader,
    edges.filter(edge => edge.type === 'ABOUT' && keys.has(edge.target)),
    titleOf,
  )
  const at = edgesAt(edges)
  const rejectedAt = edgesAt(rejected)
  const linksOf = (key: string, own: readonly GraphEdge[]): readonly DossierLink[] =>
    own
      .filter(edge => !NO_LINK.has(edge.type))
      .toSorted((a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || strongestFirst(a, b))
      .flatMap(edge => {
        const direction = edge.source === key ? 'OUT' : 'IN'
        const other = others.get(direction === 'OUT' ? edge.target : edge.source)
        if (!other) return []
        onEdge(edge)
        return [linkOf(edge, direction, other, refer(other), book)]
      })
  return nodes.map(node => {
    const own = at.get(node.key) ?? []
    const places = own
      .filter(edge => edge.type === 'MENTIONS' && edge.target === node.key)
      .flatMap(edge => book.cite(edge.evidence))
    return {
      node: refer(node),
      text: node.text ?? null,
      properties: node.properties,
      coverage: coverageOf(node),
      places,
      links: linksOf(node.key, own),
      rejected: linksOf(node.key, rejectedAt.get(node.key) ?? []),
      claims: claimsAbout(node.key, book),
    }
  })
}

function linkOf(
  edge: GraphEdge,
  direction: 'OUT' | 'IN',
  other: GraphNode,
  named: DossierNode,
  book: QuoteBook,
): DossierLink {
  const { commitment } = other.properties
  const { missing } = edge.properties
  return {
    type: edge.type,
    direction,
    other: named,
    origin: edge.origin,
    strength: ('strength' in edge && edge.strength) || null,
    derivedStrength: (edge.origin === 'DERIVED' && edge.derivedStrength) || null,
    confidence: edge.origin === 'DERIVED' ? edge.confidence : null,
    commitment: typeof commitment === 'string' ? commitment : null,
    reasons: edge.origin === 'DERIVED' ? edge.signals.map(signal => signal.text) : [],
    verdict: edge.verdict ?? null,
    reviews: edge.reviews ?? [],
    missing: typeof missing === 'string' ? missing : null,
    citations: book.cite(edge.evidence),
  }
}

function coverageOf({ label, properties }: GraphNode): DossierEntry['coverage'] {
  const value = COVERAGES.find(each => each === properties.coverage)
  if (value) return { value, reason: String(properties.coverageReason ?? '') }
  return COVERED.includes(label) ? { value: 'CANNOT_TELL', reason: 'Lenkene er ikke beregnet ennå.' } : null
}

/** An edge between two of the nodes is shown at both. */
function edgesAt(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly GraphEdge[]> {
  const at = new Map<string, GraphEdge[]>()
  for (const edge of edges)
    for (const key of new Set([edge.source, edge.target])) {
      const list = at.get(key)
      if (list) list.push(edge)
      else at.set(key, [edge])
    }
  return at
}
