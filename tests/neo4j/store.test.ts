import { storeSuite } from '../graph/store-suite.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { neo4jBench } from './neo4j-bench.ts'

describeNeo4j('on a real server', () => {
  storeSuite('the store in Neo4j', neo4jBench)
})
