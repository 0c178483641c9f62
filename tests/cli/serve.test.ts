import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXIT_CODES } from '../../src/cli/exit-code.ts'
import { storeUnderTest } from '../store-under-test.ts'
import { createFolder, sporbar, start } from './sporbar.ts'

describe('the server as a command', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>
  let store = ''
  beforeAll(async () => {
    folder = await createFolder()
    store = await storeUnderTest(folder.path(''))
  })
  afterAll(() => folder.end())

  it('reads the bundled corpus first, answers as soon as it prints its address, lets others read and write beside it, and ends at SIGTERM', async () => {
    const server = start(['serve', '--bundled', '--store', store, '--port', '0', '--json'])
    try {
      const [line] = (await once(createInterface({ input: server.stdout! }), 'line')) as [string]
      const { url } = JSON.parse(line) as { url: string }
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
      expect((await fetch(url)).status).toBe(200)
      expect(await (await fetch(`${url}/ready`)).json()).toMatchObject({ ready: true, linked: true })
      const beside = await Promise.all([
        sporbar('stats', '--store', store, '--json'),
        sporbar('search', 'koordinator', '--store', store, '--json'),
        sporbar('check', '--store', store, '--json'),
      ])
      expect(beside.map(({ code }) => code)).toEqual([0, 0, 0])
      // One after the other: each is the only writer, and the last one at the store, as far as it knows.
      for (const [at, word] of ['Fjellvett', 'Havsalt', 'Myrull'].entries()) {
        const document = folder.path(`${word}.md`)
        await writeFile(document, `# ${word} i kommunene\n\n${word} er omtalt her.\n`)
        expect((await sporbar('ingest', '--store', store, document)).code).toBe(EXIT_CODES.OK)
        expect(await (await fetch(`${url}/ready`)).json()).toMatchObject({ revision: at + 2, linked: true })
        expect(await (await fetch(`${url}/dokumenter`)).text()).toContain(`${word} i kommunene`)
        expect((await fetch(url)).status).toBe(200)
      }
    } finally {
      server.kill('SIGTERM')
    }
    const [code] = (await once(server, 'exit')) as [number]
    expect(code).toBe(0)
  }, 60_000)

  it('opens a stored graph without reading the corpus again', async () => {
    const before = JSON.parse((await sporbar('stats', '--store', store, '--json')).stdout)
    const { stdout } = await sporbar('ingest', '--store', store, '--json')
    const report = JSON.parse(stdout) as { sources: { change: string }[] }
    expect(report.sources.length).toBeGreaterThan(10)
    expect(report.sources.every(({ change }) => change === 'same')).toBe(true)
    expect(JSON.parse((await sporbar('stats', '--store', store, '--json')).stdout)).toEqual(before)
  })
})
