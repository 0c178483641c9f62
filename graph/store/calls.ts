import type { GraphEdge } from '../model/edge.ts'
import type { GraphNode } from '../model/node.ts'
import type { JudgedReview } from '../model/review.ts'
import type { EdgeDetail, ReachedEdge } from './slim-edge.ts'
import type {
  EdgeQuery,
  NodePage,
  NodeQuery,
  PathQuery,
  StoreCounts,
  StoreReader,
  StoreStatus,
} from './store.ts'

/** The small calls of the port where nothing has to be waited for. */
export interface Calls {
  status(): StoreStatus
  nodes(keys: readonly string[]): readonly (GraphNode | undefined)[]
  list(query: NodeQuery): NodePage
  edges(query: EdgeQuery): readonly GraphEdge[]
  /** The same edges, or as much of them. */
  slimEdges(query: EdgeQuery, detail: EdgeDetail): readonly ReachedEdge[]
  paths(query: PathQuery): readonly GraphEdge[] | undefined
  counts(): StoreCounts
  reviews(): readonly JudgedReview[]
}

type CallName = keyof Calls
type Call = { readonly [K in CallName]: readonly [name: K, ...args: Parameters<Calls[K]>] }[CallName]

/** Work that stops at each call, so that it is the same whether its calls are waited for or not. */
export type Steps<T> = Generator<Call, T, unknown>

export function* ask<K extends CallName>(
  name: K,
  ...args: Parameters<Calls[K]>
): Steps<ReturnType<Calls[K]>> {
  return (yield [name, ...args] as unknown as Call) as ReturnType<Calls[K]>
}

/** Within one transaction of a store that answers at once. */
export function runNow<T>(steps: Steps<T>, calls: Calls): T {
  let step = steps.next()
  while (!step.done) {
    const [name, ...args] = step.value
    step = steps.next((calls[name] as (...given: readonly unknown[]) => unknown)(...args))
  }
  return step.value
}

/** Call by call. A whole edge is as much as is asked for. */
export async function runAsync<T>(
  steps: Steps<T>,
  reader: Pick<StoreReader, Exclude<CallName, 'slimEdges'>>,
): Promise<T> {
  let step = steps.next()
  while (!step.done) {
    const [name, ...args] = step.value
    const asked = name === 'slimEdges' ? 'edges' : name
    step = steps.next(
      await (reader[asked] as (...given: readonly unknown[]) => Promise<unknown>).call(reader, ...args),
    )
  }
  return step.value
}
