import type { GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { EdgeChoice, Reached, ReachPlan } from '../../graph/store/reach-plan.ts'
import type { SearchIndex } from '../../graph/store/search.ts'
import { isWhole, type ReachedEdge } from '../../graph/store/slim-edge.ts'
import type { StoreReader, StoreStatus } from '../../graph/store/store.ts'
import type { Decided, DecisionRequest } from '../app/decide.ts'
import { reachedReader } from '../app/reached-reader.ts'
import type { MaybePromise } from './after.ts'
import { type Budget, createBudget } from './budget.ts'
import { limitedReader } from './limited-reader.ts'
import type { Limits } from './limits.ts'
import { createLoaders } from './loaders.ts'
import { rememberedSearch } from './remembered-search.ts'

/** What every resolver of one request works with. */
export interface AnswerContext {
  readonly reader: StoreReader
  readonly search: SearchIndex
  readonly limits: Limits
  readonly budget: Budget
  /** At once where it was reached; otherwise with whatever else is asked for now. */
  node(key: string): MaybePromise<GraphNode | undefined>
  /** Edges at one node, sorted by type, source and target. */
  edges(key: string, choice: EdgeChoice): MaybePromise<readonly ReachedEdge[]>
  /** All of an edge of which less may have been reached. */
  whole(edge: ReachedEdge): MaybePromise<GraphEdge>
  /** Reads at once what the answer is going to ask for. */
  reach(plan: ReachPlan): Promise<void>
  /** The state of the store, and the revision of the index, that the whole answer is of; undefined where that is not certain. */
  basis(): { readonly status: StoreStatus; readonly search: number | undefined } | undefined
  /** Decides in the name of who asks; absent where nobody may. */
  readonly decide?: (request: DecisionRequest) => Promise<Decided>
}

export function createContext(
  reader: StoreReader,
  search: SearchIndex,
  limits: Limits,
  decide?: AnswerContext['decide'],
): AnswerContext {
  const reached: Reached[] = []
  const budget = createBudget(limits)
  let askedBeyond = false
  const known = reachedReader(reached, reader, () => {
    askedBeyond = true
  })
  const loaders = createLoaders(known)
  const remembered = rememberedSearch(search)
  return {
    reader: limitedReader(known, budget),
    search: remembered,
    limits,
    budget,
    node(key) {
      budget.checkTime()
      for (const { nodes } of reached) {
        const node = nodes.get(key)
        if (node !== undefined || nodes.has(key)) return node
      }
      return loaders.nodes.load(key)
    },
    edges(key, choice) {
      budget.checkTime()
      for (const { edges } of reached) {
        const told = edges.at(key, choice)
        if (told) return told
      }
      return loaders.edges(key, choice)
    },
    whole(edge) {
      return isWhole(edge) ? edge : loaders.wholeEdge(edge)
    },
    async reach(plan) {
      reached.push(await reader.reach(plan))
    },
    basis() {
      const [first, ...more] = reached.map(({ status }) => status)
      const { revision, certain } = remembered.searched()
      // Counts hold messages too, which change within a revision.
      if (!first || askedBeyond || !certain || reached.some(({ counts }) => counts)) return undefined
      // An index that lies with the store is of its revision; what was searched of another one was searched before a commit.
      if (search.follows && revision !== undefined && revision !== first.revision) return undefined
      return more.every(status => status.revision === first.revision)
        ? { status: first, search: revision }
        : undefined
    },
    ...(decide && { decide }),
  }
}
