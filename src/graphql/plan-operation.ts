import { type ExecutionArgs, getOperationAST, getVariableValues, OperationTypeNode } from 'graphql'
import type { ReachPlan, ReachRoot } from '../../graph/store/reach-plan.ts'
import type { AnswerContext } from './context.ts'
import { nothingFor, readable } from './node-reads.ts'
import { hitReads, queryReads } from './query-reads.ts'
import { searchQuery } from './search-query.ts'
import { fragmentsOf, type SelectedField, selectionOf } from './selection.ts'

/** What fields of `Query` take from elsewhere than the store. */
const NOT_OF_THE_STORE: ReadonlySet<string> = new Set(['search', 'suggest'])

/**
 * Everything that a query is about to read of the store; undefined for what reads
 * nothing there. Searches are made first, since what is read further hangs on
 * their hits. A mutation is never read ahead: it changes what it reads.
 */
export async function planOperation(
  { schema, document, operationName, variableValues }: ExecutionArgs,
  context: AnswerContext,
): Promise<ReachPlan | undefined> {
  const operation = getOperationAST(document, operationName)
  const type = schema.getQueryType()
  if (operation?.operation !== OperationTypeNode.QUERY || !type) return undefined
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
  if (!coerced) return undefined
  const asked = { schema, fragments: fragmentsOf(document), variables: coerced }
  const { fields } = selectionOf(asked, type, operation.selectionSet)
  const ofTheStore = fields.filter(({ name }) => !NOT_OF_THE_STORE.has(name))
  const roots = [
    ...ofTheStore.flatMap(field => readable(() => queryReads(field, context.limits))),
    ...(await Promise.all(fields.map(field => searchRoots(field, context)))).flat(),
  ]
  if (roots.length === 0 && ofTheStore.length === 0) return undefined
  return {
    roots,
    counts: ofTheStore.some(({ name }) => name === 'stats'),
    reviews: ofTheStore.some(({ name }) => name === 'reviews'),
    limit: context.limits.maxAnswerNodes,
  }
}

async function searchRoots(
  { name, args, selected }: SelectedField,
  { search, limits }: AnswerContext,
): Promise<readonly ReachRoot[]> {
  if (name !== 'search') return []
  const { nodes, documents } = hitReads(selected, limits)
  try {
    const { hits } = await search.search(searchQuery(args, limits))
    return [
      { keys: hits.map(({ key }) => key), hops: nodes },
      { keys: hits.map(({ document }) => document), hops: documents },
    ]
  } catch (error) {
    // The field itself will say why.
    return nothingFor(error)
  }
}
