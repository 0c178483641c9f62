import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeTo } from './sliding-works.ts'
import { type SqliteBench, sqliteBench } from './sqlite-bench.ts'
import { type Child, startChild } from './start-child.ts'

describe('several processes at one store', () => {
  let bench: SqliteBench
  const children: Child[] = []
  const start = (...asked: Parameters<typeof startChild>): Child => {
    const child = startChild(...asked)
    children.push(child)
    return child
  }

  beforeEach(async () => {
    bench = await sqliteBench()
  })
  afterEach(async () => {
    await Promise.all(children.splice(0).map(child => child.kill()))
    await bench.destroy()
  })

  it('are told at once that another one writes, with a way out', { timeout: 60_000 }, async () => {
    const first = start('hold', bench.file)
    await first.telling('ready')
    const asked = performance.now()
    await expect(bench.writer()).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      retriable: true,
      wayOut: expect.stringContaining('Wait'),
    })
    expect(performance.now() - asked).toBeLessThan(2_000)
    await start('hold', bench.file).telling('STORE_LOCKED')
  })

  it('write one after the other, whether the earlier one ended or was killed', {
    timeout: 60_000,
  }, async () => {
    const ended = start('hold', bench.file)
    await ended.telling('ready')
    await ended.end()
    const killed = start('hold', bench.file)
    await killed.telling('ready')
    await killed.kill()
    const writer = await bench.writer()
    await expect(bench.writer(), 'in one process too').rejects.toMatchObject({ code: 'STORE_LOCKED' })
    await start('hold', bench.file).telling('STORE_LOCKED')
    await writer.close()
    await writer.close()
    await start('hold', bench.file).telling('ready')
  })

  it('read beside a writer and see whole revisions only', { timeout: 60_000 }, async () => {
    const writer = await bench.writer()
    await writer.commit(changeTo(0, await writer.fingerprints()))
    const readers = [start('read', bench.file), start('read', bench.file)]
    await Promise.all(readers.map(reader => reader.telling('ready')))
    for (let step = 1; step <= 60; step++) {
      await writer.commit(changeTo(step, await writer.fingerprints()))
      await new Promise(resolve => setImmediate(resolve))
    }
    await Promise.all(readers.map(reader => reader.end()))
    for (const { told } of readers) {
      expect(told).toHaveLength(2)
      expect(Number(/^read (\d+)$/.exec(told[1]!)?.[1])).toBeGreaterThan(0)
    }
    await writer.close()
  })

  it('see what others write after them, however often they have opened the store themselves', {
    timeout: 60_000,
  }, async () => {
    const commit = async (): Promise<string> => {
      const child = start('commit', bench.file)
      const [, revision] = (await child.telling('committed')).split(' ')
      await child.end()
      return `revision ${revision}`
    }
    await commit()
    const watching = start('watch', bench.file)
    await watching.telling('ready')
    for (let step = 1; step <= 3; step++) {
      // Whoever writes tidies up behind the last one at the store: those who still read must not be taken for gone.
      await watching.telling(await commit())
    }
    await watching.end()
    expect(watching.told.filter(line => !/^(ready|revision \d+\.)$/.test(line))).toEqual([])
  })
})
