import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXIT_CODES } from '../../src/cli/exit-code.ts'
import { storeUnderTest } from '../store-under-test.ts'
import { createFolder, sporbar, start } from './sporbar.ts'

const PLAN = 'hp-rehabilitering-2026-2035'
const MEASURE = `${PLAN}/i2/tiltak/1`
const REPORT = 'dok-3-12-2023-2024'

/** What one asks, in words and as JSON. */
const QUESTIONS: readonly (readonly string[])[] = [
  ['trace', MEASURE],
  ['trace', MEASURE, `${REPORT}/funn/1.1`],
  ['coverage', REPORT],
  ['conflicts'],
  ['list', 'Measure', '--document', PLAN],
  ['list', 'Finding', '--coverage', 'NONE_FOUND,PARTLY', '--links', 'PART_OF'],
  ['show', 'tb2025-22/b'],
  ['dossier', MEASURE],
  ['check'],
  ['review', 'list'],
  ['vocabulary', 'check'],
]

/** Each store counts its own revisions. */
const uncounted = (answer: string) => answer.replace(/("revision": ?|Grafens utgave )\d+/g, '')

describe('a store that is copied on the command line', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>
  let file = ''
  let far = ''
  let exported = ''
  beforeAll(async () => {
    // Whoever is killed shall not be waited for long.
    process.env.SPORBAR_NEO4J_LEASE_MS = '1500'
    folder = await createFolder()
    file = folder.path('first.db')
    far = await storeUnderTest(folder.path(''))
    process.env.SPORBAR_REVIEWS = folder.path('decided.jsonl')
    await succeed('ingest', '--store', file)
    const link = JSON.parse(await succeed('coverage', REPORT, '--store', file, '--json')).items.find(
      ({ links }: { links: readonly object[] }) => links.length > 0,
    )
    const decision = ['--as', 'Kari Nordmann', '--reason', 'Gjelder noe annet.', '--store', file]
    await succeed('review', 'reject', link.links[0].by.key, link.node.key, ...decision)
    exported = await succeed('export', '--store', file)
  }, 120_000)
  afterAll(async () => {
    delete process.env.SPORBAR_NEO4J_LEASE_MS
    delete process.env.SPORBAR_REVIEWS
    await folder.end()
  })

  const succeed = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await sporbar(...args)
    expect([args, code, code === 0 ? '' : stderr]).toEqual([args, EXIT_CODES.OK, ''])
    return stdout
  }

  it('is never taken for whole while it is not, and becomes it after a kill at any time', async () => {
    let kills = 0
    // Killed later and later, until it is done before.
    for (let afterMs = 100; ; ) {
      const { code, stderr } = await killed(afterMs, 'copy', '--from', file, '--to', far)
      if (code === EXIT_CODES.OK) break
      if (code === null) {
        afterMs *= 1.5
        kills += 1
      } else expect(stderr).toContain('STORE_LOCKED')
      const stats = await sporbar('stats', '--store', far, '--json')
      if (stats.code !== EXIT_CODES.OK) expect(stats.stderr).toMatch(/STORE_MISSING|STORE_FORMAT/)
      else if ((JSON.parse(stats.stdout) as { linked: boolean }).linked) {
        const held = await succeed('export', '--store', far)
        expect(['', exported]).toContain(held)
        // Killed when it had nothing more to do.
        if (held === exported) break
      }
    }
    expect(kills).toBeGreaterThan(1)
    expect(await succeed('export', '--store', far)).toBe(exported)
  }, 180_000)

  it('has the same bytes there and back again, and nothing to take in', async () => {
    const back = folder.path('back.db')
    await succeed('copy', '--from', far, '--to', back, '--json')
    expect(await succeed('export', '--store', back)).toBe(exported)
    for (const store of [far, back]) {
      const before = JSON.parse(await succeed('stats', '--store', store, '--json'))
      const { sources, revision } = JSON.parse(await succeed('ingest', '--store', store, '--json'))
      expect(sources.length).toBeGreaterThan(10)
      expect(sources.filter(({ change }: { change: string }) => change !== 'same')).toEqual([])
      expect(revision).toBe(before.revision)
    }
  }, 120_000)

  it.each(QUESTIONS.map(asked => ({ asked, words: asked.join(' ') })))(
    'gives the same answer to: $words',
    async ({ asked }) => {
      for (const more of [[], ['--json']]) {
        const [near, there] = await Promise.all([
          sporbar(...asked, ...more, '--store', file),
          sporbar(...asked, ...more, '--store', far),
        ])
        expect(near.stdout.length).toBeGreaterThan(10)
        expect([there.code, there.stderr]).toEqual([near.code, near.stderr])
        expect(uncounted(there.stdout)).toBe(uncounted(near.stdout))
      }
    },
  )

  it('is searched where it is, and says by which engine', async () => {
    const engineOf = async (store: string): Promise<string> => {
      const found = JSON.parse(await succeed('search', 'pårørendeavtale', '--store', store, '--json'))
      expect(found.hits[0].key).toBe('hp-rehabilitering-2026-2035/i3/tiltak/3')
      return found.engine
    }
    expect(await engineOf(file)).toMatch(/\w/)
    expect(await engineOf(far)).toMatch(/\w/)
  })

  it('is refused where there is another graph, with a way out', async () => {
    const { code, stderr } = await sporbar('copy', '--from', file, '--to', far)
    expect(code).toBe(EXIT_CODES.UNAVAILABLE)
    expect(stderr).toMatch(/STORE_NOT_EMPTY.*--replace/)
  })
})

/** Runs until it is done, or killed; `code` is null when it was. */
async function killed(afterMs: number, ...args: readonly string[]) {
  const child = start(args)
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
  await once(child, 'close')
  clearTimeout(timer)
  return { code: child.exitCode, stderr }
}
