import type { Place } from './contribution.ts'
import { type Reading, spansOf } from './reading.ts'
import type { Block } from './tree.ts'

/**
 * The place of a reading as evidence. A digest's points are PARAPHRASE, or
 * SECOND_HAND where a note says who tells them; an original's are QUOTE.
 * Undefined for a reading that has no place, which then cannot be asserted.
 */
export function placeOf(
  block: Block,
  canonical: string,
  digest: boolean,
  reading: Reading = block.reading,
): Place | undefined {
  const spans = spansOf(reading, canonical)
  if (!spans) return undefined
  const note = block.notes?.find(({ via }) => via !== undefined) ?? block.notes?.[0]
  const place = note?.place ?? (digest ? block.path.at(-1) : undefined)
  return {
    kind: note?.via !== undefined ? 'SECOND_HAND' : digest ? 'PARAPHRASE' : 'QUOTE',
    spans,
    section: block.path,
    ...(block.page !== undefined && { page: block.page }),
    ...(place !== undefined && { place }),
    ...(note?.via !== undefined && { via: note.via }),
  }
}
