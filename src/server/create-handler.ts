import type { SearchIndex } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import type { Reviewing } from '../app/reviewing.ts'
import { createGraphQL } from '../graphql/create-graphql.ts'
import type { Limits } from '../graphql/limits.ts'
import { createWeb } from '../web/create-web.ts'
import { errorPage } from '../web/error-page.ts'
import { WebError } from '../web/web-error.ts'
import { dossierResponse } from './dossier-response.ts'
import { graphiqlPage } from './graphiql-page.ts'
import { readiness } from './readiness.ts'
import { secured } from './security-headers.ts'

export interface HandlerOptions {
  readonly reader: StoreReader
  readonly search: SearchIndex
  /** Default LIMITS. */
  readonly limits?: Limits
  /** Lets people decide on links; absent: there are no mutations. */
  readonly reviewing?: Reviewing
  /** Is told of every error that clients may not see. */
  readonly report: (error: unknown) => void
}

export type Handler = (request: Request) => Promise<Response>

/** Everything that the server answers, as one function of a request. */
export function createHandler(options: HandlerOptions): Handler {
  const graphql = createGraphQL(options)
  const web = createWeb(query => graphql(inProcess(query)))
  return async request => {
    try {
      return secured(await answer(request, options.reader, graphql, web))
    } catch (error) {
      options.report(error)
      const page = errorPage(new WebError(500, 'INTERNAL', ''))
      return secured(
        new Response(page, { status: 500, headers: { 'content-type': 'text/html; charset=utf-8' } }),
      )
    }
  }
}

async function answer(
  request: Request,
  reader: StoreReader,
  graphql: Handler,
  web: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  if (pathname === '/health') return Response.json({ status: 'ok' })
  if (pathname === '/ready') return readiness(reader)
  if (pathname === '/graphql') {
    const asksForPage = request.headers.get('accept')?.includes('text/html')
    return request.method === 'GET' && asksForPage && !searchParams.has('query')
      ? graphiqlPage()
      : graphql(request)
  }
  return (await dossierResponse(reader, request)) ?? web(request)
}

/** Pages ask as every client does; the address is never resolved. */
function inProcess(query: { query: string; variables: Record<string, unknown> }): Request {
  return new Request('http://sporbar.internal/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(query),
  })
}
