import type { StoreWriter } from '../../graph/store/store.ts'
import { reachSuite } from '../graph/reach-suite.ts'
import type { StoreBench } from '../graph/store-suite.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { ask, neo4jBench, neo4jPlace } from './neo4j-bench.ts'

describeNeo4j('on a real server', () => {
  reachSuite('the store in Neo4j', neo4jBench, 60)
  reachSuite('the store in Neo4j that an older program wrote', writtenByOlder, 10)
})

/** Edges are there only as wholes. */
async function writtenByOlder(): Promise<StoreBench> {
  const bench = await neo4jBench()
  return {
    ...bench,
    writer: async () => withoutParts(await bench.writer()),
  }
}

function withoutParts(writer: StoreWriter): StoreWriter {
  return new Proxy(writer, {
    get(target, name: keyof StoreWriter) {
      if (name !== 'commit') return target[name]
      return async (...change: Parameters<StoreWriter['commit']>) => {
        const result = await target.commit(...change)
        await ask(neo4jPlace(), 'MATCH ()-[r WHERE r._body IS NOT NULL]->() REMOVE r._ends, r._quotes')
        return result
      }
    },
  })
}
