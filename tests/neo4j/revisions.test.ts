import { afterEach, beforeEach, expect, it } from 'vitest'
import { openNeo4jReader } from '../../graph/neo4j/open-reader.ts'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'
import type { StoreReader, StoreWriter } from '../../graph/store/store.ts'
import { bridges } from '../graph/invented-graph.ts'
import { recordsOf } from '../graph/read-all.ts'
import { changeTo, RECORDS_PER_WORK } from '../graph/sliding-works.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { ask, IN_PARTS, neo4jPlace, wipe } from './neo4j-bench.ts'

const STEPS = 25
const READERS = 3

describeNeo4j('a reader beside a writer', () => {
  let writer: StoreWriter
  let readers: StoreReader[]
  beforeEach(async () => {
    await wipe(neo4jPlace())
    writer = await openNeo4jWriter(neo4jPlace())
    readers = await Promise.all(Array.from({ length: READERS }, () => openNeo4jReader(neo4jPlace())))
  })
  afterEach(() => Promise.all([writer, ...readers].map(store => store.close())))

  it.each([
    ['', {}],
    [' of parts', IN_PARTS],
  ])(
    'sees whole revisions%s only, in one call and in many',
    async (_, more) => {
      await writer.close()
      writer = await openNeo4jWriter({ ...neo4jPlace(), ...more })
      await writer.commit(changeTo(0, await writer.fingerprints()))
      let writing = true
      const seen = readers.map(async (reader, index) => {
        let reads = 0
        for (; writing; reads++) {
          const { documents, nodes, edges } = await reader.counts()
          const total = [...Object.values(nodes), ...Object.values(edges)].reduce((a, b) => a + b, documents)
          expect(total).toBe(documents * RECORDS_PER_WORK)
          const page = await reader.list({ labels: ['Document'], limit: 10 })
          expect(page.nodes).toHaveLength(page.totalCount)
          if (index > 0) continue
          const records = await recordsOf(reader)
          const works = records.filter(record => 'node' in record && record.node.label === 'Document').length
          expect(records).toHaveLength(works * RECORDS_PER_WORK)
        }
        return reads
      })
      for (let step = 1; step <= STEPS; step++)
        await writer.commit(changeTo(step, await writer.fingerprints()))
      writing = false
      for (const reads of await Promise.all(seen)) expect(reads).toBeGreaterThan(1)
    },
    180_000,
  )

  it('sees what its own process has written, also through a routing address', async () => {
    const url = neo4jPlace().url.replace('bolt:', 'neo4j:')
    const routed = await openNeo4jReader({ ...neo4jPlace(), url })
    expect(await writer.commit(bridges())).toBe(1)
    expect((await routed.status()).revision).toBe(1)
    expect((await routed.list({ labels: ['Measure'], limit: 1 })).totalCount).toBe(12)
    await routed.close()
    await writer.close()
    writer = await openNeo4jWriter({ ...neo4jPlace(), url })
    expect(await writer.commit({ ...bridges(), madeBy: 'kobling 2' })).toBe(2)
    expect((await readers[0]!.status()).revision).toBe(2)
  })

  it('answers, and closes the gate, where a killed writer left it open', async () => {
    await writer.commit(bridges())
    const gate = 'MATCH (gate:SporbarGate) RETURN gate.begun - gate.ended AS open'
    await ask(neo4jPlace(), 'MATCH (gate:SporbarGate) SET gate.begun = gate.ended + 1')
    expect((await readers[0]!.list({ labels: ['Measure'], limit: 1 })).totalCount).toBe(12)
    expect(await ask(neo4jPlace(), gate)).toEqual([{ open: 0 }])
    await ask(neo4jPlace(), 'MATCH (gate:SporbarGate) SET gate.begun = gate.ended + 1')
    expect((await recordsOf(readers[1]!)).length).toBeGreaterThan(12)
    expect(await ask(neo4jPlace(), gate)).toEqual([{ open: 0 }])
  })
})
