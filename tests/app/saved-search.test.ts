import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import { readBackground } from '../../src/app/background.ts'
import { ingestDocuments } from '../../src/app/ingest-documents.ts'
import { openSearch } from '../../src/app/open-search.ts'
import { searchPlaceOf } from '../../src/app/search-place-of.ts'

const DOCUMENT =
  'Plan for havner\n\nInnsatsområde 1: Beredskap\n\nTiltak\n\n1. Kystetaten utreder tauboring i alle havner.\n'

describe('an index beside its store', () => {
  let folder: string
  let store: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sporbar-saved-'))
    store = join(folder, 'graph.db')
    await ingest(DOCUMENT)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function ingest(text: string): Promise<void> {
    const file = join(folder, 'plan.md')
    await writeFile(file, text)
    await ingestDocuments({ store, paths: [file], background: await readBackground() })
  }

  async function found(text: string, place = searchPlaceOf(store)): Promise<number> {
    const reader = await openSqliteReader(store)
    const { total } = await (await openSearch(reader, place)).search({ text, limit: 5 })
    await reader.close()
    return total
  }

  it('is saved in one file and answers the same', async () => {
    const without = await found('tauboring', {})
    expect(without).toBeGreaterThan(0)
    expect(await found('tauboring')).toBe(without)
    expect((await readdir(folder)).filter(name => name.includes('.search'))).toEqual(['graph.db.search'])
    expect(await found('tauboring')).toBe(without)
  })

  it('is made anew when it is damaged', async () => {
    const file = `${store}.search`
    const whole = await readFile(file)
    await writeFile(file, whole.subarray(0, whole.length / 2))
    expect(await found('tauboring')).toBeGreaterThan(0)
    expect((await readFile(file)).equals(whole)).toBe(true)
  })

  it('is made anew when the graph has changed', async () => {
    expect(await found('sjøkart')).toBe(0)
    await ingest(DOCUMENT.replace('tauboring', 'sjøkart'))
    expect(await found('sjøkart')).toBeGreaterThan(0)
    expect(await found('tauboring')).toBe(0)
  })

  it('is done without where its file cannot be written', async () => {
    expect(await found('sjøkart', { saved: join(folder, 'nowhere', 'graph.db.search') })).toBeGreaterThan(0)
  })
})
