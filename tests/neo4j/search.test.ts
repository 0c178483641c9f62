import { afterEach, expect, it, vi } from 'vitest'
import { fillStore } from '../../bench/search/fill-store.ts'
import { graphOfEntries } from '../../bench/search/graph-of-entries.ts'
import { openNeo4jReader, type SearchedReader } from '../../graph/neo4j/open-reader.ts'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'
import type { SearchEntry, SearchIndex } from '../../graph/store/search.ts'
import { createNeo4jSearch } from '../../src/neo4j-search/create-neo4j-search.ts'
import { ENTRY_ANALYZER } from '../../src/neo4j-search/entry-analyzer.ts'
import { createDocumentNames } from '../../src/search/document-names.ts'
import { ENTRIES, NAMED, SYNONYMS } from '../search/corpus.ts'
import { searchSuite } from '../search/search-suite.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { neo4jPlace, wipe } from './neo4j-bench.ts'

// A server that has just started plans each query anew, and a machine may have other work.
vi.setConfig({ testTimeout: 240_000 })

describeNeo4j('search beside Neo4j', () => {
  const opened: SearchedReader[] = []
  afterEach(async () => {
    for (const reader of opened.splice(0)) await reader.close()
  })

  searchSuite(/^neo4j full-text/, indexOf, 60)

  it('answers what is asked at the same time as what is asked alone', async () => {
    const index = await indexOf(ENTRIES)
    const queries = ['havneberedskap', 'slag:tiltak', 'molo -slepebåt', 'finnesikke', ''].map(text => ({
      text,
      limit: 5,
    }))
    const alone = []
    for (const query of queries) alone.push(await index.search(query))
    expect(alone.filter(({ total }) => total > 0).length).toBeGreaterThan(1)
    expect(await Promise.all(queries.map(query => index.search(query)))).toEqual(alone)
  })

  it('finds a word that thousands hold within the memory of a small server, page after page and for many at once', async () => {
    const measure = ENTRIES.find(({ label }) => label === 'Measure')!
    const many = Array.from({ length: 12_000 }, (_, at): SearchEntry => {
      const document = `kaiplan-${2000 + (at % 40)}`
      const text = `Kaien skal ha fendere nummer ${at}`
      return {
        ...measure,
        key: `${document}/tiltak/${at}`,
        document,
        text,
        exact: text,
        start: at,
        end: at + 9,
      }
    })
    const index = await indexOf(many)
    const query = { text: 'fendere', limit: 100 }
    const first = await index.search(query)
    const second = await index.search({ ...query, after: first.hits.at(-1)!.cursor })
    expect([first.total, second.total]).toEqual([12_000, 12_000])
    expect(new Set([...first.hits, ...second.hits].map(({ key }) => key)).size).toBe(200)
    // Each by itself, all at the same time: what the server has no memory for waits for the others.
    const all = await Promise.all(
      Array.from({ length: 30 }, async (_, at) => {
        await new Promise(resolve => setTimeout(resolve, at))
        return index.search(query)
      }),
    )
    expect(all.map(({ total }) => total)).toEqual(all.map(() => 12_000))
  })

  async function indexOf(entries: readonly SearchEntry[]): Promise<SearchIndex> {
    await wipe(neo4jPlace())
    const writer = await openNeo4jWriter(neo4jPlace(), { analyzer: ENTRY_ANALYZER })
    await fillStore(writer, graphOfEntries(entries))
    await writer.close()
    // What is searched is tried here, not how fast: a busy machine may take its time.
    const reader = await openNeo4jReader({ ...neo4jPlace(), answerTimeoutMs: 120_000 })
    opened.push(reader)
    const documents = await createDocumentNames(await reader.fullText.documents(), SYNONYMS)
    return createNeo4jSearch(reader.fullText, { revision: 1, synonyms: SYNONYMS, named: NAMED, documents })
  }
})
