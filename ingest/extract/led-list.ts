import type { Block, Heading, Item } from '../document/tree.ts'

/** A list with what stands over it: the line that leads it, and the nearest heading. */
export interface LedList {
  readonly heading?: Heading
  readonly lead?: Block
  /** Outermost items, each with those nested below it. */
  readonly points: readonly { readonly item: Item; readonly nested: readonly Item[] }[]
}

/** Every list of a document in reading order; page furniture inside a list does not end it. */
export function ledLists(blocks: readonly Block[]): readonly LedList[] {
  const lists: { heading?: Heading; lead?: Block; list: number; points: { item: Item; nested: Item[] }[] }[] =
    []
  let heading: Heading | undefined
  let before: Block | undefined
  for (const block of blocks) {
    if (block.type === 'furniture') continue
    if (block.type === 'heading') heading = block
    if (block.type === 'item') {
      const open = lists.at(-1)
      if (before?.type === 'item' && open?.list === block.list) {
        if (block.depth > 0) open.points.at(-1)!.nested.push(block)
        else open.points.push({ item: block, nested: [] })
      } else {
        lists.push({
          list: block.list,
          points: [{ item: block, nested: [] }],
          ...(heading && { heading }),
          ...(before?.type === 'paragraph' && { lead: before }),
        })
      }
    }
    before = block
  }
  return lists
}
