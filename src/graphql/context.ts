import type { SearchIndex } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { createBudget } from './budget.ts'
import { limitedReader } from './limited-reader.ts'
import type { Limits } from './limits.ts'
import { createLoaders, type Loaders } from './loaders.ts'

/** What every resolver of one request works with. */
export interface AnswerContext {
  readonly reader: StoreReader
  readonly search: SearchIndex
  readonly loaders: Loaders
  readonly limits: Limits
}

export function createContext(reader: StoreReader, search: SearchIndex, limits: Limits): AnswerContext {
  const limited = limitedReader(reader, createBudget(limits))
  return { reader: limited, search, loaders: createLoaders(limited), limits }
}
