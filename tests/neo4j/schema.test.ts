import { beforeEach, expect, it } from 'vitest'
import type { Neo4jPlace } from '../../graph/neo4j/neo4j-place.ts'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { ask, neo4jPlace, wipe } from './neo4j-bench.ts'

/** Of the lock, of a migration and of a type of edges. */
const HALF_MADE = {
  sporbarwriter_id: 'FOR (n:SporbarWriter) ON (n.id)',
  sporbar_key: 'FOR (n:Sporbar) ON (n.key)',
  sporbar_cites: 'FOR ()-[r:CITES]-() ON (r._sort)',
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
})
