import { afterCommits } from '../graph/after-commits.ts'
import { reachSuite } from '../graph/reach-suite.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { ask, neo4jBench, neo4jPlace } from './neo4j-bench.ts'

/** An older program wrote edges as wholes alone. */
const FORGET_PARTS = 'MATCH ()-[r WHERE r._body IS NOT NULL]->() REMOVE r._ends, r._quoted'

describeNeo4j('on a real server', () => {
  reachSuite('the store in Neo4j', neo4jBench, 60)
  reachSuite(
    'the store in Neo4j that an older program wrote',
    async () => afterCommits(await neo4jBench(), () => ask(neo4jPlace(), FORGET_PARTS)),
    10,
  )
})
