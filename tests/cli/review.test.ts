import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXIT_CODES } from '../../src/cli/exit-code.ts'
import { storeUnderTest } from '../store-under-test.ts'
import { createFolder, sporbar } from './sporbar.ts'

const REPORT = 'dok-3-12-2023-2024'

describe('deciding on the command line', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>
  let store = ''
  let log = ''
  let measure = ''
  let finding = ''
  beforeAll(async () => {
    folder = await createFolder()
    store = await storeUnderTest(folder.path(''))
    log = folder.path('avgjort.jsonl')
    process.env.SPORBAR_REVIEWS = log
    expect((await sporbar('ingest', '--store', store)).code).toBe(EXIT_CODES.OK)
    const { items } = await json('coverage', REPORT)
    const item = items.find(({ links }: { links: readonly object[] }) => links.length > 0)
    measure = item.links[0].by.key
    finding = item.node.key
  }, 120_000)
  afterAll(() => {
    delete process.env.SPORBAR_REVIEWS
    return folder.end()
  })

  const json = async (...args: string[]) => {
    const { stdout, stderr, code } = await sporbar(...args, '--store', store, '--json')
    expect([code, stderr]).toEqual([EXIT_CODES.OK, ''])
    return JSON.parse(stdout)
  }
  const review = (verb: string, ...args: string[]) =>
    json('review', verb, ...args, '--reason', 'Gjelder noe annet.')

  it('rejects a link, after which the coverage says that one is left out and by whom', async () => {
    const { judged, edges } = await review('reject', measure, finding, '--as', 'Kari Nordmann')
    expect(judged).toMatchObject({ state: 'STANDING', review: { proof: 'GIVEN', reviewer: 'Kari Nordmann' } })
    expect(edges).toMatchObject([{ verdict: 'REJECTED' }])
    expect((await json('coverage', REPORT)).leftOut).toEqual({
      count: 1,
      by: [{ reviewer: 'Kari Nordmann', count: 1 }],
    })
    const { stdout } = await sporbar('coverage', REPORT, '--store', store)
    expect(stdout).toContain('1 lenke er utelatt: avvist av Kari Nordmann.')
    expect(await json('check')).toMatchObject({ ok: true, checked: { reviews: 1 } })
    expect((await json('stats')).reviews).toBe(1)
    const lines = (await readFile(log, 'utf8')).trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line))).toEqual([judged.review])
  })

  it('shows disagreement, lists all decisions, and has no orphans', async () => {
    await review('strength', measure, finding, 'PARTIAL', '--as', 'Ola Nordmann')
    const shown = await sporbar('show', measure, '--store', store)
    expect(shown.stdout).toContain('omstridt (Kari Nordmann, Ola Nordmann)')
    const { reviews } = await json('review', 'list')
    expect(reviews.map((one: { state: string }) => one.state)).toEqual(['STANDING', 'STANDING'])
    expect(await json('review', 'orphans')).toEqual({ reviews: [] })
    const listed = await sporbar('review', 'list', '--store', store)
    expect(listed.stdout).toMatch(/avvist: \S+ svarer på \S+$/m)
  })

  it('adds a link that was missing', async () => {
    const { items } = await json('coverage', REPORT)
    const missing = items.find(({ links }: { links: readonly { by: { key: string } }[] }) =>
      links.every(({ by }) => by.key !== measure),
    )
    const { edges } = await review('add', measure, missing.node.key, '--as', 'Kari Nordmann')
    expect(edges).toMatchObject([{ origin: 'ADDED', verdict: 'ACCEPTED' }])
  })

  it('asks for a token where there is a file of reviewers', async () => {
    const file = folder.path('reviewers')
    const token = (await sporbar('review', 'token', 'Ane Nordmann', '--reviewers', file)).stdout.trim()
    const args = [
      'review',
      'accept',
      measure,
      finding,
      '--reason',
      'Ja.',
      '--store',
      store,
      '--reviewers',
      file,
    ]
    const refused = await sporbar(...args)
    expect(refused.code).toBe(EXIT_CODES.PROBLEMS)
    expect(refused.stderr).toContain('REVIEWER_UNKNOWN')
    process.env.SPORBAR_TOKEN = token
    const [accepted, other] = [await sporbar(...args), await sporbar(...args, '--as', 'Kari')]
    delete process.env.SPORBAR_TOKEN
    expect(accepted.stdout).toContain('Ane Nordmann,')
    expect(other.code).toBe(EXIT_CODES.USAGE)
    expect(await readFile(file, 'utf8')).not.toContain(token)
  })

  it.each([
    [
      'a link that is not there',
      ['reject', REPORT, REPORT, '--as', 'Kari', '--reason', 'Nei.'],
      EXIT_CODES.PROBLEMS,
    ],
    ['nobody', ['reject', 'a', 'b', '--reason', 'Nei.'], EXIT_CODES.PROBLEMS],
    ['no reason', ['reject', 'a', 'b', '--as', 'Kari'], EXIT_CODES.USAGE],
    [
      'a strength that is none',
      ['strength', 'a', 'b', 'SOME', '--as', 'K', '--reason', 'J'],
      EXIT_CODES.USAGE,
    ],
    ['a confirmation of nothing', ['confirm', 'x', '--as', 'Kari', '--reason', 'Ja.'], EXIT_CODES.PROBLEMS],
  ])('refuses %s with a way out', async (_what, args, expected) => {
    const { code, stderr } = await sporbar('review', ...args, '--store', store)
    expect(code).toBe(expected)
    expect(stderr.length).toBeGreaterThan(20)
  })
})
