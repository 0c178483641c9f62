import type { GraphEdge } from '../../graph/model/edge.ts'
import { groupBy } from '../../graph/model/group-by.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'
import type { Coverage } from '../../graph/model/terms.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { assertValues } from './assert-values.ts'
import { listAll } from './list-all.ts'
import { nodeMap } from './nodes-of.ts'
import { resolveNarrowing } from './resolve-narrowing.ts'
import { type Scope, scopeOf } from './scope-of.ts'

export interface ListChoice {
  readonly label: NodeLabel
  /** Key of the document that owns them. */
  readonly document?: string
  /** Key of the node that they stand under, at any depth. */
  readonly under?: string
  /** Key or name of the organisation that takes part in them. */
  readonly involves?: string
  readonly coverage?: readonly Coverage[]
  /** Fields of the label with the value that they shall have. */
  readonly where?: Readonly<Record<string, string>>
  /** Types of the links out of them that are wanted too. */
  readonly links?: readonly EdgeType[]
}

export interface StatementList {
  readonly total: number
  /** Under what they stand, in the order of the keys; `parent` is absent for what stands under nothing. */
  readonly groups: readonly { readonly parent?: GraphNode; readonly nodes: readonly GraphNode[] }[]
  /** Links of the types asked for, out of the nodes. */
  readonly links: readonly { readonly edge: GraphEdge; readonly node: GraphNode }[]
  /** An empty list is an answer only for these documents. */
  readonly scope: Scope
}

/** Every node of one label that the choice allows. Throws as `resolveNarrowing`, and ARGUMENT_INVALID for a value that the field cannot have. */
export async function listStatements(reader: StoreReader, choice: ListChoice): Promise<StatementList> {
  const { label, document, under, involves, coverage, where, links = [] } = choice
  assertValues(where)
  const narrowing = await resolveNarrowing(reader, {
    ...(document && { work: document }),
    ...(under && { under }),
    ...(involves && { involves }),
  })
  const nodes = await listAll(reader, {
    labels: [label],
    ...narrowing,
    where: { ...where, ...(coverage && { coverage }) },
  })
  const [edges, scope] = await Promise.all([
    nodes.length === 0
      ? []
      : reader.edges({ keys: nodes.map(({ key }) => key), direction: 'OUT', types: ['PART_OF', ...links] }),
    scopeOf(reader),
  ])
  const parentOf = new Map(
    edges.filter(({ type }) => type === 'PART_OF').map(({ source, target }) => [source, target]),
  )
  const others = await nodeMap(
    reader,
    edges.map(({ target }) => target),
  )
  const groups = [...groupBy(nodes, ({ key }) => others.get(parentOf.get(key) ?? ''))].map(
    ([parent, within]) => ({ ...(parent && { parent }), nodes: within }),
  )
  const linked = edges.flatMap(edge => {
    const node = others.get(edge.target)
    return node && links.includes(edge.type) ? [{ edge, node }] : []
  })
  return { total: nodes.length, groups, links: linked, scope }
}
