import { createReadStream } from 'node:fs'
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { groupBy } from '../model/group-by.ts'
import type { StoreRecord } from '../store/store.ts'
import { batchesOf } from './batches-of.ts'
import { type Connection, int, type Run } from './connection.ts'
import { REVIEWS } from './list-reviews.ts'
import { type VersionRow, versionOf } from './read-version.ts'

/** Fetched at a time: enough to be fast, few enough to be small. A version is a whole text, a node brings the edges that it has. */
const VERSIONS_AT_A_TIME = 8
const NODES_AT_A_TIME = 500

const VERSION_IDS = 'MATCH (v:SporbarVersion) RETURN v.id AS row ORDER BY v._sort'
const VERSIONS = `
  UNWIND range(0, size($ids) - 1) AS at
  MATCH (v:SporbarVersion {id: $ids[at]})
  MATCH (text:SporbarText {hash: v.text})
  RETURN {body: v._body, text: text._body} AS row ORDER BY at
`
const NODES = `
  MATCH (n:Sporbar) WHERE n._sort > $after
  WITH n ORDER BY n._sort LIMIT $limit
  CALL (n) {
    MATCH (n)-[r]->(:Sporbar) WHERE r._sort IS NOT NULL
    RETURN collect({type: type(r), sort: r._sort, body: r._body}) AS edges
  }
  RETURN {sort: n._sort, body: n._body, edges: edges} AS row ORDER BY n._sort
`

interface EdgeRow {
  readonly type: string
  readonly sort: string
  readonly body: string
}
interface NodeRow extends Omit<EdgeRow, 'type'> {
  readonly edges: readonly EdgeRow[]
}

/** Files of lines; in the order of their names, all records are in theirs. */
const FILES = { version: '1', node: '2', edge: '3 ', review: '4' } as const

/**
 * Everything of one revision. Neo4j keeps no old revision for a reader who takes
 * its time, so that all is fetched first, into files that are gone afterwards.
 */
export async function* streamRecords(connection: Connection): AsyncGenerator<StoreRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'sporbar-records-'))
  try {
    const fetched = await connection.readWhole(run => fetchAll(run, folder))
    for (const name of (await readdir(fetched)).sort())
      for await (const line of linesOf(join(fetched, name))) yield recordOf(name, line)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Into a folder of its own each time, since it may run again. */
async function fetchAll(run: Run, folder: string): Promise<string> {
  const fetched = await mkdtemp(join(folder, 'fetched-'))
  const append = (file: string, bodies: readonly string[]): Promise<void> =>
    appendFile(join(fetched, file), bodies.map(body => `${body}\n`).join(''))
  const versions = { rows: VERSIONS_AT_A_TIME, characters: Number.POSITIVE_INFINITY }
  for (const ids of batchesOf(await run<string>(VERSION_IDS), () => 0, versions)) {
    const rows = await run<VersionRow>(VERSIONS, { ids })
    await append(
      FILES.version,
      rows.map(row => JSON.stringify(row)),
    )
  }
  await fetchGraph(run, append)
  await append(FILES.review, await run<string>(REVIEWS))
  return fetched
}

/** Edges come with the nodes that they begin at, and so in their order but where two keys sort alike: those wait for each other. */
async function fetchGraph(
  run: Run,
  append: (file: string, bodies: readonly string[]) => Promise<void>,
): Promise<void> {
  let waiting: readonly EdgeRow[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: NodeRow[] = await run<NodeRow>(NODES, { after, limit: int(NODES_AT_A_TIME) })
    await append(
      FILES.node,
      rows.map(({ body }) => body),
    )
    after = rows.length < NODES_AT_A_TIME ? undefined : rows.at(-1)!.sort
    const alike = after?.split(' ')[0]
    const isOpen = ({ sort }: EdgeRow): boolean => alike !== undefined && sort.startsWith(`${alike} `)
    const edges = [...waiting, ...rows.flatMap(row => row.edges)]
    waiting = edges.filter(isOpen)
    const byType = groupBy(
      edges.filter(edge => !isOpen(edge)),
      ({ type }) => type,
    )
    for (const [type, same] of byType) {
      const sorted = same.toSorted((a, b) => (a.sort < b.sort ? -1 : 1))
      await append(
        FILES.edge + type,
        sorted.map(({ body }) => body),
      )
    }
  }
}

/** JSON has no line ends of its own but in strings, where they are escaped. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

function recordOf(name: string, json: string): StoreRecord {
  const value = JSON.parse(json)
  if (name === FILES.version) return { version: versionOf(value) }
  if (name === FILES.node) return { node: value }
  return name === FILES.review ? { review: value } : { edge: value }
}
