import type { Plugin } from 'graphql-yoga'
import type { SearchIndex } from '../../graph/store/search.ts'
import type { StoreReader, StoreStatus } from '../../graph/store/store.ts'
import { createAnswerCache } from './answer-cache.ts'
import type { AnswerContext } from './context.ts'
import type { Limits } from './limits.ts'

/**
 * A revision of the graph never changes, and neither do answers about it: what
 * was answered of one revision is answered from memory for as long as the store
 * says, asked anew each time, that it is still of that revision. Kept is only
 * what has passed every check, has no error in it and was read of one revision.
 */
export function rememberAnswers(reader: StoreReader, search: SearchIndex, limits: Limits): Plugin {
  const cache = createAnswerCache(limits.maxCachedBytes)
  const asked = new WeakMap<Request, { readonly key: string; context?: AnswerContext }>()
  return {
    async onParams({ request, params, setResult }) {
      // What may be a mutation is never answered from memory: it must happen each time.
      if (params.query?.includes('mutation')) return
      const key = JSON.stringify(params)
      const kept = cache.get(key)
      if (kept && (kept.search ?? search.revision) === search.revision) {
        if (kept.state === stateOf(await reader.status()))
          return setResult({ stringify: () => kept.body } as never)
      }
      asked.set(request, { key })
    },
    onExecute({ args }) {
      const context = args.contextValue as unknown as AnswerContext & { readonly request: Request }
      const its = asked.get(context.request)
      if (its) its.context = context
    },
    onResultProcess({ request, result, setResult }) {
      const { key, context } = { ...asked.get(request) }
      if (!key || !context || Array.isArray(result) || !('data' in result) || result.errors) return
      const basis = context.basis()
      // Until links are made anew the texts change within a revision, and with them the messages.
      if (!basis?.status.linked) return
      const body = JSON.stringify(result)
      cache.set(key, { body, state: stateOf(basis.status), search: basis.search })
      setResult({ ...result, stringify: () => body } as never)
    },
  }
}

function stateOf({ revision, linked, madeBy, asOf }: StoreStatus): string {
  return `${revision} ${linked} ${asOf} ${madeBy}`
}
