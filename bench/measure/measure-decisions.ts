import type { StoreReader } from '../../graph/store/store.ts'
import type { Background } from '../../src/app/background.ts'
import { decide } from '../../src/app/decide.ts'
import { type Timing, timeEach } from './timing.ts'

const DECISIONS = 40
const WARM_UP = 5

/** People's decisions on links of the store in `file`, one after the other, each answered when it has taken effect. */
export async function measureDecisions(
  file: string,
  reader: StoreReader,
  background: Background,
): Promise<Timing> {
  const links = await reader.edges({ types: ['FOLLOWS_UP'], origin: 'DERIVED' })
  const stride = Math.max(1, Math.floor(links.length / DECISIONS))
  const decided = links.filter((_, at) => at % stride === 0).slice(0, DECISIONS)
  const by = { name: 'Kari Nordmann', proof: 'GIVEN' } as const
  return timeEach(decided, WARM_UP, ({ type, source, target }) =>
    decide({ store: file, background }, by, { type, source, target, decision: 'REJECT', reason: 'Målt.' }),
  )
}
