import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXIT_CODES } from '../../src/cli/exit-code.ts'
import { storeUnderTest } from '../store-under-test.ts'
import { createFolder, sporbar, sporbarWith } from './sporbar.ts'

const VERBS = [
  'ingest',
  'serve',
  'search',
  'trace',
  'coverage',
  'conflicts',
  'list',
  'show',
  'stats',
  'check',
  'export',
  'copy',
]

describe('the command line', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>
  let store = ''
  beforeAll(async () => {
    folder = await createFolder()
    store = await storeUnderTest(folder.path(''))
    expect((await sporbar('ingest', '--store', store)).code).toBe(EXIT_CODES.OK)
  }, 120_000)
  afterAll(() => folder.end())

  const json = async (...args: string[]) => {
    const { stdout, code } = await sporbar(...args, '--store', store, '--json')
    expect(code).toBe(EXIT_CODES.OK)
    return JSON.parse(stdout)
  }

  it('has the verbs that its help and its page list', async () => {
    const { stdout } = await sporbar('--help')
    const page = await readFile(fileURLToPath(new URL('../../docs/cli.md', import.meta.url)), 'utf8')
    const helped = [...stdout.matchAll(/^ {2}([a-z]+) /gm)]
      .map(([, verb]) => verb)
      .filter(verb => verb !== 'help')
    expect(helped).toEqual(expect.arrayContaining(VERBS))
    for (const verb of helped) expect(page).toContain(`| \`${verb}`)
  })

  it('helps in the language of its interface, in every verb', async () => {
    const english =
      /Usage:|Options:|Commands:|Arguments:|\[options\]|\bdefault:|choices:|display help|output the/
    for (const verb of [[], ...VERBS.map(name => [name]), ['review', 'accept'], ['vocabulary', 'check']]) {
      const { stdout, code } = await sporbar(...verb, '--help')
      expect(code).toBe(EXIT_CODES.OK)
      expect(stdout).toMatch(/^Bruk: sporbar/)
      expect(stdout).toContain('vis hjelp')
      expect(stdout).not.toMatch(english)
    }
  })

  it('documents every exit code', async () => {
    const page = await readFile(fileURLToPath(new URL('../../docs/cli.md', import.meta.url)), 'utf8')
    const listed = [...page.matchAll(/^\| (\d) \|/gm)].map(([, code]) => Number(code))
    expect(listed).toEqual(Object.values(EXIT_CODES))
  })

  it('counts what the bundled corpus holds', async () => {
    const stats = await json('stats')
    expect(stats).toMatchObject({ linked: true, revision: 1, messages: { error: 0 } })
    expect(stats.nodes).toMatchObject({ Measure: 25, FocusArea: 10, AssignmentItem: 4 })
    expect(stats.documents).toBeGreaterThanOrEqual(20)
  })

  it('verifies the whole store', async () => {
    expect(await json('check')).toMatchObject({ ok: true, problems: [] })
  })

  it('finds a measure by a word of it, best first', async () => {
    const found = await json('search', 'pårørendeavtale')
    expect(found).toMatchObject({ confident: true })
    expect(found.hits[0]).toMatchObject({ label: 'Measure', key: 'hp-rehabilitering-2026-2035/i3/tiltak/3' })
    expect(Object.keys(found.hits[0])).toEqual(
      expect.arrayContaining(['key', 'label', 'document', 'version', 'start', 'end', 'score', 'snippet']),
    )
  })

  it('traces a measure to what it answers, and shows it with its quotes', async () => {
    const trace = await json('trace', 'hp-rehabilitering-2026-2035/i2/tiltak/1')
    expect(trace.up.length).toBeGreaterThan(0)
    const shown = await sporbar('show', 'tb2025-22/b', '--store', store)
    expect(shown.stdout).toContain('tb2025-22/b')
  })

  it('says of every finding of a report whether it is followed up, and in what scope', async () => {
    const coverage = await json('coverage', 'dok-3-12-2023-2024')
    expect(coverage.items.length).toBeGreaterThanOrEqual(17)
    expect(coverage.scope.searched.length).toBeGreaterThanOrEqual(20)
    const told = await sporbar('coverage', 'hp-rehabilitering-2026-2035', '--store', store)
    expect(told.stderr).toContain('NOT_A_REPORT')
  })

  it('marks numbers that are ours, and says how far a link reaches in the words of its type', async () => {
    const { stdout } = await sporbar('show', 'dok-3-12-2023-2024/anbefaling/5', '--store', store)
    expect(stdout).toContain('Anbefaling 5*: ')
    expect(stdout).toMatch(/Besvares av: Tiltak .* — svarer/)
    expect(stdout).toContain('Hviler på: Funn')
    expect(stdout).not.toMatch(/Hviler på: .* — .*svarer/)
    const found = await sporbar('search', 'helsefellesskap', '--store', store)
    expect(found.stdout).toMatch(/^Krav 7\* \[tb2025-22\/a\/krav\/7\]$/m)
  })

  it('speaks Norwegian of links and fields, as the pages do, and the terms of the schema in JSON', async () => {
    const measure = 'hp-rehabilitering-2026-2035/i2/tiltak/3'
    for (const args of [
      ['show', measure],
      ['show', 'dok-3-12-2023-2024'],
      ['trace', measure],
      ['trace', measure, 'dok-3-12-2023-2024'],
      ['list', 'Measure', '--links', 'INVOLVES'],
      ['list', 'Goal'],
      ['conflicts'],
    ]) {
      const { stdout } = await sporbar(...args, '--store', store)
      expect(stdout.length).toBeGreaterThan(500)
      expect([
        args,
        stdout.match(/^.*\b(?:[A-Z]+_[A-Z_]+|coverage|commitment|actor|count):?(?=\s).*$/m),
      ]).toEqual([args, null])
    }
    expect((await json('show', measure)).node.properties.commitment).toBe('REVIEW')
  })

  it('exports the same bytes twice, sorted and each line JSON', async () => {
    const [once, again] = [
      await sporbar('export', '--store', store, '--format', 'jsonl'),
      await sporbar('export', '--store', store),
    ]
    expect(once.stdout).toBe(again.stdout)
    const lines = once.stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.length).toBeGreaterThan(500)
    expect(lines.every(line => 'node' in line || 'edge' in line || 'version' in line)).toBe(true)
  })

  it.each([
    ['an unknown verb', ['frobnicate'], EXIT_CODES.USAGE],
    ['an unknown option', ['stats', '--frob'], EXIT_CODES.USAGE],
    ['a limit that is no number', ['search', 'x', '--limit', 'ti'], EXIT_CODES.USAGE],
    ['a port that is none', ['serve', '--port', '70000'], EXIT_CODES.USAGE],
    ['a store that is not there', ['stats', '--store', '/tmp/finnes/ikke.db'], EXIT_CODES.UNAVAILABLE],
    ['a server that is not there', ['stats', '--store', 'bolt://127.0.0.1:1'], EXIT_CODES.UNAVAILABLE],
    ['a store that no scheme reaches', ['stats', '--store', 'ftp://a.no'], EXIT_CODES.UNAVAILABLE],
    [
      'serving a store that is not there',
      ['serve', '--store', '/tmp/finnes/ikke.db'],
      EXIT_CODES.UNAVAILABLE,
    ],
  ])('refuses %s with a way out', async (_what, args, expected) => {
    const { code, stderr, stdout } = await sporbar(...args)
    expect(code).toBe(expected)
    expect(stdout).toBe('')
    expect(stderr.length).toBeGreaterThan(20)
  })

  it('refuses a variable that cannot be, before anything is started', async () => {
    const { code, stderr } = await sporbarWith({ SPORBAR_PORT: 'abc' }, 'serve', '--store', store)
    expect([code, stderr.includes('SETTING_INVALID')]).toEqual([EXIT_CODES.USAGE, true])
  })

  it('refuses a key that does not exist, by its code', async () => {
    const { code, stderr } = await sporbar('show', 'finnes-ikke', '--store', store)
    expect(code).toBe(EXIT_CODES.PROBLEMS)
    expect(stderr).toContain('NODE_NOT_FOUND')
  })

  it('ends with 3 when a named file cannot be read, and keeps the rest', async () => {
    await writeFile(folder.path('tom.txt'), '')
    const { code, stderr } = await sporbar('ingest', '--store', store, folder.path('tom.txt'))
    expect(code).toBe(EXIT_CODES.DOCUMENT_FAILED)
    expect(stderr).toContain('FILE_EMPTY')
    expect((await json('stats')).nodes.Measure).toBe(25)
  })
})
