import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fillStore } from '../../bench/search/fill-store.ts'
import { type EntryGraph, graphOfEntries } from '../../bench/search/graph-of-entries.ts'
import { edgeId } from '../../graph/model/edge.ts'
import type { Neo4jPlace } from '../../graph/neo4j/neo4j-place.ts'
import { openNeo4jReader } from '../../graph/neo4j/open-reader.ts'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'
import type { SearchEntry } from '../../graph/store/search.ts'
import { openNeo4jSearch } from '../../src/app/open-neo4j-search.ts'
import { openSearch } from '../../src/app/open-search.ts'
import { ENTRY_ANALYZER } from '../../src/neo4j-search/entry-analyzer.ts'
import { ENTRIES } from '../search/corpus.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { ask, IN_PARTS, neo4jPlace, wipe } from './neo4j-bench.ts'

const CHANGED: readonly SearchEntry[] = ENTRIES.map(entry => ({
  ...entry,
  documentTitle: `${entry.documentTitle}, ny utgave`,
  text: `${entry.text} Og mer.`,
  exact: `${entry.text} Og mer.`,
  end: entry.start + entry.text.length + 8,
}))

// Each commit makes an index, and a server that has just started plans every query anew.
const PATIENCE_MS = 240_000

describeNeo4j('the index of a graph in Neo4j', () => {
  const open: { close(): Promise<void> }[] = []
  const kept = async <T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> => {
    const one = await opening
    open.push(one)
    return one
  }
  beforeEach(() => wipe(neo4jPlace()))
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close()
  })

  it(
    'is after any changes what it would be if it were made anew',
    async () => {
      const some = fc.subarray([...ENTRIES.keys()], { minLength: 1 })
      const edition = fc.boolean()
      const steps = fc.array(fc.tuple(some, edition), { minLength: 2, maxLength: 2 })
      await fc.assert(
        fc.asyncProperty(steps, async all => {
          await wipe(neo4jPlace())
          const graphs = all.map(([places, changed]) =>
            graphOfEntries(places.map(place => (changed ? CHANGED : ENTRIES)[place]!)),
          )
          await commitEach(graphs)
          const changed = await everythingIndexed()
          expect(changed.length).toBeGreaterThan(0)
          await wipe(neo4jPlace())
          await commitEach(graphs.slice(-1))
          const anew = await everythingIndexed()
          expect(changed).toEqual(anew)
          await wipe(neo4jPlace())
          await commitEach(graphs, IN_PARTS)
          expect(await everythingIndexed()).toEqual(anew)
        }),
        { numRuns: 2 },
      )
    },
    PATIENCE_MS,
  )

  it(
    'is used only while it is of the graph that is there',
    async () => {
      const analyzed = await kept(openNeo4jWriter(neo4jPlace(), { analyzer: ENTRY_ANALYZER }))
      await fillStore(analyzed, graphOfEntries(ENTRIES.slice(0, 3)))
      await analyzed.close()
      const reader = await kept(openNeo4jReader(neo4jPlace()))
      const before = await openSearch(reader)
      expect(before.engine).toMatch(/^neo4j/)

      const other = await kept(openNeo4jWriter(neo4jPlace()))
      await fillStore(other, graphOfEntries(ENTRIES))
      await other.close()
      expect(await openNeo4jSearch(reader)).toBeUndefined()
      await expect(before.search({ text: 'landstrøm', limit: 5 })).rejects.toMatchObject({
        code: 'STORE_NOT_LINKED',
        retriable: true,
      })
      const inMemory = await openSearch(reader)
      expect(inMemory.engine).not.toMatch(/^neo4j/)
      expect((await inMemory.search({ text: 'landstrøm', limit: 5 })).total).toBe(2)

      const again = await kept(openNeo4jWriter(neo4jPlace(), { analyzer: ENTRY_ANALYZER }))
      await fillStore(again, graphOfEntries(ENTRIES.slice(0, 3)))
      const index = await openNeo4jSearch(reader)
      expect((await index!.search({ text: 'landstrøm', limit: 5 })).total).toBe(2)
    },
    PATIENCE_MS,
  )

  it(
    'is made by the next commit where a writer was killed before it had made all of it',
    async () => {
      const graph = graphOfEntries(ENTRIES)
      await commitEach([graph])
      const whole = await everythingIndexed()
      for (const left of ['MATCH (e:SporbarEntry) WITH e LIMIT 2 DELETE e', 'MATCH (e:SporbarName) DELETE e'])
        await ask(neo4jPlace(), left)
      await ask(neo4jPlace(), 'MATCH (store:SporbarStore) SET store.linked = false REMOVE store.indexedBy')
      const next = await kept(openNeo4jWriter({ ...neo4jPlace(), ...IN_PARTS }, { analyzer: ENTRY_ANALYZER }))
      expect(await openNeo4jSearch(await kept(openNeo4jReader(neo4jPlace())))).toBeUndefined()
      await fillStore(next, graph)
      expect(await everythingIndexed()).toEqual(whole)
      expect((await next.status()).linked).toBe(true)
      expect(await openNeo4jSearch(await kept(openNeo4jReader(neo4jPlace())))).toBeDefined()
    },
    PATIENCE_MS,
  )

  it(
    'answers of the newest revision at once, and says of which',
    async () => {
      const writer = await kept(openNeo4jWriter(neo4jPlace(), { analyzer: ENTRY_ANALYZER }))
      await fillStore(writer, graphOfEntries(ENTRIES.slice(0, 2)))
      const index = (await openNeo4jSearch(await kept(openNeo4jReader(neo4jPlace()))))!
      expect((await index.search({ text: 'slepebåter', limit: 5 })).total).toBe(0)
      const before = index.revision
      await fillStore(writer, graphOfEntries(ENTRIES))
      expect((await index.search({ text: 'slepebåter', limit: 5 })).total).toBe(1)
      expect(index.revision).toBe((await writer.status()).revision)
      expect(index.revision).toBeGreaterThan(before)
    },
    PATIENCE_MS,
  )

  it(
    'is asked once for a search, also where it names a document',
    async () => {
      const writer = await kept(openNeo4jWriter(neo4jPlace(), { analyzer: ENTRY_ANALYZER }))
      await fillStore(writer, graphOfEntries(ENTRIES))
      const reader = await kept(openNeo4jReader(neo4jPlace()))
      let asked = 0
      const counted = new Proxy(reader.fullText, {
        get: (target, name: keyof typeof reader.fullText) => {
          asked++
          return target[name]
        },
      })
      const index = (await openNeo4jSearch({ ...reader, fullText: counted } as typeof reader))!
      for (const text of [
        'havn beredskap',
        '"plan for beredskap" -mudring year:2031 slepbåter',
        'document:havneplan-2031 havn',
      ]) {
        asked = 0
        expect((await index.search({ text, limit: 5 })).read.text.length).toBeGreaterThan(0)
        expect([text, asked]).toEqual([text, 1])
      }
      asked = 0
      await index.suggest('havn', 5)
      expect(asked).toBe(1)
    },
    PATIENCE_MS,
  )

  /** One after the other, each replacing all of the one before. */
  async function commitEach(graphs: readonly EntryGraph[], more: Partial<Neo4jPlace> = {}): Promise<void> {
    const writer = await openNeo4jWriter({ ...neo4jPlace(), ...more }, { analyzer: ENTRY_ANALYZER })
    try {
      let before: EntryGraph = { nodes: [], versions: [], edges: [] }
      for (const graph of graphs) {
        const gone = <T>(was: readonly T[], is: readonly T[], id: (one: T) => string): string[] =>
          was.map(id).filter(one => !is.some(other => id(other) === one))
        await writer.commit({
          madeBy: 'test',
          putNodes: graph.nodes,
          removeNodes: gone(before.nodes, graph.nodes, ({ key }) => key),
          putEdges: graph.edges,
          removeEdges: gone(before.edges, graph.edges, edgeId),
          putVersions: graph.versions,
          removeVersions: gone(before.versions, graph.versions, one => `${one.document} ${one.sha256}`),
          redirects: {},
          reviews: [],
          messages: [],
        })
        before = graph
      }
    } finally {
      await writer.close()
    }
  }

  function everythingIndexed(): Promise<Record<string, unknown>[]> {
    return ask(
      neo4jPlace(),
      'MATCH (e:SporbarEntry|SporbarName) RETURN labels(e)[0] AS label, properties(e) AS all ORDER BY label, e.id',
    )
  }
})
