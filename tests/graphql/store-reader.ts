import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { StoreReader } from '../../graph/store/store.ts'
import { openReader, openWriter } from '../../src/app/open-store.ts'
import { change, intake } from '../graph/invented-graph.ts'
import { storeUnderTest } from '../store-under-test.ts'
import type { Calls } from './array-reader.ts'
import type { FixtureGraph } from './fixture-graph.ts'

/** The revision that `createArraySearch` is of. */
const REVISION = 7

interface Opened {
  readonly content: string
  readonly reader: StoreReader
  readonly end: () => Promise<void>
}

/** One store at a time: a server has but one. */
let held: Promise<Opened> | undefined
afterAll(async () => (await held)?.end())

/**
 * A reader of a real store that holds the graph, which counts its calls. The
 * store is made when it is first asked, or with `ready`, outside of what a
 * query may take; and made again where another graph was asked for in between.
 */
export function createStoreReader(
  graph: FixtureGraph,
  { linked = true }: { linked?: boolean } = {},
): StoreReader & { readonly calls: Calls; readonly ready: () => Promise<void> } {
  const calls: Calls = { status: 0, nodes: 0, list: 0, edges: 0, paths: 0, reach: 0, counts: 0 }
  const content = JSON.stringify([graph, linked])
  const opened = async (): Promise<StoreReader> => {
    const before = held
    held = (async () => {
      const found = await before
      if (found?.content === content) return found
      await found?.end()
      return { content, ...(await filled(graph, linked)) }
    })()
    return (await held).reader
  }
  const passed = <K extends Exclude<keyof StoreReader, 'records' | 'close'>>(name: K): StoreReader[K] =>
    (async (...args: never[]) => {
      if (name in calls) calls[name as keyof Calls] += 1
      return ((await opened())[name] as (...given: never[]) => unknown)(...args)
    }) as StoreReader[K]
  return {
    calls,
    ready: async () => void (await opened()),
    status: passed('status'),
    nodes: passed('nodes'),
    list: passed('list'),
    edges: passed('edges'),
    paths: passed('paths'),
    reach: passed('reach'),
    version: passed('version'),
    counts: passed('counts'),
    messages: passed('messages'),
    reviews: passed('reviews'),
    async *records() {
      yield* (await opened()).records()
    },
    close: async () => {},
  }
}

async function filled({ nodes, edges, versions }: FixtureGraph, linked: boolean) {
  const folder = await mkdtemp(join(tmpdir(), 'sporbar-graphql-'))
  const store = await storeUnderTest(folder)
  const writer = await openWriter(store)
  const message = { code: 'KIND_UNKNOWN', text: 'oppdiktet', path: 'a.md', wayOut: 'Ingen.' }
  const source = intake('a.md', {
    takenAt: '2030-01-02T03:04:05Z',
    messages: (['warning', 'repair', 'repair'] as const).map(severity => ({ ...message, severity })),
  })
  await writer.putIntake(source)
  for (let revision = 1; revision < REVISION; revision += 1)
    await writer.commit(change({ madeBy: `utkast ${revision}` }))
  await writer.commit(change({ madeBy: 'test', putNodes: nodes, putEdges: edges, putVersions: versions }))
  if (!linked) await writer.putIntake(source)
  await writer.close()
  const reader = await openReader(store)
  return {
    reader,
    end: async () => {
      await reader.close()
      await rm(folder, { recursive: true })
    },
  }
}
