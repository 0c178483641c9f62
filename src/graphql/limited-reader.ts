import type { StoreReader } from '../../graph/store/store.ts'
import type { Budget } from './budget.ts'

/** The port, with the request's allowance held against every call. */
export function limitedReader(reader: StoreReader, budget: Budget): StoreReader {
  return {
    status() {
      budget.checkTime()
      return reader.status()
    },
    async nodes(keys) {
      budget.checkTime()
      budget.spend(keys.length)
      return reader.nodes(keys)
    },
    async list(query) {
      budget.checkTime()
      const page = await reader.list(query)
      budget.spend(page.nodes.length)
      return page
    },
    async edges(query) {
      budget.checkTime()
      const edges = await reader.edges(query)
      budget.spend(edges.length)
      return edges
    },
    async paths(query) {
      budget.checkTime()
      const edges = await reader.paths(query)
      budget.spend(edges?.length ?? 0)
      return edges
    },
    reach(plan) {
      budget.checkTime()
      return reader.reach(plan)
    },
    version: (document, sha256) => reader.version(document, sha256),
    counts() {
      budget.checkTime()
      return reader.counts()
    },
    messages: () => reader.messages(),
    reviews() {
      budget.checkTime()
      return reader.reviews()
    },
    records: () => reader.records(),
    close: () => reader.close(),
  }
}
