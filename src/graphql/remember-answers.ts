import type { Plugin } from 'graphql-yoga'
import type { SearchIndex } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { createAnswerCache } from './answer-cache.ts'
import type { Limits } from './limits.ts'

/**
 * A revision of the graph never changes, and neither do answers about it: the
 * same question of the same revision is answered from memory. What is kept has
 * passed every check once and has no error in it.
 */
export function rememberAnswers(reader: StoreReader, search: SearchIndex, limits: Limits): Plugin {
  const cache = createAnswerCache(limits.maxCachedBytes)
  const asked = new WeakMap<Request, string>()
  return {
    async onParams({ request, params, setResult }) {
      // What may be a mutation is never answered from memory: it must happen each time.
      if (params.query?.includes('mutation')) return
      const status = await reader.status()
      // Until links are made anew the texts change within a revision, and with them the messages.
      if (!status.linked) return
      const key = [status.revision, search.revision, JSON.stringify(params)].join(' ')
      const body = cache.get(key)
      if (body === undefined) asked.set(request, key)
      else setResult({ stringify: () => body } as never)
    },
    onResultProcess({ request, result, setResult }) {
      const key = asked.get(request)
      if (key === undefined || Array.isArray(result) || !('data' in result) || result.errors) return
      const body = JSON.stringify(result)
      cache.set(key, body)
      setResult({ ...result, stringify: () => body } as never)
    },
  }
}
