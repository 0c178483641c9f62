import { MemoryStore } from './memory-store.ts'
import { storeSuite } from './store-suite.ts'

storeSuite('a store in plain maps', async () => {
  const store = new MemoryStore()
  return { writer: async () => store.open(), reader: async () => store.open(), destroy: async () => {} }
})
