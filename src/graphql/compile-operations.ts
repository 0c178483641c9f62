import { createRequire } from 'node:module'
import { type DocumentNode, type ExecutionArgs, GraphQLError, getOperationAST } from 'graphql'
import type { CompiledQuery } from 'graphql-jit'
import type { Plugin } from 'graphql-yoga'
import { after } from './after.ts'
import { expandedFields } from './expanded-fields.ts'
import { fragmentsOf } from './selection.ts'

type Compiler = typeof import('graphql-jit')

const load = createRequire(import.meta.url)
/**
 * A field of each type takes about 25 microseconds to compile, and meanwhile nobody is answered. Where
 * interfaces lie within interfaces there are tens of thousands of them.
 */
const MOST_FIELDS = 800

/** What is kept of one text, by the name of the operation. */
type Kept = Map<string, CompiledQuery | 'ASKED' | 'AS_IT_IS'>

/**
 * A query that is asked a second time is compiled: to look up each field of each
 * entry in the schema takes longer than to resolve it. Compiling takes as long as
 * several answers, so that what is asked once is not. Kept for as long as the
 * parsed text is. The compiler itself is loaded when there is something to
 * compile: a start is not to wait for it. It is loaded at once, since beside a store
 * that answers at once a process that is kept busy would never come to it.
 */
export function compileOperations(): Plugin {
  const kept = new WeakMap<DocumentNode, Kept>()
  let compiler: Compiler | undefined
  const compiledOf = (args: ExecutionArgs): CompiledQuery | undefined => {
    const operations: Kept = kept.get(args.document) ?? new Map()
    kept.set(args.document, operations)
    const name = args.operationName ?? ''
    const known = operations.get(name)
    if (known === undefined) operations.set(name, 'ASKED')
    if (known === 'ASKED') {
      compiler ??= load('graphql-jit') as Compiler
      operations.set(name, compiled(args, compiler) ?? 'AS_IT_IS')
    }
    const now = operations.get(name)
    return typeof now === 'object' ? now : undefined
  }
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => {
        const query = compiledOf(args)
        if (!query) return executeFn(args)
        return after(query.query(args.rootValue, args.contextValue, args.variableValues), result => {
          // Nothing was begun: the reference says best what it has against the variables.
          if (!('data' in result)) return executeFn(args)
          const errors = result.errors?.map(error => placed(error, args.document))
          return errors ? { ...result, errors } : result
        })
      })
    },
  }
}

/** Undefined for what is no query, would take long to compile, or cannot be. */
function compiled(
  { schema, document, operationName }: ExecutionArgs,
  { compileQuery, isCompiledQuery }: Compiler,
): CompiledQuery | undefined {
  const operation = getOperationAST(document, operationName)
  const type = schema.getQueryType()
  if (operation?.operation !== 'query' || !type) return undefined
  const fields = expandedFields(schema, fragmentsOf(document), type, operation.selectionSet, MOST_FIELDS)
  if (fields > MOST_FIELDS) return undefined
  // What is stored has been held to the ontology, and the ontology to the schema: to look at each value again takes longer than to read it.
  const query = compileQuery(schema, document, operationName ?? undefined, { disableLeafSerialization: true })
  return isCompiledQuery(query) ? query : undefined
}

/** As the reference implementation makes it: with extensions, and places that outlive a copy. */
function placed({ message, locations, path, originalError }: GraphQLError, { loc }: DocumentNode) {
  const lines = loc
    ? [0, ...[...loc.source.body.matchAll(/\r\n|[\n\r]/g)].map(end => end.index + end[0].length)]
    : []
  return new GraphQLError(message, {
    source: loc?.source ?? null,
    positions: loc && locations ? locations.map(({ line, column }) => lines[line - 1]! + column - 1) : null,
    path: path ?? null,
    originalError: originalError ?? null,
  })
}
