import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

/** What knows nothing of any data. */
const ELSEWHERE = ['node:crypto', '../../graph/model/group-by.ts']

it('asks GraphQL and nothing else: the pages import only each other, and what knows no data', async () => {
  const folder = new URL('../../src/web/', import.meta.url)
  const files = (await readdir(folder)).filter(name => name.endsWith('.ts'))
  const imports = await Promise.all(
    files.map(async name => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return [...text.matchAll(/from '([^']+)'/g)].map(match => match[1] as string)
    }),
  )
  expect(imports.flat().length).toBeGreaterThan(30)
  expect(imports.flat().filter(name => !name.startsWith('./') && !ELSEWHERE.includes(name))).toEqual([])
})
