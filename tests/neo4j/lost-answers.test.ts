import { afterEach, beforeEach, expect, it } from 'vitest'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'
import type { StoreWriter } from '../../graph/store/store.ts'
import { bridges, change, intake, node, quote, stated, version } from '../graph/invented-graph.ts'
import { recordsOf } from '../graph/read-all.ts'
import { type CuttingProxy, cuttingProxy } from './cutting-proxy.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { IN_PARTS, neo4jPlace, wipe } from './neo4j-bench.ts'

/** Opening the gate, the graph itself, closing the gate. */
const TRANSACTIONS_OF_A_COMMIT = 3
/** Three nodes, two at a time, and an edge. */
const PARTS = 3

describeNeo4j('a write whose acknowledgement is lost on its way', () => {
  let proxy: CuttingProxy
  let writer: StoreWriter
  beforeEach(async () => {
    await wipe(neo4jPlace())
    proxy = await cuttingProxy(neo4jPlace().url)
    writer = await openNeo4jWriter({ ...neo4jPlace(), url: proxy.url })
  })
  afterEach(async () => {
    await writer.close()
    await proxy.close()
  })

  it('of an intake is done once', async () => {
    await writer.putIntake(intake('a.md', { text: 'Før.' }))
    const before = proxy.commits
    proxy.loseAcknowledgement(1)
    await writer.putIntake(intake('a.md'))
    expect(proxy.commits - before, 'it ran again').toBe(2)
    expect((await writer.intakes()).map(({ source }) => source)).toEqual(['a.md'])
    proxy.loseAcknowledgement(1)
    await writer.removeIntake('a.md')
    expect(await writer.intakes()).toEqual([])
  })

  it('of a commit counts one revision and leaves one whole graph', async () => {
    await writer.commit(bridges())
    const before = proxy.commits
    await writer.commit(change({ putNodes: [node('Document', 'dok-0')] }))
    expect(proxy.commits - before).toBe(TRANSACTIONS_OF_A_COMMIT)
    let expected = await recordsOf(writer)
    for (let place = 1; place <= TRANSACTIONS_OF_A_COMMIT; place++) {
      const added = node('Document', `dok-${place}`, { title: `Dokument ${place}` })
      proxy.loseAcknowledgement(place)
      expect(await writer.commit(change({ putNodes: [added] })), `lost the ${place}. answer`).toBe(2 + place)
      const records = await recordsOf(writer)
      expect(records.filter(record => !('node' in record && record.node.key === added.key))).toEqual(expected)
      expect(records).toHaveLength(expected.length + 1)
      expected = records
    }
    expect((await writer.status()).revision).toBe(2 + TRANSACTIONS_OF_A_COMMIT)
  })

  it('of a part of a commit is written once, whichever part it is', async () => {
    const place = { ...neo4jPlace(), ...IN_PARTS }
    await writer.close()
    writer = await openNeo4jWriter({ ...place, url: proxy.url })
    const works = (name: string) => ['a', 'b', 'c'].map(one => node('Document', `${name}-${one}`))
    const evidence = version('tekst', 'Viser til b.')
    const added = (name: string) =>
      change({
        putNodes: works(name),
        putEdges: [stated('CITES', `${name}-a`, `${name}-b`, quote(evidence))],
        putVersions: [evidence],
      })
    await writer.commit(added('dok-0'))
    const before = proxy.commits
    await writer.commit(added('dok-1'))
    expect(proxy.commits - before).toBe(PARTS + TRANSACTIONS_OF_A_COMMIT)
    const { length } = await recordsOf(writer)
    for (let place = 1; place <= PARTS; place++) {
      proxy.loseAcknowledgement(place)
      expect(await writer.commit(added(`tapt-${place}`)), `lost the ${place}. answer`).toBe(2 + place)
      expect(await recordsOf(writer)).toHaveLength(length + place * 4)
    }
  })
})
