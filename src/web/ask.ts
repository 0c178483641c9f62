import { WebError } from './web-error.ts'

interface GraphQLRequest {
  readonly query: string
  readonly variables: Record<string, unknown>
}

/** Sends a GraphQL request and gives the HTTP answer. */
export type Send = (request: GraphQLRequest) => Promise<Response>

/** Answers a query, or throws a WebError with the code of the first error. */
export type Ask = <T>(query: string, variables?: Record<string, unknown>) => Promise<T>

const STATUS: Readonly<Record<string, number>> = {
  NODE_NOT_FOUND: 404,
  NOT_A_DOCUMENT: 404,
  NOT_A_REPORT: 404,
  QUERY_TIMEOUT: 503,
  INTERNAL: 500,
}

/** Whatever is wrong with the store is not the reader's to mend. */
function statusOf(code: string): number {
  return STATUS[code] ?? (code.startsWith('STORE_') ? 503 : 400)
}

export function createAsk(send: Send): Ask {
  return async <T>(query: string, variables: Record<string, unknown> = {}) => {
    const response = await send({ query, variables })
    const { data, errors } = (await response.json()) as {
      data?: T
      errors?: readonly { extensions?: { code?: string; key?: string; nearest?: readonly string[] } }[]
    }
    const error = errors?.[0]
    if (error || data == null) {
      const { code = 'INTERNAL', key, nearest } = error?.extensions ?? {}
      const message = key === undefined ? '' : `Ingenting har nøkkelen eller navnet «${key}».`
      throw new WebError(statusOf(code), code, message, nearest)
    }
    return data
  }
}
