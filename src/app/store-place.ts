import { GraphError } from '../../graph/errors/graph-error.ts'

/** Where a store is: a file of this machine, or a Neo4j server. */
export type StorePlace = { readonly file: string } | { readonly server: string }

/** What the driver connects by: `neo4j` finds its way in a cluster, `bolt` stays at one server; `+s` is encrypted. */
const SERVER_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'] as const

/**
 * Reads what `--store` was given: `SCHEME://…` is a server, all else a file.
 * A user or password in the URL is refused: command lines stand in the list of
 * processes, in shell histories and in logs. Throws STORE_URL_INVALID.
 */
export function readStorePlace(store: string): StorePlace {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(store) ?? []
  if (scheme === undefined) return { file: store }
  if (!SERVER_SCHEMES.some(one => one === scheme.toLowerCase()))
    throw refusal(
      `no store is reached by ${scheme}://`,
      `Name a file by its path, or a Neo4j server with one of ${SERVER_SCHEMES.map(one => `${one}://`).join(', ')}.`,
    )
  if (!URL.canParse(store) || new URL(store).hostname === '')
    throw refusal('the URL of the store cannot be read', `Give it as ${scheme}://HOST:PORT.`)
  const { username, password, pathname } = new URL(store)
  if (username !== '' || password !== '')
    throw refusal(
      'the URL of the store holds a user or a password, which others could read in the list of processes',
      'Leave them out, and set SPORBAR_NEO4J_USER and SPORBAR_NEO4J_PASSWORD.',
    )
  if (pathname !== '' && pathname !== '/')
    throw refusal(
      'the URL of the store has a path, which a Neo4j server has not',
      'Leave it out, and name another database than the default one with SPORBAR_NEO4J_DATABASE.',
    )
  return { server: store }
}

/** Says nothing of the URL but what is safe to print. */
function refusal(message: string, wayOut: string): GraphError {
  return new GraphError('STORE_URL_INVALID', message, { wayOut })
}
