import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteWriter } from '../../graph/sqlite/open-writer.ts'
import { checkStore } from '../../graph/store/check-store.ts'
import { change } from './invented-graph.ts'
import { contributionsOf } from './read-all.ts'
import { RECORDS_PER_WORK, worksAt } from './sliding-works.ts'
import { type SqliteBench, sqliteBench } from './sqlite-bench.ts'
import { startChild } from './start-child.ts'

const KILLS = 20
const KILLS_WHEN_NEW = 6
/** Writes go on for this long at most before the kill. */
const LONGEST_MS = 120

describe('a store whose writer is killed at any instant', () => {
  let bench: SqliteBench
  beforeEach(async () => {
    bench = await sqliteBench()
  })
  afterEach(() => bench.destroy())

  it('can be made again when it was killed while making the file', { timeout: 60_000 }, async () => {
    for (let kill = 0; kill < KILLS_WHEN_NEW; kill++) {
      const file = `${bench.file}-${kill}`
      const child = startChild('write', file)
      while (!existsSync(file)) await sleep(1)
      await sleep(kill)
      await child.kill()
      const writer = await openSqliteWriter(file)
      expect((await checkStore(writer)).problems).toEqual([])
      expect(await writer.commit(change({ madeBy: 'etter' }))).toBeGreaterThan(0)
      await writer.close()
    }
  })

  it('opens, is whole, and holds everything that was acknowledged', { timeout: 180_000 }, async () => {
    let acknowledged = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const child = startChild('write', bench.file)
      await child.telling('ready')
      await sleep(Math.random() * LONGEST_MS)
      await child.kill()
      acknowledged += child.told.length - 1

      const writer = await bench.writer()
      const intakes = await contributionsOf(writer)
      const status = await writer.status()
      const check = await checkStore(writer)
      const documents = await writer.list({ labels: ['Document'], limit: 10 })
      await writer.close()

      const last = (what: string) =>
        Number(child.told.findLast(line => line.startsWith(what))?.split(' ')[1] ?? -1)
      expect(intakes.length).toBeGreaterThan(last('intake'))
      const sources = intakes.map((_, n) => `/m/${n}.md`).sort()
      expect(intakes.map(({ source }) => source)).toEqual(sources)
      expect(check.problems).toEqual([])
      if (status.revision === 0) continue

      const step = Number(status.madeBy.split(' ')[1])
      expect(step).toBeGreaterThanOrEqual(last('commit'))
      expect(status.linked).toBe(step === intakes.length - 1)
      expect(documents.nodes.map(({ key }) => key)).toEqual(worksAt(step))
      const { nodes, edges, versions } = check.checked
      expect(nodes + edges + versions).toBe(worksAt(step).length * RECORDS_PER_WORK)
    }
    expect(acknowledged, 'the writers got somewhere').toBeGreaterThan(KILLS)
  })
})
