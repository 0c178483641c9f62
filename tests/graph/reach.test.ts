import { MemoryStore } from './memory-store.ts'
import { reachSuite } from './reach-suite.ts'
import { sqliteBench } from './sqlite-bench.ts'

reachSuite('the embedded store', sqliteBench, 300)
reachSuite(
  'plain maps',
  async () => {
    const store = new MemoryStore()
    return { writer: async () => store.open(), reader: async () => store.open(), destroy: async () => {} }
  },
  300,
)
