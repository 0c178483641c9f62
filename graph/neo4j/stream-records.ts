import { createReadStream } from 'node:fs'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EDGE_TYPE_NAMES } from '../model/ontology.ts'
import type { StoreRecord } from '../store/store.ts'
import { type Connection, int, type Run } from './connection.ts'
import { REVIEWS } from './list-reviews.ts'
import { type VersionRow, versionOf } from './read-version.ts'

/** Rows fetched at a time: enough to be fast, few enough to be small. A version is a whole text. */
const VERSIONS_AT_A_TIME = 8
const ROWS_AT_A_TIME = 2_000

const VERSIONS = `
  MATCH (v:SporbarVersion) WHERE v._sort > $after
  WITH v ORDER BY v._sort LIMIT $limit
  MATCH (text:SporbarText {hash: v.text})
  RETURN {sort: v._sort, body: v._body, text: text._body} AS row ORDER BY v._sort
`
const NODES = `
  MATCH (n:Sporbar) WHERE n._sort > $after
  RETURN {sort: n._sort, body: n._body} AS row ORDER BY n._sort LIMIT $limit
`

interface Row {
  readonly sort: string
  readonly body: string
}

/** What a line of the file begins with. */
type Kind = 'V' | 'N' | 'E' | 'R'

/**
 * Everything of one revision. Neo4j keeps no old revision for a reader who takes
 * its time, so that all is fetched first, into a file that is gone afterwards.
 */
export async function* streamRecords(connection: Connection): AsyncGenerator<StoreRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'sporbar-records-'))
  const file = join(folder, 'records')
  try {
    await connection.readWhole(run => fetchAll(run, file))
    for await (const line of linesOf(file)) yield recordOf(line[0] as Kind, line.slice(1))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fetchAll(run: Run, file: string): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await pages<Row & VersionRow>(run, VERSIONS, VERSIONS_AT_A_TIME, rows =>
      append(
        handle,
        'V',
        rows.map(({ body, text }) => JSON.stringify({ body, text })),
      ),
    )
    await pages<Row>(run, NODES, ROWS_AT_A_TIME, rows =>
      append(
        handle,
        'N',
        rows.map(({ body }) => body),
      ),
    )
    for (const type of [...EDGE_TYPE_NAMES].sort()) {
      const query = `
        MATCH (:Sporbar)-[r:${type}]->(:Sporbar) WHERE r._sort > $after
        RETURN {sort: r._sort, body: r._body} AS row ORDER BY r._sort LIMIT $limit
      `
      await pages<Row>(run, query, ROWS_AT_A_TIME, rows =>
        append(
          handle,
          'E',
          rows.map(({ body }) => body),
        ),
      )
    }
    await append(handle, 'R', await run<string>(REVIEWS))
  } finally {
    await handle.close()
  }
}

async function pages<R extends Row>(
  run: Run,
  query: string,
  limit: number,
  take: (rows: readonly R[]) => Promise<void>,
): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await run<R>(query, { after, limit: int(limit) })
    await take(rows)
    if (rows.length < limit) return
    after = rows.at(-1)!.sort
  }
}

async function append(handle: FileHandle, kind: Kind, bodies: readonly string[]): Promise<void> {
  if (bodies.length > 0) await handle.write(bodies.map(body => `${kind}${body}\n`).join(''))
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

function recordOf(kind: Kind, json: string): StoreRecord {
  const value = JSON.parse(json)
  if (kind === 'V') return { version: versionOf(value) }
  if (kind === 'N') return { node: value }
  return kind === 'E' ? { edge: value } : { review: value }
}
