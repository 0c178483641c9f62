import { sortMessages } from '../store/sort-messages.ts'
import type { StoredMessage } from '../store/store.ts'
import type { Run } from './connection.ts'

const MESSAGES = 'MATCH (held:SporbarIntake|SporbarStore) RETURN held.messages AS row'

export async function readMessages(run: Run): Promise<readonly StoredMessage[]> {
  const rows = await run<string>(MESSAGES)
  return sortMessages(rows.flatMap(messages => JSON.parse(messages) as StoredMessage[]))
}
