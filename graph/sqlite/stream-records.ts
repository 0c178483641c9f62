import type { GraphEdge } from '../model/edge.ts'
import type { GraphNode } from '../model/node.ts'
import type { StoreRecord } from '../store/store.ts'
import { Connection, type SqlValue } from './connection.ts'
import { listReviews } from './list-reviews.ts'
import { type VersionRow, versionOf } from './read-version.ts'

/** Rows fetched at a time: enough to be fast, few enough to be small. A version is a whole text. */
const VERSIONS_AT_A_TIME = 8
const ROWS_AT_A_TIME = 500

const VERSIONS = `
  SELECT sort, id, version.body, text.body AS text FROM version JOIN text ON text.hash = version.text
  WHERE (sort, id) > (?, ?) ORDER BY sort, id LIMIT ${VERSIONS_AT_A_TIME}
`
const NODES = `
  SELECT sort, key AS id, body FROM node
  WHERE (sort, key) > (?, ?) ORDER BY sort, key LIMIT ${ROWS_AT_A_TIME}
`
const EDGES = `
  SELECT type, sort, id, body FROM edge
  WHERE (type, sort, id) > (?, ?, ?) ORDER BY type, sort, id LIMIT ${ROWS_AT_A_TIME}
`

/**
 * Everything of one revision. The transaction lasts as long as the reader
 * takes, so that it has a connection of its own.
 */
export async function* streamRecords(file: string): AsyncGenerator<StoreRecord> {
  const connection = new Connection(file, 'ro')
  try {
    connection.script('BEGIN')
    for (const row of pages<VersionRow & Place>(connection, VERSIONS, ['', ''], row => [row.sort, row.id])) {
      yield { version: versionOf(connection, row) }
    }
    for (const row of pages<Row>(connection, NODES, ['', ''], row => [row.sort, row.id])) {
      yield { node: connection.parse<GraphNode>(row.body) }
    }
    const after = (row: EdgeRow) => [row.type, row.sort, row.id]
    for (const row of pages<EdgeRow>(connection, EDGES, ['', '', ''], after)) {
      yield { edge: connection.parse<GraphEdge>(row.body) }
    }
    for (const review of listReviews(connection)) yield { review }
  } finally {
    connection.close()
  }
}

interface Place {
  readonly sort: string
  readonly id: string
}
interface Row extends Place {
  readonly body: string
}
interface EdgeRow extends Row {
  readonly type: string
}

function* pages<R>(
  connection: Connection,
  sql: string,
  start: readonly SqlValue[],
  after: (row: R) => readonly SqlValue[],
): Generator<R> {
  let place = start
  for (;;) {
    const rows = connection.all<R>(sql, place)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    place = after(last)
  }
}
