import { sequenceSuite } from '../graph/sequence-suite.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { IN_PARTS, neo4jBench } from './neo4j-bench.ts'

describeNeo4j('on a real server', () => {
  sequenceSuite('Neo4j', neo4jBench, 30)
  sequenceSuite('Neo4j, in parts', () => neo4jBench(IN_PARTS), 15)
})
