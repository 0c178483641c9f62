import { groupBy } from '../../graph/model/group-by.ts'
import type { Block } from '../document/tree.ts'
import { type FoundReference, findReferences } from '../resolve/find-references.ts'
import type { ExtractorInput } from './extractor.ts'

/** Every reference of a document. */
export function referencesOf({
  tree,
  canonical,
  catalogue,
  work,
  digest,
}: ExtractorInput): readonly FoundReference[] {
  return findReferences(tree, canonical, { catalogue, work, digest }).references
}

const IN_BLOCKS = new WeakMap<readonly FoundReference[], ReadonlyMap<Block, readonly FoundReference[]>>()

/** Those of one block. */
export function referencesIn(input: ExtractorInput, block: Block): readonly FoundReference[] {
  const all = referencesOf(input)
  const inBlocks = IN_BLOCKS.get(all) ?? groupBy(all, one => one.block)
  IN_BLOCKS.set(all, inBlocks)
  return inBlocks.get(block) ?? []
}

/** Those within a stretch of a block, by offsets in its reading; the widest of two that overlap. */
export function referencesWithin(
  input: ExtractorInput,
  block: Block,
  start = 0,
  end = block.reading.text.length,
): readonly FoundReference[] {
  const inside = referencesIn(input, block).filter(one => one.start >= start && one.end <= end)
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
