import type { Place } from '../document/contribution.ts'
import type { Block } from '../document/tree.ts'
import type { FoundReference, FoundReferences } from './find-references.ts'

/** The references whose words stand in a block, or within a place of the canonical text. */
export function referencesWithin({ references }: FoundReferences, where: Block | Place): FoundReference[] {
  if ('reading' in where) return references.filter(({ block }) => block === where)
  return references.filter(({ place }) =>
    where.spans.some(({ start, end }) => start <= place.spans[0].start && place.spans[0].end <= end),
  )
}
