import type { Block, DocumentTree } from '../document/tree.ts'

/** Characters of reading at the start of a document in which it says what it is. */
const FRONT_LENGTH = 1_000
/** A longer block is prose, not a title, field or signature. */
const LINE_LENGTH = 200

/** The blocks that a document opens with, without page furniture. */
export function frontOf(tree: DocumentTree): readonly Block[] {
  const front: Block[] = []
  let length = 0
  for (const block of tree.children) {
    if (block.type === 'furniture' || block.reading.text.trim() === '') continue
    if (length > FRONT_LENGTH) break
    front.push(block)
    length += block.reading.text.length
  }
  return front
}

/** A title, a field, a name: what a reader takes in at a glance. Prose and list items are not. */
export function isLine(block: Block): boolean {
  return block.type === 'heading' || (block.type === 'paragraph' && block.reading.text.length <= LINE_LENGTH)
}
