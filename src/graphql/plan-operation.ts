import { type ExecutionArgs, getOperationAST, getVariableValues, OperationTypeNode } from 'graphql'
import type { ReachPlan } from '../../graph/store/reach-plan.ts'
import type { Limits } from './limits.ts'
import { readable } from './node-reads.ts'
import { queryReads } from './query-reads.ts'
import { fragmentsOf, type SelectedField, selectionOf } from './selection.ts'

/** What fields of `Query` take from elsewhere than the store. */
const NOT_OF_THE_STORE: ReadonlySet<string> = new Set(['search', 'suggest'])

export interface OperationPlan {
  /** Without what hangs on hits; undefined where nothing is read of the store. */
  readonly plan: ReachPlan | undefined
  readonly searches: readonly SelectedField[]
  readonly suggestions: readonly SelectedField[]
}

/**
 * Everything that an operation is about to read. A mutation is never read ahead: it
 * changes what it reads.
 */
export function planOperation(
  { schema, document, operationName, variableValues }: ExecutionArgs,
  limits: Limits,
): OperationPlan {
  const nothing = { plan: undefined, searches: [], suggestions: [] }
  const operation = getOperationAST(document, operationName)
  const type = schema.getQueryType()
  if (operation?.operation !== OperationTypeNode.QUERY || !type) return nothing
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
  if (!coerced) return nothing
  const asked = { schema, fragments: fragmentsOf(document), variables: coerced }
  const { fields } = selectionOf(asked, type, operation.selectionSet)
  const ofTheStore = fields.filter(({ name }) => !NOT_OF_THE_STORE.has(name))
  const plan = {
    roots: ofTheStore.flatMap(field => readable(() => queryReads(field, limits))),
    counts: ofTheStore.some(({ name }) => name === 'stats'),
    reviews: ofTheStore.some(({ name }) => name === 'reviews'),
    limit: limits.maxAnswerNodes,
  }
  return {
    plan: ofTheStore.length > 0 ? plan : undefined,
    searches: fields.filter(({ name }) => name === 'search'),
    suggestions: fields.filter(({ name }) => name === 'suggest'),
  }
}
