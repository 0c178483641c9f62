import type { Way } from '../store/reach-plan.ts'
import { int } from './connection.ts'
import { type Bind, edgeConditions, labelsOf, whereOf } from './query-text.ts'
import type { Road } from './roads-of.ts'

/**
 * All nodes that steps are made from: the start, and what up to `steps` of them lead to. One
 * expression over two lists, [all so far, those of the last step]: a subquery for each step of
 * a long walk would take the server longer to plan than to answer.
 */
export function visitedText(
  start: string,
  roads: readonly Road[],
  { steps, atMost }: { readonly steps: number; readonly atMost: number | undefined },
  bind: Bind,
): string {
  const led = roads.map(road => {
    const conditions = [
      ...edgeConditions(road.choice, bind),
      anyWay(
        road,
        'x',
        ({ far, through }) => [
          far && `(y:${labelsOf(far)})`,
          through && `(NOT y:Document OR y.kind IN ${bind(through)})`,
        ],
        bind,
      ),
    ]
    return `[x IN so[1] | [(x)${road.pattern('y:Sporbar')} ${whereOf(conditions)} | y]]`
  })
  const isEnough = atMost === undefined ? '' : `OR size(so[0]) - size(${start}) >= ${bind(int(atMost))}`
  return `reduce(so = [${start}, ${start}], step IN range(1, ${bind(int(steps))}) |
      CASE WHEN size(so[1]) = 0 ${isEnough} THEN [so[0], []] ELSE [next IN [
        reduce(fresh = [], list IN ${led.join(' + ')} |
          reduce(more = fresh, y IN list | CASE WHEN y IN more OR y IN so[0] THEN more ELSE more + [y] END))
      ] | [so[0] + next, next]][0] END)[0]`
}

/** Does one of the ways of a road allow the edge `r` from `near`? */
export function anyWay(
  road: Road,
  near: string,
  more: (way: Way) => readonly (string | false | undefined)[],
  bind: Bind,
): string {
  const ways = road.ways.map(way => {
    const types = road.ways.length > 1 && way.edges.types
    const conditions = [
      types && `type(r) IN ${bind(types)}`,
      way.near && `(${near}:${labelsOf(way.near)})`,
      ...more(way),
    ].filter(Boolean)
    return conditions.length > 0 ? `(${conditions.join(' AND ')})` : 'true'
  })
  return ways.includes('true') ? '' : `(${ways.join(' OR ')})`
}
