import { reachSuite } from '../graph/reach-suite.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { neo4jBench } from './neo4j-bench.ts'

describeNeo4j('on a real server', () => {
  reachSuite('the store in Neo4j', neo4jBench, 60)
})
