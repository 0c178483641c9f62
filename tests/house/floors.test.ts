import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Rooms from the ground up. A file may import from its own room and from rooms
 * on lower floors; rooms of one floor do not know each other.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['graph/model', 'graph/errors'],
  ['graph/store'],
  ['graph/sqlite', 'graph/neo4j', 'graph/reviews'],
  ['ingest/document', 'ingest/language'],
  ['ingest/read', 'ingest/repair'],
  // The tree is made over repaired lines.
  ['ingest/structure'],
  ['ingest/resolve', 'ingest/link'],
  // Extractors name documents as resolve reads names.
  ['ingest/classify', 'ingest/extract', 'ingest/review'],
  // Merges what documents say, resolves what they refer to, and links.
  ['ingest/assemble', 'ingest/pipeline'],
  ['ingest/load'],
  ['src/config', 'src/ranking'],
  ['src/search'],
  // The same questions to Neo4j's index, read and shown as where the index is in memory.
  ['src/neo4j-search'],
  ['src/app'],
  ['src/graphql'],
  ['src/web'],
  // Documents to print, in the words of the pages.
  ['src/dossier'],
  ['src/server'],
  ['src/cli'],
]

/** A third-party package is known to one room, so that it can be replaced there. */
const PACKAGE_ROOMS: Readonly<Record<string, readonly string[]>> = {
  libsql: ['graph/sqlite'],
  'neo4j-driver': ['graph/neo4j'],
  yaml: ['ingest/read'],
  zod: ['ingest/read'],
  'iconv-lite': ['ingest/read'],
  'mdast-util-from-markdown': ['ingest/structure'],
  'mdast-util-gfm': ['ingest/structure'],
  'micromark-extension-gfm': ['ingest/structure'],
  commander: ['src/cli'],
  docx: ['src/dossier'],
  jszip: ['src/dossier'],
  dataloader: ['src/graphql'],
  graphql: ['src/graphql'],
  'graphql-jit': ['src/graphql'],
  'graphql-yoga': ['src/graphql'],
  '@graphql-tools/schema': ['src/graphql'],
  '@escape.tech/graphql-armor': ['src/graphql'],
  '@graphql-yoga/plugin-csrf-prevention': ['src/graphql'],
  '@graphql-yoga/render-graphiql': ['src/server'],
}

const IMPORT = /\b(?:from\s+|import\s+|import\s*\(\s*)'([^']+)'/g

function roomOf(file: string): string {
  return file.split('/').slice(0, 2).join('/')
}

function floorOf(room: string): number {
  return FLOORS.findIndex(rooms => rooms.includes(room))
}

describe('the house', async () => {
  const files = await sourceFiles(ROOT)
  const imports = await Promise.all(
    files.map(async file => {
      const text = await readFile(join(ROOT, file), 'utf8')
      return [...text.matchAll(IMPORT)].map(([, name]) => ({ file, name: name! }))
    }),
  ).then(lists => lists.flat())
  const own = imports.filter(({ name }) => name.startsWith('.'))
  const foreign = imports.filter(({ name }) => !name.startsWith('.') && !name.startsWith('node:'))

  it('has every file in a room that stands on a floor', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter(file => floorOf(roomOf(file)) < 0)).toEqual([])
  })

  it('lets imports fall', () => {
    expect(own.length).toBeGreaterThan(300)
    const rising = own.filter(({ file, name }) => {
      const from = roomOf(file)
      const to = roomOf(relative(ROOT, join(ROOT, dirname(file), name)))
      return from !== to && floorOf(to) >= floorOf(from)
    })
    expect(rising).toEqual([])
  })

  it('keeps each third-party package in its room', () => {
    expect(foreign.length).toBeGreaterThan(10)
    const strayed = foreign.filter(({ file, name }) => {
      const base = name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : name.split('/')[0]!
      if (base === 'mdast' || base === 'unist') return false
      return !PACKAGE_ROOMS[base]?.includes(roomOf(file))
    })
    expect(strayed).toEqual([])
  })

  it('exports nothing by default and stays on a screen or two', async () => {
    const texts = await Promise.all(
      files.map(async file => ({ file, text: await readFile(join(ROOT, file), 'utf8') })),
    )
    expect(texts.filter(({ text }) => /^export default/m.test(text)).map(({ file }) => file)).toEqual([])
    expect(texts.filter(({ text }) => text.split('\n').length > 300).map(({ file }) => file)).toEqual([])
  })

  it('reads the environment in one place', async () => {
    const readers = await Promise.all(
      files.map(async file =>
        (await readFile(join(ROOT, file), 'utf8')).includes('process.env') ? file : '',
      ),
    )
    expect(readers.filter(Boolean)).toEqual(['src/config/settings.ts'])
  })
})
