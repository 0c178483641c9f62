import { Agent, request } from 'node:http'
import { timed } from './timing.ts'

/** The main question: which findings does each measure follow up, and where does it say so? */
export const MAIN_QUERY = `{
  measures(first: 25) {
    totalCount
    nodes {
      key
      number
      text
      followsUp {
        totalCount
        nodes {
          origin
          strength
          confidence
          signals { text weight }
          other { key name }
          evidence { side kind documentTitle quote place spans { start end } }
        }
      }
    }
  }
}`

/** What the query answers, as far as it is looked at. */
export interface MainAnswer {
  readonly data?: { readonly measures: { readonly nodes: readonly { readonly key: string }[] } }
  readonly errors?: readonly { readonly message: string }[]
}

export interface Client {
  readonly ask: () => Promise<{ readonly ms: number; readonly bytes: number }>
  readonly close: () => void
}

/**
 * One client that asks the main question over one connection that is kept.
 * `anew` makes every question another one to the server, which remembers
 * answers. Throws where the answer is no answer.
 */
export function createClient(url: string, anew: boolean): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let asked = 0
  const send = (): Promise<string> =>
    new Promise((resolve, reject) => {
      asked += 1
      // A variable that the query does not have changes nothing but the question's bytes.
      const body = JSON.stringify({ query: MAIN_QUERY, variables: anew ? { asked } : {} })
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      const sent = request(new URL('/graphql', url), { agent, method: 'POST', headers }, response => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
        response.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return {
    ask: async () => {
      const { ms, value } = await timed(send)
      const { data, errors } = JSON.parse(value) as MainAnswer
      if (errors || !data || data.measures.nodes.length === 0)
        throw new Error(`The main query was not answered: ${value.slice(0, 300)}`)
      return { ms, bytes: Buffer.byteLength(value) }
    },
    close: () => agent.destroy(),
  }
}
