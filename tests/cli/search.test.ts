import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXIT_CODES } from '../../src/cli/exit-code.ts'
import { storeUnderTest } from '../store-under-test.ts'
import { createFolder, sporbar } from './sporbar.ts'

describe('searching on the command line', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>
  let store = ''
  beforeAll(async () => {
    folder = await createFolder()
    store = await storeUnderTest(folder.path(''))
    expect((await sporbar('ingest', '--store', store)).code).toBe(EXIT_CODES.OK)
  }, 60_000)
  afterAll(() => folder.end())

  const search = (...args: string[]) => sporbar('search', ...args, '--store', store)
  const json = async (...args: string[]) => {
    const { stdout, code } = await search(...args, '--json')
    expect(code).toBe(EXIT_CODES.OK)
    return JSON.parse(stdout)
  }

  it('reads the query language, and says how', async () => {
    const { read, hits } = await json('kommunene -barn slag:tiltak')
    expect(read).toEqual({
      text: 'kommunene -barn',
      phrases: [],
      without: ['barn'],
      named: [],
      unread: [],
      labels: ['Measure'],
    })
    expect(hits.length).toBeGreaterThan(0)
    for (const { label, snippet } of hits) {
      expect(label).toBe('Measure')
      expect(snippet.text).not.toMatch(/\bbarn\b/i)
    }
  })

  it.each([
    [
      'tiltak 14',
      /^Fant ikke tiltak 14 i dokumentene som er gjennomsøkt\. .*2\.1–2\.7, .*\(våre nummer\) i «[^»]+»\.$/,
    ],
    ['mål 7.9', /^Fant ikke mål 7\.9 i dokumentene .*1–5 i «[^»]+»\.$/],
    ['funn 1.9 i dok 3:12', /^Fant ikke funn 1\.9 i «[^»]+»\. Disse finnes: 1, 1\.1–1\.7, [^«]+$/],
    [
      'dokument:dok-3-12-2023-2024 anbefaling 12',
      /^Fant ikke anbefaling 12 i «[^»]+»\. [^«]*1–6 \(våre nummer\)\.$/,
    ],
    ['tiltak 1 i dokument 3:12', /^Fant ikke tiltak 1 i «[^»]+»\. Ingen slike er kjent der\.$/],
  ])('says of %s that there is no such number, and which there are', async (query, sentence) => {
    const { missing } = await json(query)
    expect(missing).toEqual([expect.stringMatching(sentence)])
    expect((await search(query)).stdout).toContain(missing[0])
  })

  it.each([
    'tiltak 2.3',
    'tiltak 3',
    'innsatsområde 4',
    'funn 1.7',
    'oppdrag 38',
    'tiltak mot ventetid',
    'vedtak 1',
  ])('says nothing of numbers where there is one: %s', async query => {
    const { missing, total } = await json(query)
    expect([query, missing, total > 0]).toEqual([query, [], true])
  })

  it('says of a filter that it names nothing, and takes it for no typing error', async () => {
    const { missing, didYouMean, total } = await json('dokument:finnesikke kompetanse')
    expect(missing).toEqual([expect.stringContaining('«dokument:finnesikke»')])
    expect([didYouMean, total > 0]).toEqual([null, true])
    expect((await search('dokument:finnesikke', 'kompetanse')).stdout).toContain('er lest som ord')
  })

  it('calls a hit by its title where the snippet does not', async () => {
    const { stdout } = await search('lovpålagt kompetanse', '--label', 'Finding')
    expect(stdout).toMatch(/^Funn 1\.1\*: \S.* \[dok-3-12-2023-2024\/funn\/1\.1\]$/m)
  })

  it('takes filters as options, several of one and by Norwegian names, and lists them without words', async () => {
    const { hits, read, total } = await json(
      '--kind',
      'handlingsplan',
      '--label',
      'mål',
      '--label',
      'Measure',
    )
    expect(read).toMatchObject({ kinds: ['ACTION_PLAN'], labels: ['Goal', 'Measure'] })
    expect(total).toBeGreaterThan(30)
    expect(hits.map(({ key }: { key: string }) => key)).toEqual(
      hits.map(({ key }: { key: string }) => key).toSorted(),
    )
    const year = Number((await json('koordinator')).facets.year[0].value)
    expect((await json('koordinator', '--year', String(year))).total).toBeGreaterThan(0)
  })

  it('goes on after a hit, and says how', async () => {
    const whole = await json('koordinator', '--limit', '6')
    const shown = await search('koordinator', '--limit', '3')
    const after = /--after (\S+)/.exec(shown.stdout)?.[1] as string
    expect(after).toBe(whole.hits[2].cursor)
    const rest = await json('koordinator', '--limit', '3', '--after', after)
    expect(rest.hits).toEqual(whole.hits.slice(3))
  })

  it('explains scores by parts that add up, on demand', async () => {
    const { stdout } = await search('koordinator', '--limit', '1', '--explain')
    const values = [...stdout.matchAll(/^ +(−?\d+,\d{3}) {2}/gm)].map(([, value]) =>
      Number(value!.replace('−', '-').replace(',', '.')),
    )
    const sum = values.pop()
    expect(values.length).toBeGreaterThan(0)
    expect(values.reduce((all, value) => all + value, 0)).toBeCloseTo(sum as number, 2)
    expect((await search('koordinator', '--limit', '1')).stdout).not.toContain('til sammen')
  })

  it('asks whether another word was meant', async () => {
    expect((await search('koordniator')).stdout).toContain('Mente du «koordinator»?')
  })

  it('names no hits where there are none, with the scope of the answer', async () => {
    const { stdout, code } = await search('kvantefysikk')
    expect(code).toBe(EXIT_CODES.OK)
    expect(stdout).toMatch(/^Ingen treff\.\nSøkt i \d+ dokumenter/)
  })

  it.each([
    ['nothing to search for', []],
    ['a kind that is none', ['x', '--kind', 'roman']],
    ['a cursor that is none', ['x', '--after', 'tull']],
    ['a year that is none', ['x', '--year', 'snart']],
  ])('refuses %s', async (_what, args) => {
    const { code, stderr } = await search(...args)
    expect(code).toBe(EXIT_CODES.USAGE)
    expect(stderr.length).toBeGreaterThan(20)
  })
})
