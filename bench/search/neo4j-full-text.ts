import neo4j from 'neo4j-driver'
import type { Engine } from './engine.ts'
import { everythingIn } from './everything-in.ts'
import { type Neo4jPlace, residentMb } from './neo4j-place.ts'

const DATABASE = 'neo4j'
const LABEL = 'BenchEntry'
const INDEX = 'bench_entries'
const BATCH = 2000

/** Neo4j's full-text index with its `norwegian` analyzer, one field, as its manual shows it. */
export function neo4jFullText(place: Neo4jPlace): Engine {
  return {
    name: 'Neo4j full-text, `norwegian`',
    async build(entries) {
      const before = await residentMb(place.pid)
      const driver = neo4j.driver(place.url, neo4j.auth.basic(place.user, place.password), {
        telemetryDisabled: true,
      })
      const run = (cypher: string, values: Record<string, unknown> = {}) =>
        driver.executeQuery(cypher, values, { database: DATABASE })
      await run(`DROP INDEX ${INDEX} IF EXISTS`)
      await empty()
      for (let at = 0; at < entries.length; at += BATCH) {
        const rows = entries
          .slice(at, at + BATCH)
          .map(entry => ({ key: entry.key, text: everythingIn(entry) }))
        await run(`UNWIND $rows AS row CREATE (:${LABEL} {key: row.key, text: row.text})`, { rows })
      }
      await run(
        `CREATE FULLTEXT INDEX ${INDEX} FOR (n:${LABEL}) ON EACH [n.text]
         OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'norwegian'}}`,
      )
      await run('CALL db.awaitIndexes(600)')
      return {
        async search(text, limit) {
          const query = plainWords(text)
          if (query === '') return []
          const { records } = await driver.executeQuery(
            `CALL db.index.fulltext.queryNodes('${INDEX}', $query, {limit: $limit}) YIELD node RETURN node.key AS key`,
            { query, limit: neo4j.int(limit) },
            { database: DATABASE, routing: neo4j.routing.READ },
          )
          return records.map(record => record.get('key') as string)
        },
        async memoryMb() {
          const now = await residentMb(place.pid)
          return now === undefined || before === undefined ? undefined : now - before
        },
        async close() {
          await run(`DROP INDEX ${INDEX} IF EXISTS`)
          await empty()
          await driver.close()
        },
      }

      async function empty(): Promise<void> {
        const some = `MATCH (n:${LABEL}) WITH n LIMIT 10000 DELETE n RETURN count(*) AS deleted`
        while ((await run(some)).records[0]!.get('deleted').toNumber() > 0);
      }
    },
  }
}

/** Without what Lucene reads as a sign or a word of its query language. */
function plainWords(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(word => word.toLowerCase()).join(' ')
}
