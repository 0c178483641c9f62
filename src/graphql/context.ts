import type { SearchIndex } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import type { Decided, DecisionRequest } from '../app/decide.ts'
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
  /** Decides in the name of who asks; absent where nobody may. */
  readonly decide?: (request: DecisionRequest) => Promise<Decided>
}

export function createContext(
  reader: StoreReader,
  search: SearchIndex,
  limits: Limits,
  decide?: AnswerContext['decide'],
): AnswerContext {
  const limited = limitedReader(reader, createBudget(limits))
  return { reader: limited, search, loaders: createLoaders(limited), limits, ...(decide && { decide }) }
}
