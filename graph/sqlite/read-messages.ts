import { sortMessages } from '../store/sort-messages.ts'
import type { StoredMessage } from '../store/store.ts'
import type { Connection } from './connection.ts'

export function readMessages(connection: Connection): readonly StoredMessage[] {
  const rows = connection.all<{ messages: string }>(
    'SELECT messages FROM intake UNION ALL SELECT messages FROM state',
  )
  return sortMessages(rows.flatMap(({ messages }) => connection.parse<StoredMessage[]>(messages)))
}
