import { Connection } from '../../graph/sqlite/connection.ts'
import { afterCommits } from './after-commits.ts'
import { MemoryStore } from './memory-store.ts'
import { reachSuite } from './reach-suite.ts'
import { sqliteBench } from './sqlite-bench.ts'

reachSuite('the embedded store', sqliteBench, 300)
reachSuite(
  'the embedded store that an older program wrote',
  async () => {
    const bench = await sqliteBench()
    return afterCommits(bench, () => {
      const connection = new Connection(bench.file, 'rw')
      connection.script('UPDATE edge SET quotes = NULL')
      connection.close()
    })
  },
  100,
)
reachSuite(
  'plain maps',
  async () => {
    const store = new MemoryStore()
    return { writer: async () => store.open(), reader: async () => store.open(), destroy: async () => {} }
  },
  300,
)
