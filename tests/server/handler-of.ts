import { createHandler, type HandlerOptions } from '../../src/server/create-handler.ts'
import { createArrayReader } from '../graphql/array-reader.ts'
import { createArraySearch } from '../graphql/array-search.ts'
import { createFixtureGraph } from '../graphql/fixture-graph.ts'

/** The whole server without a socket, over the fixture graph. */
export function handlerOf(options: Partial<HandlerOptions> = {}) {
  const graph = createFixtureGraph()
  const reported: unknown[] = []
  const handler = createHandler({
    reader: createArrayReader(graph),
    search: createArraySearch(graph),
    report: error => reported.push(error),
    ...options,
  })
  const get = (path: string, headers: Record<string, string> = {}) =>
    handler(new Request(`http://127.0.0.1${path}`, { headers: { accept: 'text/html', ...headers } }))
  return { handler, get, reported }
}
