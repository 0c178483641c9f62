import type { GraphEdge } from '../../graph/model/edge.ts'
import { STATEMENT_LABELS } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { AppError } from './app-error.ts'
import { readEntries } from './dossier-entries.ts'
import {
  DOSSIER_FORMAT,
  type Dossier,
  type DossierMethod,
  type DossierNode,
  type DossierStep,
} from './dossier-shape.ts'
import { subjectsOf } from './dossier-subjects.ts'
import { readWaiting } from './dossier-waiting.ts'
import { nodesOf } from './nodes-of.ts'
import { parentsOf } from './parents-of.ts'
import { createQuoteBook } from './quote-book.ts'
import { scopeOf } from './scope-of.ts'
import { type ChainLink, traceChain } from './trace-chain.ts'

/**
 * All that is known of a document or a statement, with what stands in it. The
 * same store gives the same dossier: nothing of it comes from the clock. Throws
 * NODE_NOT_FOUND, and NO_DOSSIER for what is neither document nor statement.
 */
export async function dossierOf(reader: StoreReader, key: string): Promise<Dossier> {
  const [subject] = (await nodesOf(reader, [key])) as [GraphNode]
  if (subject.label !== 'Document' && !STATEMENT_LABELS.some(label => label === subject.label))
    throw new AppError(
      'NO_DOSSIER',
      `"${key}" is neither a document nor a statement, but a ${subject.label}.`,
      'Name a document, or a finding, recommendation, measure or assignment item in one.',
    )
  const [scope, above, groups, trace] = await Promise.all([
    scopeOf(reader),
    parentsOf(reader, subject),
    subjectsOf(reader, subject),
    traceChain(reader, subject.key),
  ])
  const titles = new Map([...scope.searched, ...scope.missing].map(node => [node.key, nameOf(node)]))
  const titleOf = (work: string): string => titles.get(work) ?? work
  const refer = (node: GraphNode): DossierNode => referTo(node, titleOf)
  const book = createQuoteBook(titleOf)
  const methods = new Map<string, DossierMethod>()
  const onEdge = (edge: GraphEdge): void => {
    if (edge.origin === 'DERIVED') methods.set(JSON.stringify(edge.method), edge.method)
  }
  const nodes = groups.flatMap(group => group.nodes)
  const entries = await readEntries(reader, nodes, { book, refer, titleOf, onEdge })
  const waiting = await readWaiting(
    reader,
    nodes.map(node => node.key),
  )
  const entryOf = new Map(entries.map(entry => [entry.node.key, entry]))
  const steps = (links: readonly ChainLink[]): readonly DossierStep[] =>
    links
      .filter(({ node }) => subject.label !== 'Document' || node.work !== subject.key)
      .map(({ depth, node, via, edge }) => {
        onEdge(edge)
        // Where a part stands says nothing that its place in the chain does not.
        const citations = edge.type === 'PART_OF' ? [] : book.cite(edge.evidence)
        return {
          ...{ depth, node: refer(node), via, type: edge.type },
          direction: edge.target === node.key ? 'OUT' : 'IN',
          origin: edge.origin,
          strength: ('strength' in edge && edge.strength) || null,
          confidence: edge.origin === 'DERIVED' ? edge.confidence : null,
          verdict: edge.verdict ?? null,
          citations,
        }
      })
  const chain = { up: steps(trace.up), down: steps(trace.down) }
  return {
    format: DOSSIER_FORMAT,
    subject: refer(subject),
    above: above.map(refer),
    groups: groups.map(({ under, nodes: members }) => ({
      under: under ? refer(under) : null,
      entries: members.flatMap(node => entryOf.get(node.key) ?? []),
    })),
    chain,
    waiting,
    quotes: book.quotes(),
    methods: [...methods].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, method]) => method),
    scope: { ...scope, searched: scope.searched.map(titled), missing: scope.missing.map(titled) },
  }
}

function referTo(node: GraphNode, titleOf: (work: string) => string): DossierNode {
  const { key, label, number = null, numberIsOurs = false, work, properties } = node
  return {
    ...{ key, label, name: nameOf(node), number, numberIsOurs },
    work: work === undefined ? null : { key: work, title: titleOf(work) },
    kind: label === 'Document' && typeof properties.kind === 'string' ? properties.kind : null,
  }
}

function nameOf({ title, text, key }: GraphNode): string {
  return title ?? text ?? key
}

function titled(node: GraphNode): { readonly key: string; readonly title: string } {
  return { key: node.key, title: nameOf(node) }
}
