import { expect, it } from 'vitest'
import type { GraphNode } from '../../graph/model/node.ts'
import { dateWords } from '../../src/web/date-words.ts'
import { createArrayReader } from '../graphql/array-reader.ts'
import { createFixtureGraph } from '../graphql/fixture-graph.ts'
import { handlerOf } from '../server/handler-of.ts'
import { parsePage } from './parse-page.ts'

const MORE = 450

function withManyDocuments() {
  const graph = createFixtureGraph()
  const named = Array.from(
    { length: MORE },
    (_, at): GraphNode => ({
      key: `rapport-${1000 + at}`,
      label: 'Document',
      title: `Rapport ${1000 + at}`,
      properties: { kind: 'REPORT', inCorpus: at % 2 === 0, date: '2030-02-05' },
    }),
  )
  return createArrayReader({ ...graph, nodes: [...graph.nodes, ...named] })
}

it('lists every document, however many there are, page by page', async () => {
  const { get } = handlerOf({ reader: withManyDocuments() })
  const seen = new Set<string>()
  let pages = 0
  for (let path: string | undefined = '/dokumenter'; path !== undefined; pages += 1) {
    const { tags, text } = parsePage(await (await get(path)).text())
    expect(text).toContain('5. februar 2030')
    expect(pages).toBeLessThan(MORE)
    for (const { attributes } of tags)
      if (attributes.href?.startsWith('/dokument/')) seen.add(attributes.href)
    path = tags.find(tag => tag.attributes.rel === 'next')?.attributes.href
  }
  expect([seen.size, pages]).toEqual([MORE + 4, 3])
})

it('asks of a requirement whether the plan shows it, not whether a measure answers it', async () => {
  const { get } = handlerOf()
  const { text } = parsePage(await (await get('/node/tb2030-7/a/krav/1')).text())
  expect(text).toMatch(/synlig i planen|ikke funnet i planen/)
  expect(text).not.toContain('tiltak svarer')
})

it('says dates as people do, as exactly as they are known', () => {
  expect(['2024-02-15', '2025-06', '2026', 'høsten 2022', '2024-13-01'].map(dateWords)).toEqual([
    '15. februar 2024',
    'juni 2025',
    '2026',
    'høsten 2022',
    '2024-13-01',
  ])
})
