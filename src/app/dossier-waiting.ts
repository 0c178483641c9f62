import type { JudgedReview } from '../../graph/model/review.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import type { DossierDecision } from './dossier-shape.ts'

/**
 * Decisions that take no effect, at either end about what the dossier tells of
 * or what stands in it: those that wait for somebody to read an original's
 * words, and those that have lost their link. One call of the port.
 */
export async function readWaiting(
  reader: StoreReader,
  keys: readonly string[],
): Promise<readonly DossierDecision[]> {
  const told = new Set(keys)
  // What an orphan was about may be gone itself.
  const [subject = ''] = keys
  const isAbout = (key: string): boolean => told.has(key) || key.startsWith(`${subject}/`)
  return (await reader.reviews()).flatMap(judged => {
    const { state, review, now } = judged
    if (state !== 'PENDING' && state !== 'ORPHANED') return []
    const ends = [review.source, review.target, ...(now ? [now.source, now.target] : [])]
    return ends.some(isAbout) ? [decisionOf(judged, state)] : []
  })
}

function decisionOf({ review, why, now }: JudgedReview, state: DossierDecision['state']): DossierDecision {
  const { id, type, source, target, decision, strength, reviewer, at, reason, quotes } = review
  const read = { source: quotes.source.text, target: quotes.target.text }
  return {
    ...{ id, state, why: why ?? null, type, source, target },
    ...{ decision, strength: strength ?? null, reviewer, at, reason, read },
    now: now ? { source: now.quotes.source.text, target: now.quotes.target.text } : null,
  }
}
