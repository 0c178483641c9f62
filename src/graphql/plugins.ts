import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor'
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import type { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { timeoutError } from './budget.ts'
import { apiError, toClientError } from './client-error.ts'
import { compileOperations } from './compile-operations.ts'
import type { ApiErrorCode } from './error-codes.ts'
import type { Limits } from './limits.ts'
import { reachFirst } from './reach-first.ts'

/** Any of these shows that a page of another site has not simply sent a form. */
const CSRF_HEADERS = ['x-sporbar-csrf', 'x-graphql-yoga-csrf', 'apollo-require-preflight']

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** In order: what costs least to refuse comes first. */
export function plugins(limits: Limits, report: (error: unknown) => void): Plugin[] {
  return [
    refuseOtherRequests(),
    useCSRFPrevention({ requestHeaders: CSRF_HEADERS }) as Plugin,
    // Static limits, before anything is resolved.
    EnvelopArmorPlugin({
      maxTokens: { n: limits.maxTokens, ...refusing('QUERY_TOO_LONG') },
      maxDepth: { n: limits.maxDepth, flattenFragments: true, ...refusing('QUERY_TOO_DEEP') },
      maxAliases: { n: limits.maxAliases, ...refusing('QUERY_TOO_MANY_ALIASES') },
      maxDirectives: { n: limits.maxDirectives, ...refusing('QUERY_TOO_MANY_DIRECTIVES') },
      costLimit: { maxCost: limits.maxCost, flattenFragments: true, ...refusing('QUERY_COST_EXCEEDED') },
      // The schema is public: a hint at the right name is a way out.
      blockFieldSuggestion: { enabled: false },
    }) as Plugin,
    // Innermost: what follows goes around it.
    compileOperations(),
    // Within the time that is measured next.
    reachFirst(limits),
    endInTime(limits),
    // Last, so that nothing passes it.
    showOnlyClientErrors(report),
  ]
}

function refusing(code: ApiErrorCode) {
  return {
    propagateOnRejection: false,
    onReject: [
      // The parser has no context to report to.
      (context: { reportError(error: GraphQLError): void } | null, error: GraphQLError) => {
        const refusal = apiError(code, error.message.replace(/^Syntax Error: /, ''))
        if (!context) throw refusal
        context.reportError(refusal)
      },
    ],
  }
}

/** Forms, plain text and multipart could be sent by any page without asking. */
function refuseOtherRequests(): Plugin {
  return {
    onRequestParse({ request }) {
      if (!METHODS.has(request.method))
        throw apiError('METHOD_REFUSED', `A query is not asked with ${request.method}.`, 405)
      const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
      if (request.method === 'POST' && type !== 'application/json')
        throw apiError('MEDIA_TYPE_REFUSED', `A query is not read from ${type ?? 'an unnamed type'}.`, 415)
    },
  }
}

function endInTime(limits: Limits): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async args => {
        let timer: NodeJS.Timeout | undefined
        const timeout = new Promise<never>((_resolve, reject) => {
          timer = setTimeout(() => reject(timeoutError(limits)), limits.executionTimeoutMs)
        })
        try {
          return await Promise.race([executeFn(args), timeout])
        } finally {
          clearTimeout(timer)
        }
      })
    },
  }
}

function showOnlyClientErrors(report: (error: unknown) => void): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (Array.isArray(result) || !('errors' in result) || !result.errors) return
      setResult({ ...result, errors: result.errors.map(error => toClientError(error, report)) })
    },
  }
}
