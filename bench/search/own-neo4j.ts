import neo4j from 'neo4j-driver'
import { openNeo4jReader } from '../../graph/neo4j/open-reader.ts'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'
import { createNeo4jSearch } from '../../src/neo4j-search/create-neo4j-search.ts'
import { ENTRY_ANALYZER } from '../../src/neo4j-search/entry-analyzer.ts'
import type { Engine } from './engine.ts'
import { fillStore } from './fill-store.ts'
import { graphOfEntries } from './graph-of-entries.ts'
import { type Neo4jPlace, residentMb } from './neo4j-place.ts'

/** What is shipped beside Neo4j: the graph is written with its index, and a search gives all of what a search gives. */
export function ownNeo4j(place: Neo4jPlace): Engine {
  return {
    name: 'Sporbar, beside Neo4j',
    async build(entries) {
      await emptyDatabase(place)
      const before = await residentMb(place.pid)
      const writer = await openNeo4jWriter(place, { analyzer: ENTRY_ANALYZER })
      await fillStore(writer, graphOfEntries(entries))
      await writer.close()
      const reader = await openNeo4jReader(place)
      const index = createNeo4jSearch(reader.fullText, {
        revision: 1,
        synonyms: new Map(),
        named: [],
        documents: () => [],
      })
      return {
        search: async (text, limit) => (await index.search({ text, limit })).hits.map(({ key }) => key),
        async memoryMb() {
          const now = await residentMb(place.pid)
          return now === undefined || before === undefined ? undefined : now - before
        },
        async close() {
          await reader.close()
          await emptyDatabase(place)
        },
      }
    },
  }
}

/** Nodes only: the next store finds its schema there. */
async function emptyDatabase({ url, user, password }: Neo4jPlace): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password), { telemetryDisabled: true })
  try {
    for (;;) {
      const { records } = await driver.executeQuery(
        'MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS deleted',
        {},
        { database: 'neo4j' },
      )
      if (records[0]!.get('deleted').toNumber() === 0) return
    }
  } finally {
    await driver.close()
  }
}
