import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { openSearch } from '../../src/app/open-search.ts'
import { createGraphQL } from '../../src/graphql/create-graphql.ts'
import { conflictsTold } from '../cli/conflicts-told.ts'
import { createFolder, sporbar } from '../cli/sporbar.ts'

interface Asked {
  readonly id: string
  readonly query: string
  readonly command: string
  /** Words that the page says are in both answers. */
  readonly words: readonly string[]
}

const page = await readFile(new URL('../../docs/questions.md', import.meta.url), 'utf8')
const asked: readonly Asked[] = page
  .split(/^## /m)
  .slice(1)
  .map(part => ({
    id: part.slice(0, 3),
    query: /```graphql\n([\s\S]*?)```/.exec(part)?.[1] ?? '',
    command: /```sh\nnpx sporbar (.*)\n```/.exec(part)?.[1] ?? '',
    words: [...(/^\*\*Svar:\*\* (.*)$/m.exec(part)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(
      ([, word]) => word as string,
    ),
  }))

describe('the page of questions', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>
  let store = ''
  let reader: StoreReader
  let send: ReturnType<typeof createGraphQL>
  beforeAll(async () => {
    folder = await createFolder()
    store = folder.path('graph.db')
    expect((await sporbar('ingest', '--store', store)).code).toBe(0)
    reader = await openSqliteReader(store)
    send = createGraphQL({ reader, search: await openSearch(reader), report: () => {} })
  }, 60_000)
  afterAll(async () => {
    await reader.close()
    await folder.end()
  })

  // Answers are as wide as the schema; a test says what it expects of them.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const answerTo = async (id: string): Promise<any> => {
    const query = asked.find(each => each.id === id)?.query
    const request = new Request('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    const { data, errors } = (await (await send(request)).json()) as { data: unknown; errors?: unknown }
    expect([id, errors]).toEqual([id, undefined])
    return data
  }

  it('answers twenty', () => {
    expect(asked).toHaveLength(20)
    expect(new Set(asked.map(({ id }) => id)).size).toBe(20)
  })

  it.each(asked)('$id is answered the same by its query and its command', async ({ id, command, words }) => {
    const answer = JSON.stringify(await answerTo(id))
    const ran = await sporbar(...command.split(' '), '--store', store)
    expect([id, ran.code, ran.stderr]).toEqual([id, 0, ''])
    const printed = ran.stdout.replace(/\s+/g, ' ')
    for (const word of words)
      expect([word, answer.includes(word), printed.includes(word)]).toEqual([word, true, true])
  })

  it('counts what is to be counted', async () => {
    const { measures, focusAreas } = await answerTo('Q18')
    expect(measures.totalCount).toBe(25)
    expect(focusAreas.nodes.map((area: { measures: unknown[] }) => area.measures.length)).toEqual([
      4, 7, 3, 6, 5,
    ])
    expect((await answerTo('Q06')).goals.totalCount).toBe(5)
    expect((await answerTo('Q14')).document.statements.totalCount).toBe(6)
    expect((await answerTo('Q20')).measures.totalCount).toBe(2)
    const { deadlines } = await answerTo('Q08')
    expect(deadlines).toMatchObject({ totalCount: 1, nodes: [{ date: null }] })
    const conditional = (await answerTo('Q10')).node.items.filter(
      (item: { links: { nodes: { type: string }[] } }) =>
        item.links.nodes.some(({ type }) => type === 'CONDITIONAL_ON'),
    )
    expect(conditional.map((item: { number: string }) => item.number)).toEqual(['c'])
  })

  it('says no with what was searched', async () => {
    for (const [id, empty] of [
      [
        'Q32',
        (data: { document: { statements: { totalCount: number } } }) => data.document.statements.totalCount,
      ],
      ['Q36', (data: { search: { total: number } }) => data.search.total],
      ['Q38', (data: { statistics: { totalCount: number } }) => data.statistics.totalCount],
    ] as const) {
      const data = await answerTo(id)
      expect([id, empty(data)]).toEqual([id, 0])
      expect(data.scope.searched.length).toBeGreaterThanOrEqual(20)
      const command = asked.find(each => each.id === id)?.command.split(' ') ?? []
      const { stdout } = await sporbar(...command, '--store', store)
      expect(stdout).toMatch(
        /^Ingen (?:funnet|treff)\.\n(?:Ligner på begrepet .+\n)*Søkt i \d+ dokumenter; \d+ er kjent, men ikke i korpuset/,
      )
    }
    expect((await answerTo('Q24')).habilitering.inCorpus).toBe(false)
  })

  it('shows both years of the audit, and not the year of the investigation', async () => {
    const { conflicts } = await answerTo('Q34')
    expect(conflicts.nodes).toHaveLength(1)
    expect(conflicts.nodes[0].sides.map((side: { value: string }) => side.value).toSorted()).toEqual([
      '2023',
      '2024',
    ])
    expect(conflicts.nodes[0].qualifier).toBeNull()
  })

  it('finds no clear answer to findings that have none, and cannot tell of what is not known', async () => {
    const { items } = (await answerTo('Q26')).coverage
    const of = (key: string) =>
      items.find((item: { node: { key: string } }) => item.node.key === `dok-3-12-2023-2024/${key}`)?.coverage
    for (const key of ['funn/1', 'funn/1.3', 'funn/1.4', 'funn/1.5', 'funn/1.6', 'funn/4.1', 'anbefaling/1'])
      expect([key, of(key)]).not.toEqual([key, 'FOLLOWED_UP'])
    for (const key of ['funn/1.1', 'funn/1.7', 'anbefaling/4', 'anbefaling/5'])
      expect([key, of(key)]).toEqual([key, 'FOLLOWED_UP'])
    expect(of('anbefaling/6')).toBe('CANNOT_TELL')
  })

  it('parts the measures that answer an assignment item from those that do so in part', async () => {
    const { answeredBy } = (await answerTo('Q28')).node
    const strong = (strength: string) =>
      answeredBy.nodes
        .filter((link: { strength: string }) => link.strength === strength)
        .map((link: { other: { key: string } }) => link.other.key.replace('hp-rehabilitering-2026-2035/', ''))
    expect(strong('DIRECT')).toEqual(['i5/tiltak/1', 'i5/tiltak/2', 'i5/tiltak/4'])
    expect(strong('PARTIAL')).toEqual(expect.arrayContaining(['i5/tiltak/3', 'i5/tiltak/5']))
  })

  it('tells that the rating comes from a digest', async () => {
    const { document } = await answerTo('Q40')
    expect(document.versions).toEqual([{ digest: true, path: expect.any(String) }])
    for (const { kind } of document.links.nodes[0].evidence) expect(kind).toBe('PARAPHRASE')
  })

  it('has every contradiction that the documents are known to hold, and no other', async () => {
    expect(await conflictsTold(store)).toEqual([
      ['dok-3-12-2023-2024', 'share', '14 %', 'ingen'],
      ['dok-3-12-2023-2024', 'year', '2023', '2024'],
      ['dok-3-15-2020-2021', 'year', '2020', '2021'],
      ['hdir-habilitering-spesialisthelsetjenesten-2017-2021', 'share', '5 %', '7,6 %'],
      [
        'hp-rehabilitering-2026-2035/i4',
        'name',
        'Bruk av teknologi i tjenesteutvikling',
        'Tjenesteutvikling og bruk av teknologi',
      ],
      ['legeforeningen-innspill-nhsp-2022', 'date', '2022-08-10', 'høsten 2022'],
      ['meld-st-9-2023-2024', 'count', '6', '7'],
    ])
  })
})
