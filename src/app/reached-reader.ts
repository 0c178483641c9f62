import type { GraphEdge } from '../../graph/model/edge.ts'
import { sortEdges } from '../../graph/store/edge-order.ts'
import { queryName, type Reached } from '../../graph/store/reach-plan.ts'
import { isWhole } from '../../graph/store/slim-edge.ts'
import type { EdgeQuery, StoreReader } from '../../graph/store/store.ts'

/**
 * Answers from what was reached, and asks `store` for what that does not tell: a
 * plan that was too small costs another call and changes no answer. `reached` may
 * grow while it is read. `onAsk` is told of every call beyond it.
 */
export function reachedReader(
  reached: readonly Reached[],
  store: StoreReader,
  onAsk: () => void = () => {},
): StoreReader {
  const first = <T>(tell: (one: Reached) => T | undefined): T | undefined => {
    for (const one of reached) {
      const told = tell(one)
      if (told !== undefined) return told
    }
  }
  const beyond = (): StoreReader => {
    onAsk()
    return store
  }
  return {
    status: async () => first(one => one.status) ?? beyond().status(),
    counts: async () => first(one => one.counts) ?? beyond().counts(),
    reviews: async () => first(one => one.reviews) ?? beyond().reviews(),
    list: async query => first(one => one.lists.get(queryName(query))) ?? beyond().list(query),
    edges: async query => first(one => edgesIn(one, query)) ?? beyond().edges(query),
    async nodes(keys) {
      const missing = [...new Set(keys)].filter(key => !reached.some(({ nodes }) => nodes.has(key)))
      const found = missing.length === 0 ? [] : await beyond().nodes(missing)
      const asked = new Map(missing.map((key, at) => [key, found[at]]))
      return keys.map(key => asked.get(key) ?? first(({ nodes }) => nodes.get(key)))
    },
    async paths(query) {
      const name = queryName(query)
      const knowing = reached.find(({ paths }) => paths.has(name))
      return knowing ? knowing.paths.get(name) : beyond().paths(query)
    },
    reach: plan => beyond().reach(plan),
    version: (document, sha256) => beyond().version(document, sha256),
    messages: () => beyond().messages(),
    records: () => beyond().records(),
    close: () => store.close(),
  }
}

function edgesIn({ edges }: Reached, { keys, ...choice }: EdgeQuery): readonly GraphEdge[] | undefined {
  if (!keys) return edges.all(choice)
  const all = new Set<GraphEdge>()
  for (const key of keys) {
    const told = edges.at(key, choice)
    if (!told?.every(isWhole)) return undefined
    for (const edge of told) all.add(edge)
  }
  return sortEdges([...all])
}
