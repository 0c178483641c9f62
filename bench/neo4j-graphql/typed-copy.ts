import { Neo4jGraphQL } from '@neo4j/graphql'
import type { GraphQLSchema } from 'graphql'
import type { Driver } from 'neo4j-driver'
import { quoteText } from '../../graph/model/quote-text.ts'
import type { StoreReader } from '../../graph/store/store.ts'

const TEXT_INDEX = 'bench_measure_text'
const TYPES = `
  type BenchMeasure @node
    @fulltext(indexes: [{ indexName: "${TEXT_INDEX}", queryName: "benchMeasuresByText", fields: ["name", "text"] }]) {
    key: String!
    name: String!
    text: String
    followsUp: [BenchFinding!]! @relationship(type: "BENCH_FOLLOWS_UP", direction: OUT, properties: "BenchLink")
    realises: [BenchGoal!]! @relationship(type: "BENCH_REALISES", direction: OUT)
  }
  type BenchFinding @node {
    key: String!
    name: String!
    text: String
    followedUpBy: [BenchMeasure!]! @relationship(type: "BENCH_FOLLOWS_UP", direction: IN, properties: "BenchLink")
  }
  type BenchGoal @node {
    key: String!
    name: String!
  }
  type BenchLink @relationshipProperties {
    origin: String!
    strength: String
    confidence: Float
    quotes: [String!]!
    documents: [String!]!
  }
`

const LABELS = {
  Measure: 'BenchMeasure',
  Finding: 'BenchFinding',
  Recommendation: 'BenchFinding',
  Goal: 'BenchGoal',
} as const

/**
 * The same measures, findings and goals as the schema's authors would model them:
 * typed nodes, with the quotes and the titles of their documents as properties of
 * the relationship, so that no further node has to be read for them. Findings and
 * recommendations are one type, which saves a union. Measures have a full-text index.
 */
export async function typedCopy(reader: StoreReader, driver: Driver): Promise<GraphQLSchema> {
  const list = (labels: readonly (keyof typeof LABELS | 'Document')[]) =>
    reader.list({ labels, limit: 100_000 })
  const titles = new Map(
    (await list(['Document'])).nodes.map(({ key, title, properties }) => [
      key,
      properties.shortTitle ?? title ?? key,
    ]),
  )
  const session = driver.session()
  try {
    for (const label of new Set(Object.values(LABELS)))
      await session.run(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`)
    for (const [label, typed] of Object.entries(LABELS)) {
      const { nodes } = await list([label as keyof typeof LABELS])
      const rows = nodes.map(({ key, title, text }) => ({
        key,
        name: title ?? text ?? key,
        text: text ?? null,
      }))
      await session.run(`UNWIND $rows AS row MERGE (n:${typed} {key: row.key}) SET n += row`, { rows })
    }
    await session.run(
      `CREATE FULLTEXT INDEX ${TEXT_INDEX} FOR (n:BenchMeasure) ON EACH [n.name, n.text]
       OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'norwegian'}}`,
    )
    await session.run('CALL db.awaitIndexes(60)')
    const edges = await reader.edges({ types: ['FOLLOWS_UP', 'REALISES'] })
    for (const [type, to] of [
      ['FOLLOWS_UP', 'BenchFinding'],
      ['REALISES', 'BenchGoal'],
    ] as const) {
      const rows = edges
        .filter(edge => edge.type === type)
        .map(edge => ({
          source: edge.source,
          target: edge.target,
          link: {
            origin: edge.origin,
            strength: ('strength' in edge && edge.strength) || null,
            confidence: 'confidence' in edge ? edge.confidence : null,
            quotes: edge.evidence.map(quoteText),
            documents: edge.evidence.map(({ document }) => titles.get(document) ?? document),
          },
        }))
      await session.run(
        `UNWIND $rows AS row MATCH (a:BenchMeasure {key: row.source}) MATCH (b:${to} {key: row.target})
         CREATE (a)-[r:BENCH_${type}]->(b) SET r = row.link`,
        { rows },
      )
    }
  } finally {
    await session.close()
  }
  return new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema()
}
