import { assertQuery } from '../store/assert-query.ts'
import { MAX_LEVELS_UNDER } from '../store/narrow.ts'
import type { NodeQuery } from '../store/store.ts'
import { int } from './connection.ts'
import { conditionsOf } from './list-nodes.ts'
import { type Bind, labelsOf, whereOf } from './query-text.ts'
import { nodeSort } from './stored-node.ts'

/**
 * One page as a part of a larger question: gives total, first and last as
 * `listNodes` has them in `c`, and the nodes as `f`. With `perWork` it is a page of
 * what the document `work` owns. Throws CURSOR_INVALID and QUERY_INVALID.
 */
export function pageText(query: NodeQuery, perWork: boolean, bind: Bind): string {
  assertQuery(query)
  const { labels, after, before, under, involves, fromEnd, limit } = query
  const low = after === undefined ? undefined : bind(nodeSort(after))
  const high = before === undefined ? undefined : bind(nodeSort(before))
  const work = perWork ? 'work' : ''
  const conditions = [
    ...conditionsOf(query, bind),
    ...(perWork ? ['n.work = work'] : []),
    ...(under !== undefined && involves !== undefined ? ['n IN involved'] : []),
  ]
  const start = [
    involves === undefined ? '' : involvedText(involves, bind),
    under === undefined ? '' : underText(under, [work, involves === undefined ? '' : 'involved'], bind),
    under === undefined && involves !== undefined ? 'UNWIND involved AS n' : '',
  ].join('\n')
  const matching = (place: readonly (string | undefined)[]): string => {
    const label =
      labels.length === 0 ? '' : labels.length === 1 ? `&${labelsOf(labels)}` : `&(${labelsOf(labels)})`
    const where = whereOf([...conditions, ...place])
    return `${start} MATCH (n:Sporbar${label}) ${where}`
  }
  const countOf = (bound: string): string => `count(CASE WHEN n._sort ${bound} THEN 1 END)`
  return `
    CALL (${work}) {
      ${matching([])}
      RETURN [count(n), ${low ? countOf(`<= ${low}`) : 0}, ${high ? countOf(`< ${high}`) : 'count(n)'}] AS c
    }
    CALL (${work}) {
      ${matching([low && `n._sort > ${low}`, high && `n._sort < ${high}`])}
      WITH n ORDER BY n._sort ${fromEnd ? 'DESC' : ''} LIMIT ${bind(int(limit))}
      RETURN collect(n) AS f
    }`
}

function underText(under: string, carried: readonly string[], bind: Bind): string {
  return `
    MATCH (n:Sporbar)-[parts:PART_OF*1..${MAX_LEVELS_UNDER}]->(:Sporbar {key: ${bind(under)}})
    WHERE all(part IN parts WHERE part.rejected IS NULL)
    WITH DISTINCT ${['n', ...carried].filter(Boolean).join(', ')}`
}

/** A node of this key, or every organisation of this name; then all that involve it. */
function involvedText(named: string, bind: Bind): string {
  const [key, name] = [bind(named), bind(named.trim().toLowerCase())]
  return `
    CALL () {
      OPTIONAL MATCH (here:Sporbar {key: ${key}})
      OPTIONAL MATCH (redirect:SporbarRedirect {was: ${key}})
      OPTIONAL MATCH (there:Sporbar {key: redirect.now})
      WITH coalesce(here, there) AS known
      CALL (known) {
        WITH known WHERE known IS NOT NULL RETURN known AS whom
        UNION
        WITH known WHERE known IS NULL
        MATCH (whom:Organisation)
        WHERE toLower(whom.title) = ${name} OR any(alias IN whom.aliases WHERE toLower(alias) = ${name})
        RETURN whom
      }
      MATCH (one:Sporbar)-[r:INVOLVES]->(whom) WHERE r.rejected IS NULL
      RETURN collect(DISTINCT one) AS involved
    }`
}
