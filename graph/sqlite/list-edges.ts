import type { GraphEdge, Strength } from '../model/edge.ts'
import type { ReachedEdge, SlimEdge } from '../store/slim-edge.ts'
import type { EdgeQuery } from '../store/store.ts'
import type { Connection, SqlValue } from './connection.ts'

interface SlimRow extends Pick<SlimEdge, 'type' | 'source' | 'target' | 'origin'> {
  readonly strength: Strength | null
  readonly confidence: number | null
}

const AT = {
  OUT: 'source IN (SELECT value FROM json_each(?1))',
  IN: 'target IN (SELECT value FROM json_each(?1))',
} as const

export function listEdges(connection: Connection, query: EdgeQuery): GraphEdge[] {
  return rowsOf<{ body: string }>(connection, 'body', query).map(({ body }) =>
    connection.parse<GraphEdge>(body),
  )
}

/** The same with no more than what they quote. */
export function listQuotes(connection: Connection, query: EdgeQuery): ReachedEdge[] {
  return rowsOf<{ quotes: string }>(connection, 'coalesce(quotes, body) AS quotes', query).map(({ quotes }) =>
    connection.parse<ReachedEdge>(quotes),
  )
}

/** The same without what is in their bodies. */
export function listEnds(connection: Connection, query: EdgeQuery): SlimEdge[] {
  return rowsOf<SlimRow>(connection, 'type, source, target, origin, strength, confidence', query).map(
    ({ type, source, target, origin, strength, confidence }) => ({
      ...{ type, source, target, origin },
      ...(strength && { strength }),
      ...(confidence !== null && { confidence }),
    }),
  )
}

function rowsOf<Row>(connection: Connection, columns: string, query: EdgeQuery): Row[] {
  const conditions: string[] = []
  const values: SqlValue[] = []
  const bind = (value: SqlValue) => `?${values.push(value)}`
  if (query.keys) {
    bind(JSON.stringify(query.keys))
    const direction = query.direction ?? 'BOTH'
    conditions.push(direction === 'BOTH' ? `(${AT.OUT} OR ${AT.IN})` : AT[direction])
  }
  // The plus keeps SQLite from walking the whole index of types where a few keys are asked for.
  const type = query.keys ? '+type' : 'type'
  if (query.types) conditions.push(`${type} IN (${query.types.map(bind).join(', ')})`)
  if (query.origin) conditions.push(`origin = ${bind(query.origin)}`)
  if (query.strength) conditions.push(`strength = ${bind(query.strength)}`)
  if (query.minConfidence !== undefined) {
    conditions.push(`(confidence IS NULL OR confidence >= ${bind(query.minConfidence)})`)
  }
  conditions.push(`rejected = ${query.rejected ? 1 : 0}`)
  const where = conditions.join(' AND ')
  return connection.all<Row>(`SELECT ${columns} FROM edge WHERE ${where} ORDER BY ${type}, sort, id`, values)
}
