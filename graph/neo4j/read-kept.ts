import type { Kept, StoredMessage } from '../store/store.ts'
import type { Connection } from './connection.ts'
import { listReviews } from './list-reviews.ts'

const REDIRECTS = 'MATCH (r:SporbarRedirect) RETURN [r.was, r.now] AS row ORDER BY r.was'
const MESSAGES = 'MATCH (store:SporbarStore) RETURN store.messages AS row'

export function readKept(connection: Connection): Promise<Kept> {
  return connection.readWhole(async run => {
    const [messages] = await run<string>(MESSAGES)
    return {
      redirects: Object.fromEntries(await run<[string, string]>(REDIRECTS)),
      reviews: await listReviews(run),
      messages: JSON.parse(messages!) as StoredMessage[],
    }
  })
}
