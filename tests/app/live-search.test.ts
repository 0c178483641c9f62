import { expect, it, vi } from 'vitest'
import { createLiveSearch } from '../../src/app/live-search.ts'
import { createWorkbench } from '../ingest/load/workbench.ts'

it('makes a new index ready without waiting for a search, so that the first one finds what others have written', async () => {
  // In a file: an index that lies with its graph on a server is of its revision anyway.
  const bench = await createWorkbench()
  const about = (word: string) =>
    bench.write(`${word}.md`, `# ${word} i kommunene\n\n${word} er omtalt her.\n`)
  await about('Fjellvett')
  await bench.ingest('fil.db')
  await bench.withStore('fil.db', async reader => {
    const search = await createLiveSearch(reader, error => expect.fail(String(error)))
    const before = search.revision
    await search.follow()
    expect(search.revision).toBe(before)
    await about('Havsalt')
    await bench.ingest('fil.db')
    await search.follow()
    await vi.waitFor(() => expect(search.revision).toBeGreaterThan(before), { timeout: 20_000 })
    expect((await search.search({ text: 'havsalt', limit: 5 })).total).toBe(1)
  })
  await bench.end()
}, 60_000)
