import type { GraphNode, PropertyValue } from '../model/node.ts'
import { assertQuery } from '../store/assert-query.ts'
import type { NodePage, NodeQuery } from '../store/store.ts'
import { int, type Run } from './connection.ts'
import { type Bind, labelsOf } from './query-text.ts'
import { nodeSort } from './stored-node.ts'

interface Page {
  readonly total: number
  /** Up to and with `after`, and in front of `before`, in the whole list. */
  readonly first: number
  readonly last: number
  readonly bodies: readonly string[]
}

/** Throws CURSOR_INVALID and QUERY_INVALID. */
export async function listNodes(run: Run, query: NodeQuery): Promise<NodePage> {
  assertQuery(query)
  const values: Record<string, unknown> = {
    limit: int(query.limit),
    after: query.after === undefined ? undefined : nodeSort(query.after),
    before: query.before === undefined ? undefined : nodeSort(query.before),
  }
  const where = conditionsOf(query, value => {
    const name = `value${Object.keys(values).length}`
    values[name] = value
    return `$${name}`
  })
  const between = [query.after && 'n._sort > $after', query.before && 'n._sort < $before'].filter(Boolean)
  const matching = (conditions: readonly unknown[]): string =>
    `MATCH (n:Sporbar${query.labels.length > 0 ? `&(${labelsOf(query.labels)})` : ''})${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}`
  const [page] = await run<Page>(
    `
      CALL () {
        ${matching(where)}
        RETURN count(n) AS total,
          ${query.after ? 'count(CASE WHEN n._sort <= $after THEN 1 END) AS first,' : ''}
          ${query.before ? 'count(CASE WHEN n._sort < $before THEN 1 END)' : 'count(n)'} AS last
      }
      CALL () {
        ${matching([...where, ...between])}
        WITH n ORDER BY n._sort ${query.fromEnd ? 'DESC' : ''} LIMIT $limit
        RETURN collect(n._body) AS bodies
      }
      RETURN {total: total, first: ${query.after ? 'first' : '0'}, last: last, bodies: bodies} AS row
    `,
    values,
  )
  const { total, first, last, bodies } = page!
  const nodes = bodies.map(body => JSON.parse(body) as GraphNode)
  if (query.fromEnd) nodes.reverse()
  const start = query.fromEnd ? last - nodes.length : first
  return { nodes, totalCount: total, hasPrevious: start > 0, hasNext: start + nodes.length < total }
}

/** Of the node `n`; labels and cursors are not among them. */
export function conditionsOf({ work, keys, where }: NodeQuery, bind: Bind): string[] {
  const conditions: string[] = []
  if (work !== undefined) conditions.push(`n.work = ${bind(work)}`)
  if (keys) conditions.push(`n.key IN ${bind(keys)}`)
  for (const [field, wanted] of Object.entries(where ?? {})) {
    const one = Array.isArray(wanted) ? (wanted as readonly PropertyValue[]) : [wanted as PropertyValue]
    const equal = one.map(value =>
      value === null ? `n.\`${field}\` IS NULL` : `n.\`${field}\` = ${bind(value)}`,
    )
    conditions.push(`(${equal.join(' OR ') || 'false'})`)
  }
  return conditions
}
