import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFolder, sporbar, start } from './sporbar.ts'

const KILLS = 12

describe('an ingestion that is killed', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>
  beforeAll(async () => {
    folder = await createFolder()
  })
  afterAll(() => folder.end())

  it('leaves a store that verifies, and goes on where it was to the same graph', async () => {
    const store = folder.path('killed.db')
    const whole = folder.path('whole.db')
    const began = Date.now()
    await sporbar('ingest', '--store', whole)
    const duration = Date.now() - began
    let opened = 0
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const child = start(['ingest', '--store', store])
      // From before the file is there until after the last commit.
      const timer = setTimeout(() => child.kill('SIGKILL'), (duration * kill) / KILLS)
      await once(child, 'exit')
      clearTimeout(timer)
      if (!existsSync(store)) continue
      const check = await sporbar('check', '--store', store, '--json')
      // Killed before the first migration the file is no store yet, and says so.
      if (check.code === 4) {
        expect(check.stderr).toContain('STORE_MISSING')
        continue
      }
      opened += 1
      expect(JSON.parse(check.stdout)).toMatchObject({ ok: true })
    }
    expect(opened).toBeGreaterThan(2)
    expect((await sporbar('ingest', '--store', store)).code).toBe(0)
    const [resumed, fresh] = await Promise.all([
      sporbar('export', '--store', store),
      sporbar('export', '--store', whole),
    ])
    expect(resumed.stdout).toBe(fresh.stdout)
  }, 180_000)
})
