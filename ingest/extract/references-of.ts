import type { Block } from '../document/tree.ts'
import { type FoundReference, findReferences } from '../resolve/find-references.ts'
import type { ExtractorInput } from './extractor.ts'

const KNOWN = new WeakMap<ExtractorInput['tree'], readonly FoundReference[]>()

/** Every reference of a document; found once, since all its extractors ask. */
export function referencesOf({
  tree,
  canonical,
  catalogue,
  work,
  digest,
}: ExtractorInput): readonly FoundReference[] {
  const known = KNOWN.get(tree)
  if (known) return known
  const { references: found } = findReferences(tree, canonical, { catalogue, work, digest })
  KNOWN.set(tree, found)
  return found
}

/** Those within a stretch of a block, by offsets in its reading; the widest of two that overlap. */
export function referencesWithin(
  input: ExtractorInput,
  block: Block,
  start = 0,
  end = block.reading.text.length,
): readonly FoundReference[] {
  const inside = referencesOf(input).filter(
    one => one.block === block && one.start >= start && one.end <= end,
  )
  return inside.filter(
    one =>
      !inside.some(
        other =>
          other !== one && other.start <= one.start && other.end >= one.end && width(other) > width(one),
      ),
  )
}

function width({ start, end }: FoundReference): number {
  return end - start
}
