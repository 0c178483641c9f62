import { sortKey } from '../model/key.ts'
import type { GraphNode, PropertyValue } from '../model/node.ts'
import { assertQuery } from '../store/assert-query.ts'
import type { NodePage, NodeQuery } from '../store/store.ts'
import type { Connection, SqlValue } from './connection.ts'

/** A piece of SQL with the values of its question marks. */
interface Condition {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** Throws CURSOR_INVALID and QUERY_INVALID. */
export function listNodes(connection: Connection, query: NodeQuery): NodePage {
  assertQuery(query)
  const matches = conditionsOf(query)
  const after = query.after === undefined ? [] : [place('>', query.after)]
  const before = query.before === undefined ? [] : [place('<', query.before)]
  // The plus keeps SQLite from walking the whole index of all nodes where those of one work are asked for.
  const sort = query.work === undefined ? 'sort' : '+sort'
  const order = query.fromEnd ? `ORDER BY ${sort} DESC, key DESC` : `ORDER BY ${sort}, key`
  return connection.read(() => {
    const page = select<{ body: string }>(connection, 'body', [...matches, ...after, ...before], {
      sql: `${order} LIMIT ?`,
      values: [query.limit],
    })
    const totalCount = count(connection, matches)
    // Ranks in the whole list: what is up to `after`, and what is in front of `before`.
    const first = after.length > 0 ? totalCount - count(connection, [...matches, ...after]) : 0
    const last = before.length > 0 ? count(connection, [...matches, ...before]) : totalCount
    const nodes = page.map(({ body }) => connection.parse<GraphNode>(body))
    if (query.fromEnd) nodes.reverse()
    const start = query.fromEnd ? last - nodes.length : first
    return { nodes, totalCount, hasPrevious: start > 0, hasNext: start + nodes.length < totalCount }
  })
}

function count(connection: Connection, conditions: readonly Condition[]): number {
  return select<{ n: number }>(connection, 'count(*) AS n', conditions)[0]?.n ?? 0
}

function select<Row>(
  connection: Connection,
  what: string,
  conditions: readonly Condition[],
  rest: Condition = { sql: '', values: [] },
): Row[] {
  const where = conditions.map(({ sql }) => sql).join(' AND ') || 'TRUE'
  const values = [...conditions, rest].flatMap(condition => condition.values)
  return connection.all<Row>(`SELECT ${what} FROM node WHERE ${where} ${rest.sql}`, values)
}

function place(than: '<' | '>', key: string): Condition {
  return { sql: `(sort, key) ${than} (?, ?)`, values: [sortKey(key), key] }
}

function conditionsOf({ labels, work, where, keys }: NodeQuery): Condition[] {
  const conditions: Condition[] = []
  if (labels.length > 0) {
    conditions.push({ sql: `label IN (${labels.map(() => '?').join(', ')})`, values: labels })
  }
  if (work !== undefined) conditions.push({ sql: 'work = ?', values: [work] })
  if (keys) {
    conditions.push({ sql: 'key IN (SELECT value FROM json_each(?))', values: [JSON.stringify(keys)] })
  }
  for (const [field, wanted] of Object.entries(where ?? {})) {
    const path = `$.properties.${field}`
    const one = Array.isArray(wanted) ? (wanted as readonly PropertyValue[]) : [wanted as PropertyValue]
    const equal = one.map(value => equals(path, value))
    conditions.push({
      sql: `(${equal.map(({ sql }) => sql).join(' OR ') || 'FALSE'})`,
      values: equal.flatMap(({ values }) => values),
    })
  }
  return conditions
}

/** JSON keeps apart what SQL does not, `true` from 1 and a list from a text; absent and null are the same. */
function equals(path: string, value: PropertyValue): Condition {
  if (value === null) return { sql: 'json_extract(body, ?) IS NULL', values: [path] }
  if (typeof value === 'boolean') return { sql: 'json_type(body, ?) = ?', values: [path, String(value)] }
  const types =
    typeof value === 'string' ? "('text')" : typeof value === 'number' ? "('integer', 'real')" : "('array')"
  return {
    sql: `(json_type(body, ?) IN ${types} AND json_extract(body, ?) = ?)`,
    values: [path, path, typeof value === 'object' ? JSON.stringify(value) : value],
  }
}
