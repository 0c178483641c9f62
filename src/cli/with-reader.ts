import type { StoreReader } from '../../graph/store/store.ts'
import { openReader } from '../app/open-store.ts'

/** Opens the store for one command, and closes it whatever happens. */
export async function withReader(store: string, use: (reader: StoreReader) => Promise<void>): Promise<void> {
  const reader = await openReader(store)
  try {
    await use(reader)
  } finally {
    await reader.close()
  }
}
