import { edgeId, type GraphEdge } from '../../graph/model/edge.ts'
import { fingerprint } from '../../graph/model/fingerprint.ts'
import { sortKey } from '../../graph/model/key.ts'
import type { GraphNode, PropertyValue } from '../../graph/model/node.ts'
import type { JudgedReview } from '../../graph/model/review.ts'
import type { DocumentVersion } from '../../graph/model/version.ts'
import { assertChange } from '../../graph/store/assert-change.ts'
import { assertQuery } from '../../graph/store/assert-query.ts'
import { type Calls, runNow } from '../../graph/store/calls.ts'
import { narrow } from '../../graph/store/narrow.ts'
import { reachSteps } from '../../graph/store/reach.ts'
import { shortestEdges } from '../../graph/store/shortest-edges.ts'
import { slimEdge } from '../../graph/store/slim-edge.ts'
import { sortMessages } from '../../graph/store/sort-messages.ts'
import type {
  EdgeQuery,
  GraphChange,
  Intake,
  NodePage,
  NodeQuery,
  StoreCounts,
  StoredMessage,
  StoreRecord,
  StoreStatus,
  StoreWriter,
} from '../../graph/store/store.ts'

interface Held {
  status: StoreStatus
  nodes: Map<string, GraphNode>
  edges: Map<string, GraphEdge>
  versions: Map<string, DocumentVersion>
  intakes: Map<string, Intake>
  redirects: Readonly<Record<string, string>>
  reviews: readonly JudgedReview[]
  messages: readonly StoredMessage[]
}

