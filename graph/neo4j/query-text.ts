import type { NodeLabel } from '../model/labels.ts'
import { isNodeLabel } from '../model/labels.ts'
import { type EdgeType, isEdgeType } from '../model/ontology.ts'
import type { EdgeChoice } from '../store/reach-plan.ts'

/** Puts a value into a query, and gives its parameter. */
export type Bind = (value: unknown) => string

/** Labels cannot be parameters: only those of the ontology get into a query. */
export function labelsOf(labels: readonly NodeLabel[]): string {
  return labels.filter(isNodeLabel).join('|')
}

/** Those of a list that have one of the labels. */
export function ofLabels(list: string, labels: readonly NodeLabel[]): string {
  return `[x IN ${list} WHERE (x:${labelsOf(labels)})]`
}

/** All of the lists as one. */
export function joined(lists: readonly (string | undefined)[]): string {
  return lists.filter(Boolean).join(' + ') || '[]'
}

/** `:A|B`, or nothing for any type. Types cannot be parameters either. */
export function typesOf(types: readonly EdgeType[] | undefined): string {
  return types ? `:${types.filter(isEdgeType).join('|')}` : ''
}

export function whereOf(conditions: readonly (string | false | undefined)[]): string {
  const said = conditions.filter(Boolean)
  return said.length > 0 ? `WHERE ${said.join(' AND ')}` : ''
}

/** Of the edge `r`; its type is not among them. */
export function edgeConditions(choice: EdgeChoice, bind: Bind): readonly string[] {
  const { origin, strength, minConfidence, rejected } = choice
  return [
    'r._sort IS NOT NULL',
    ...(origin ? [`r.origin = ${bind(origin)}`] : []),
    ...(strength ? [`r.strength = ${bind(strength)}`] : []),
    ...(minConfidence === undefined
      ? []
      : [`(r.confidence IS NULL OR r.confidence >= ${bind(minConfidence)})`]),
    rejected ? 'r.rejected' : 'r.rejected IS NULL',
  ]
}
