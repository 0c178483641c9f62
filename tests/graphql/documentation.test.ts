import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { settingsOf } from '../../graph/neo4j/neo4j-place.ts'
import { APP_ERROR_CODES } from '../../src/app/app-error.ts'
import { openSearch } from '../../src/app/open-search.ts'
import { DEFAULT_SETTINGS } from '../../src/config/settings.ts'
import { createGraphQL } from '../../src/graphql/create-graphql.ts'
import { API_ERRORS } from '../../src/graphql/error-codes.ts'
import { LIMITS } from '../../src/graphql/limits.ts'
import { SERVER_TIMES } from '../../src/server/start-server.ts'
import { bundledGraph } from '../bundled-graph.ts'

const page = (name: string) => readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

const reader = bundledGraph()

it('answers every example of the documentation on the bundled corpus, none of them with nothing', async () => {
  const examples = [...(await page('graphql.md')).matchAll(/```graphql\n([\s\S]*?)```/g)].map(
    match => match[1],
  )
  expect(examples.length).toBeGreaterThan(5)
  const answer = createGraphQL({ reader: reader(), search: await openSearch(reader()), report: () => {} })
  for (const query of examples) {
    const response = await answer(
      new Request('http://127.0.0.1/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    )
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown }
    expect([query, errors]).toEqual([query, undefined])
    for (const value of Object.values(data)) {
      expect(value).not.toBeNull()
      for (const list of Object.values(value as object).filter(each => Array.isArray(each)))
        expect([query, list.length]).not.toEqual([query, 0])
    }
  }
})

it('documents every error code, and no other', async () => {
  const [, errors = ''] = (await page('graphql.md')).split('## Errors')
  const documented = [...errors.matchAll(/^\| `([A-Z_]+)`/gm)].map(match => match[1])
  expect(documented.toSorted()).toEqual([...APP_ERROR_CODES, ...Object.keys(API_ERRORS)].toSorted())
})

it('documents every setting, limit and time with its value, and no other', async () => {
  const rows = [...(await page('configuration.md')).matchAll(/^\| `([A-Za-z]+)` \| `?([^`|]+?)`? \|/gm)]
  const documented = Object.fromEntries(rows.map(([, name, value]) => [name, value]))
  const { url: _url, ...server } = settingsOf({ url: '' })
  const values = { ...DEFAULT_SETTINGS, ...server, ...LIMITS, ...SERVER_TIMES }
  expect(documented).toEqual(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
  )
})
