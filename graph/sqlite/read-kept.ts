import type { Kept, StoredMessage } from '../store/store.ts'
import type { Connection } from './connection.ts'
import { listReviews } from './list-reviews.ts'

export function readKept(connection: Connection): Kept {
  return connection.read(() => {
    const redirects = connection.all<{ was: string; now: string }>(
      'SELECT was, now FROM redirect ORDER BY was',
    )
    const state = connection.get<{ messages: string }>('SELECT messages FROM state')!
    return {
      redirects: Object.fromEntries(redirects.map(({ was, now }) => [was, now])),
      reviews: listReviews(connection),
      messages: connection.parse<StoredMessage[]>(state.messages),
    }
  })
}