/** The port in plain maps: what the suite means, without an engine. Every value that changes is replaced, not mended. */
export class MemoryStore {
  #held: Held = {
    status: { format: 1, revision: 0, linked: true, madeBy: '', asOf: null },
    nodes: new Map(),
    edges: new Map(),
    versions: new Map(),
    intakes: new Map(),
    redirects: {},
    reviews: [],
    messages: [],
  }

  open(): StoreWriter {
    const calls: Calls = {
      status: () => this.#held.status,
      nodes: keys => keys.map(key => this.#node(key)),
      list: query => this.#list(runNow(narrow(query), calls)),
      edges: query => this.#edges(query),
      slimEdges: (query, detail) => this.#edges(query).map(edge => slimEdge(edge, detail)),
      paths: query => runNow(shortestEdges(query), calls),
      counts: () => this.#counts(),
      reviews: () => this.#held.reviews,
    }
    return {
      status: async () => calls.status(),
      nodes: async keys => calls.nodes(keys),
      list: async query => calls.list(query),
      edges: async query => calls.edges(query),
      paths: async query => calls.paths(query),
      reach: async plan => runNow(reachSteps(plan), calls),
      version: async (document, sha256) => this.#held.versions.get(`${document} ${sha256}`),
      counts: async () => this.#counts(),
      messages: async () => sortMessages(this.#messages()),
      reviews: async () => this.#held.reviews,
      records: () => this.#records(),
      close: async () => {},
      intakes: async () =>
        [...this.#held.intakes.values()]
          .map(({ text: _text, contribution: _contribution, ...summary }) => summary)
          .sort(by(({ source }) => [source])),
      contributions: () => streamOf([...this.#held.intakes.values()].sort(by(({ source }) => [source]))),
      putIntake: async intake => this.#unlink(new Map([...this.#held.intakes, [intake.source, intake]])),
      removeIntake: async source => {
        if (!this.#held.intakes.has(source)) return
        this.#unlink(new Map([...this.#held.intakes].filter(([id]) => id !== source)))
      },
      fingerprints: async () => ({
        nodes: hashes(this.#held.nodes),
        edges: hashes(this.#held.edges),
        versions: hashes(this.#held.versions),
        redirects: this.#held.redirects,
      }),
      kept: async () => {
        const { redirects, reviews, messages } = this.#held
        return { redirects, reviews, messages }
      },
      commit: async change => this.#commit(change),
    }
  }

  #node(key: string): GraphNode | undefined {
    return this.#held.nodes.get(key) ?? this.#held.nodes.get(this.#held.redirects[key] ?? '')
  }

  #counts(): StoreCounts {
    return {
      documents: new Set([...this.#held.versions.values()].map(version => version.document)).size,
      nodes: tally([...this.#held.nodes.values()].map(node => node.label)),
      edges: tally([...this.#held.edges.values()].map(edge => edge.type)),
      reviews: this.#held.reviews.length,
      messages: {
        error: 0,
        warning: 0,
        repair: 0,
        ...tally(this.#messages().map(({ severity }) => severity)),
      },
    }
  }

  #messages(): StoredMessage[] {
    return [...[...this.#held.intakes.values()].flatMap(({ messages }) => messages), ...this.#held.messages]
  }

  #list(query: NodeQuery): NodePage {
    assertQuery(query)
    const all = [...this.#held.nodes.values()].filter(node => matches(node, query)).sort(by(nodeOrder))
    const rank = (key: string, within: (order: number) => boolean) =>
      all.filter(node => within(compare(nodeOrder(node), nodeOrder({ key })))).length
    const first = query.after === undefined ? 0 : rank(query.after, order => order <= 0)
    const last = query.before === undefined ? all.length : rank(query.before, order => order < 0)
    const start = query.fromEnd ? Math.max(Math.min(first, last), last - query.limit) : first
    const end = query.fromEnd ? last : Math.max(first, Math.min(last, first + query.limit))
    const nodes = all.slice(start, end)
    return { nodes, totalCount: all.length, hasPrevious: start > 0, hasNext: end < all.length }
  }

  #edges({
    keys,
    direction = 'BOTH',
    types,
    origin,
    strength,
    minConfidence = 0,
    rejected = false,
  }: EdgeQuery): GraphEdge[] {
    return [...this.#held.edges.values()]
      .filter(
        edge =>
          !keys ||
          (direction !== 'IN' && keys.includes(edge.source)) ||
          (direction !== 'OUT' && keys.includes(edge.target)),
      )
      .filter(edge => !types || types.includes(edge.type))
      .filter(edge => !origin || edge.origin === origin)
      .filter(edge => !strength || ('strength' in edge && edge.strength === strength))
      .filter(edge => edge.origin !== 'DERIVED' || edge.confidence >= minConfidence)
      .filter(edge => (edge.verdict === 'REJECTED') === rejected)
      .sort(by(edgeOrder))
  }

  async *#records(): AsyncGenerator<StoreRecord> {
    const { versions, nodes, edges, reviews } = this.#held
    const versionOrder = (version: DocumentVersion) => [sortKey(version.document), version.sha256]
    for (const version of [...versions.values()].sort(by(versionOrder))) yield { version }
    for (const node of [...nodes.values()].sort(by(nodeOrder))) yield { node }
    for (const edge of [...edges.values()].sort(by(edgeOrder))) yield { edge }
    for (const review of reviews) yield { review }
  }

  #unlink(intakes: Map<string, Intake>): void {
    this.#held = { ...this.#held, intakes, status: { ...this.#held.status, linked: false } }
  }

  #commit(change: GraphChange): number {
    const { nodes, edges, versions, redirects, reviews, status, intakes } = this.#held
    assertChange(change, {
      labels: new Map([...nodes].map(([key, { label }]) => [key, label])),
      edges: [...edges.values()].sort(by(edgeOrder)),
    })
    const next = {
      nodes: changed(nodes, change.removeNodes, change.putNodes, node => node.key),
      edges: changed(edges, change.removeEdges, change.putEdges, edgeId),
      versions: changed(
        versions,
        change.removeVersions,
        change.putVersions,
        v => `${v.document} ${v.sha256}`,
      ),
      redirects: change.redirects,
      reviews: change.reviews,
      madeBy: change.madeBy,
    }
    const before = { nodes, edges, versions, redirects, reviews, madeBy: status.madeBy }
    const revision = status.revision + (content(next) === content(before) ? 0 : 1)
    const asOf =
      [...intakes.values()]
        .map(({ takenAt }) => takenAt)
        .sort()
        .at(-1) ?? null
    const { madeBy, ...graph } = next
    this.#held = {
      ...graph,
      intakes,
      messages: change.messages,
      status: { ...status, revision, linked: !change.more, madeBy, asOf },
    }
    return revision
  }
}

function changed<T>(
  held: ReadonlyMap<string, T>,
  gone: readonly string[],
  put: readonly T[],
  id: (value: T) => string,
): Map<string, T> {
  const next = new Map(held)
  for (const one of gone) next.delete(one)
  for (const value of put) next.set(id(value), value)
  return next
}

function content(graph: Record<string, unknown>): string {
  return fingerprint(
    Object.entries(graph).map(([field, value]) => [
      field,
      value instanceof Map ? Object.fromEntries(value) : value,
    ]),
  )
}

function hashes(values: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  return new Map([...values].map(([id, value]) => [id, fingerprint(value)]))
}

function matches(node: GraphNode, { labels, work, where = {}, keys }: NodeQuery): boolean {
  if (labels.length > 0 && !labels.includes(node.label)) return false
  if (work !== undefined && node.work !== work) return false
  if (keys && !keys.includes(node.key)) return false
  return Object.entries(where).every(([field, wanted]) => {
    const held = JSON.stringify(node.properties[field] ?? null)
    const one: readonly (PropertyValue | readonly PropertyValue[])[] = Array.isArray(wanted)
      ? wanted
      : [wanted]
    return one.some(value => JSON.stringify(value) === held)
  })
}

const nodeOrder = ({ key }: { key: string }) => [sortKey(key), key]
const edgeOrder = (edge: GraphEdge) => [edge.type, sortKey(edge.source), sortKey(edge.target), edgeId(edge)]

function by<T>(order: (value: T) => readonly string[]): (a: T, b: T) => number {
  return (a, b) => compare(order(a), order(b))
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, word] of a.entries()) {
    const other = b[index] ?? ''
    if (word !== other) return word < other ? -1 : 1
  }
  return 0
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

async function* streamOf<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values
}
