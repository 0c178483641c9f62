import { beforeEach, expect, it } from 'vitest'
import { FORMAT } from '../../graph/neo4j/migrations.ts'
import type { Neo4jPlace } from '../../graph/neo4j/neo4j-place.ts'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'
import { bridges } from '../graph/invented-graph.ts'
import { recordsOf } from '../graph/read-all.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { ask, neo4jPlace, wipe } from './neo4j-bench.ts'

/** Of the lock, of the graph and of what is written ahead. */
const HALF_MADE = {
  sporbarwriter_id: 'FOR (n:SporbarWriter) ON (n.id)',
  sporbar_key: 'FOR (n:Sporbar) ON (n.key)',
  sporbarcoming_key: 'FOR (n:SporbarComing) ON (n.key)',
} as const

describeNeo4j('the schema of a server', () => {
  let place: Neo4jPlace
  beforeEach(async () => {
    place = neo4jPlace()
    await wipe(place)
    await (await openNeo4jWriter(place)).close()
    await wipe(place)
  })

  it('is made whole where a process was killed between the index of a constraint and the constraint', async () => {
    const constraints = async () =>
      (await ask(place, 'SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name')).map(({ name }) => name)
    const whole = await constraints()
    expect(whole).toEqual(expect.arrayContaining(Object.keys(HALF_MADE)))
    for (const [name, on] of Object.entries(HALF_MADE)) {
      await ask(place, `DROP CONSTRAINT ${name}`)
      await ask(place, `CREATE INDEX ${name} ${on}`)
    }
    expect(await constraints()).toHaveLength(whole.length - Object.keys(HALF_MADE).length)
    await (await openNeo4jWriter(place)).close()
    expect(await constraints()).toEqual(whole)
  })

  it('of an earlier program loses what nothing needs any more, and its graph stays', async () => {
    const names = async () =>
      (
        await ask(place, "SHOW INDEXES YIELD name WHERE name STARTS WITH 'sporbar' RETURN name ORDER BY name")
      ).map(({ name }) => name)
    const fresh = await names()
    const first = await openNeo4jWriter(place)
    await first.commit(bridges())
    const before = await recordsOf(first)
    await first.close()
    await ask(place, 'DROP INDEX sporbar_order')
    await ask(place, 'DROP CONSTRAINT sporbarcoming_key')
    await ask(place, 'CREATE CONSTRAINT sporbar__sort FOR (n:Sporbar) REQUIRE n._sort IS UNIQUE')
    await ask(place, 'CREATE CONSTRAINT sporbar_cites FOR ()-[r:CITES]-() REQUIRE r._sort IS UNIQUE')
    await ask(place, 'CREATE FULLTEXT INDEX sporbar_text FOR (n:Measure) ON EACH [n.title]')
    await ask(place, 'MATCH (m:SporbarMigration) WHERE m.number > 3 DELETE m')
    const renewed = await openNeo4jWriter(place)
    expect(await renewed.status()).toMatchObject({ format: FORMAT, revision: 1 })
    expect(await recordsOf(renewed)).toEqual(before)
    await renewed.close()
    expect(await names()).toEqual(fresh)
  })
})
