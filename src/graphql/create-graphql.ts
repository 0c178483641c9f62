import { createYoga } from 'graphql-yoga'
import type { SearchIndex } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import type { Reviewing } from '../app/reviewing.ts'
import { toClientError } from './client-error.ts'
import { createContext } from './context.ts'
import { createSchema } from './create-schema.ts'
import { LIMITS, type Limits } from './limits.ts'
import { plugins } from './plugins.ts'
import { rememberAnswers } from './remember-answers.ts'

export interface GraphQLOptions {
  readonly reader: StoreReader
  readonly search: SearchIndex
  /** Default LIMITS. */
  readonly limits?: Limits
  /** Lets people decide on links; absent: there are no mutations. */
  readonly reviewing?: Reviewing
  /** Is told of every error that clients may not see. */
  readonly report: (error: unknown) => void
}

/** Answers requests to /graphql. Speaks fetch, so that it runs under any server and in tests without one. */
export function createGraphQL(options: GraphQLOptions): (request: Request) => Promise<Response> {
  const { reader, search, limits = LIMITS, reviewing, report } = options
  const yoga = createYoga({
    schema: createSchema({ mutations: reviewing !== undefined }),
    context: ({ request }) =>
      createContext(
        reader,
        search,
        limits,
        reviewing && (decision => reviewing.decide(tokenOf(request), decision)),
      ),
    // Answers are remembered after they were checked, and before anything else is done for them.
    plugins: [
      ...plugins(limits, report),
      ...(limits.maxCachedBytes > 0 ? [rememberAnswers(reader, search, limits)] : []),
    ],
    maskedErrors: { isDev: false, maskError: error => toClientError(error, report) },
    maxRequestBodySize: limits.maxBodyBytes,
    // Closed: yoga would else answer any origin, with credentials.
    cors: false,
    batching: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/graphql/none',
    logging: false,
  })
  return async request => yoga.fetch(request)
}

function tokenOf({ headers }: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.get('authorization')?.trim() ?? '')?.[1]
}
