import { checkEdge } from '../model/check-edge.ts'
import { checkNode } from '../model/check-node.ts'
import { edgeId, type GraphEdge } from '../model/edge.ts'
import type { Evidence } from '../model/evidence.ts'
import { type NodeLabel, STATEMENT_LABELS } from '../model/labels.ts'
import type { GraphNode } from '../model/node.ts'
import type { JudgedReview } from '../model/review.ts'
import { type DocumentVersion, versionKey } from '../model/version.ts'
import type { StoreReader } from './store.ts'

export interface StoreCheck {
  readonly ok: boolean
  /** How many of each were looked at. */
  readonly checked: Readonly<Record<'nodes' | 'edges' | 'versions' | 'spans' | 'keys' | 'reviews', number>>
  readonly problems: readonly StoreProblem[]
}

export interface StoreProblem {
  readonly code: 'NODE_INVALID' | 'EDGE_NOT_ALLOWED' | 'EVIDENCE_INVALID' | 'REVIEW_INVALID'
  /** Key of a node, `edgeId` of an edge, `document sha256` of a version, or id of a review. */
  readonly subject: string
  readonly text: string
}

/**
 * Holds one whole revision against the model: every node and edge against the
 * ontology, every span against its text, and what must hold between them.
 * Trusts nothing that was checked when it was written.
 */
export async function checkStore(reader: StoreReader): Promise<StoreCheck> {
  const check = new Check()
  for await (const record of reader.records()) {
    if ('version' in record) check.version(record.version)
    else if ('node' in record) check.node(record.node)
    else if ('edge' in record) check.edge(record.edge)
    else check.review(record.review)
  }
  check.whole()
  const { checked, problems } = check
  return { ok: problems.length === 0, checked, problems }
}

class Check {
  readonly checked = { nodes: 0, edges: 0, versions: 0, spans: 0, keys: 0, reviews: 0 }
  readonly problems: StoreProblem[] = []
  /** By `document sha256`. */
  readonly #versions = new Map<string, DocumentVersion>()
  readonly #labels = new Map<string, NodeLabel>()
  /** Works that nodes say they belong to, with one such node. */
  readonly #works = new Map<string, string>()
  readonly #edges = new Set<string>()
  /** Ids of reviews that edges show, with one such edge. */
  readonly #shown = new Map<string, string>()
  readonly #mentioned = new Set<string>()

  version(version: DocumentVersion): void {
    this.checked.versions++
    this.#versions.set(`${version.document} ${version.sha256}`, version)
  }

  node(node: GraphNode): void {
    this.checked.nodes++
    this.checked.keys++
    for (const text of checkNode(node)) this.#tell('NODE_INVALID', node.key, text)
    if (this.#labels.has(node.key)) this.#tell('NODE_INVALID', node.key, 'the key is there twice')
    this.#labels.set(node.key, node.label)
    if (node.work !== undefined) this.#works.set(node.work, node.key)
    if (node.label === 'Passage') this.#passage(node)
  }

  edge(edge: GraphEdge): void {
    this.checked.edges++
    const id = edgeId(edge)
    const ends = { source: this.#labels.get(edge.source), target: this.#labels.get(edge.target) }
    for (const { code, text } of checkEdge(edge, ends)) this.#tell(code, id, text)
    if (this.#edges.has(id)) this.#tell('EDGE_NOT_ALLOWED', id, 'the edge is there twice')
    this.#edges.add(id)
    if (edge.type === 'MENTIONS') this.#mentioned.add(edge.target)
    for (const evidence of edge.evidence) this.#evidence(id, evidence)
    for (const review of edge.reviews ?? []) this.#shown.set(review.id, id)
    if (edge.verdict && !edge.reviews?.length) {
      this.#tell('REVIEW_INVALID', id, `it is ${edge.verdict}, but nobody has decided so`)
    }
  }

  /** Comes after all edges: one that counts must be shown at its link, and one that does not must not. */
  review({ review: { id }, state }: JudgedReview): void {
    this.checked.reviews++
    const shown = this.#shown.delete(id)
    if (state === 'STANDING' && !shown) this.#tell('REVIEW_INVALID', id, 'it stands, but no link shows it')
    if ((state === 'PENDING' || state === 'ORPHANED') && shown) {
      this.#tell('REVIEW_INVALID', id, `it is ${state}, but a link shows it`)
    }
  }

  /** What can be judged only when all is known. */
  whole(): void {
    for (const [id, edge] of this.#shown) {
      this.#tell('REVIEW_INVALID', edge, `it shows the review ${id}, which is not in the store`)
    }
    const versionNodes = new Set<string>()
    for (const [id, version] of this.#versions) {
      const key = versionKey(version)
      versionNodes.add(key)
      if (!this.#edges.has(`HAS_VERSION ${version.document} ${key} STATED`)) {
        this.#tell('NODE_INVALID', id, 'the text belongs to no work: no HAS_VERSION leads to it')
      }
    }
    for (const [key, label] of this.#labels) {
      if (label === 'DocumentVersion' && !versionNodes.has(key)) {
        this.#tell('NODE_INVALID', key, 'the version has no text')
      }
      if ((STATEMENT_LABELS as readonly string[]).includes(label) && !this.#mentioned.has(key)) {
        this.#tell('NODE_INVALID', key, 'no text mentions the statement')
      }
    }
    for (const [work, key] of this.#works) {
      if (this.#labels.get(work) !== 'Document') {
        this.#tell('NODE_INVALID', key, `its work "${work}" is no document in the graph`)
      }
    }
  }

  #evidence(subject: string, { document, version, spans }: Evidence): void {
    const text = this.#versions.get(`${document} ${version}`)?.text
    if (text === undefined) this.#tell('EVIDENCE_INVALID', subject, `no text ${document} ${version}`)
    for (const { start, end, exact } of spans) {
      this.checked.spans++
      if (text === undefined || text.slice(start, end) === exact) continue
      this.#tell('EVIDENCE_INVALID', subject, `${document} ${version} says otherwise at ${start}–${end}`)
    }
  }

  /** A passage is a place too: its fields are the span. */
  #passage({ key, properties: { document, version, start, end } }: GraphNode): void {
    this.checked.spans++
    const length = this.#versions.get(`${document} ${version}`)?.text.length
    if (length === undefined) this.#tell('EVIDENCE_INVALID', key, `no text ${document} ${version}`)
    else if (!(Number(start) >= 0 && Number(start) < Number(end) && Number(end) <= length)) {
      this.#tell('EVIDENCE_INVALID', key, `${start}–${end} is not within the ${length} units of the text`)
    }
  }

  #tell(code: StoreProblem['code'], subject: string, text: string): void {
    this.problems.push({ code, subject, text })
  }
}
