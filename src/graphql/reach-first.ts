import type { DocumentNode, ExecutionArgs } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { ReachPlan, ReachRoot } from '../../graph/store/reach-plan.ts'
import { missingRoots } from '../app/missing-numbers.ts'
import type { AnswerContext } from './context.ts'
import type { Limits } from './limits.ts'
import { nothingFor } from './node-reads.ts'
import { type OperationPlan, planOperation } from './plan-operation.ts'
import { hitReads } from './query-reads.ts'
import { searchQuery } from './search-query.ts'
import type { SelectedField } from './selection.ts'
import { type SuggestArguments, suggest } from './suggest.ts'

/**
 * Reads what an operation asks for before any of its fields is resolved: of one revision, and in one
 * round trip. What an operation will read is found out once, for as long as it is asked with the same
 * variables and its parsed text is kept.
 */
export function reachFirst(limits: Limits): Plugin {
  const kept = new WeakMap<DocumentNode, { readonly asked: string; readonly planned: OperationPlan }>()
  const plannedOf = (args: ExecutionArgs): OperationPlan => {
    const asked = JSON.stringify([args.operationName, args.variableValues])
    const known = kept.get(args.document)
    if (known?.asked === asked) return known.planned
    const planned = planOperation(args, limits)
    kept.set(args.document, { asked, planned })
    return planned
  }
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async args => {
        const context = args.contextValue as AnswerContext
        const planned = plannedOf(args)
        const whole = planned.searches.length > 0 ? await withHits(planned, context) : planned.plan
        if (whole) await context.reach(whole)
        return executeFn(args)
      })
    },
  }
}

/** Searches are made first, since what is read further hangs on their hits, and what else asks the index with them. */
async function withHits(
  { plan, searches, suggestions }: OperationPlan,
  context: AnswerContext,
): Promise<ReachPlan | undefined> {
  // Remembered for their fields, which will also say why where there are none.
  for (const { args } of suggestions) suggest(args as SuggestArguments, context).catch(() => {})
  const hits = (await Promise.all(searches.map(field => hitRoots(field, context)))).flat()
  if (hits.length === 0) return plan
  return { limit: context.limits.maxAnswerNodes, ...plan, roots: [...(plan?.roots ?? []), ...hits] }
}

async function hitRoots(
  { args, selected }: SelectedField,
  { search, limits }: AnswerContext,
): Promise<readonly ReachRoot[]> {
  const { nodes, documents } = hitReads(selected, limits)
  try {
    const query = searchQuery(args, limits)
    const result = await search.search(query)
    const { hits } = result
    return [
      ...missingRoots(query, result),
      ...(query.documents ? [{ keys: query.documents }] : []),
      { keys: hits.map(({ key }) => key), hops: nodes },
      { keys: hits.map(({ document }) => document), hops: documents },
    ]
  } catch (error) {
    // The field itself will say why.
    return nothingFor(error)
  }
}
