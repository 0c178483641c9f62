import type { Block, Heading, Item } from '../document/tree.ts'

/** A list with what stands over it: the line that leads it, and the nearest heading. */
export interface LedList {
  readonly heading?: Heading
  readonly lead?: Block
  /** Outermost items, each with those nested below it. */
  readonly points: readonly { readonly item: Item; readonly nested: readonly Item[] }[]
}

interface Open {
  readonly heading?: Heading
  readonly lead?: Block
  readonly points: { item: Item; nested: Item[] }[]
}

/** Every list of a document in reading order; page furniture inside a list does not end it. */
export function ledLists(blocks: readonly Block[]): readonly LedList[] {
  const lists: Open[] = []
  let heading: Heading | undefined
  let before: Block | undefined
  let interrupted = false
  for (const block of blocks) {
    if (isFurniture(block)) {
      interrupted = true
      continue
    }
    if (block.type === 'heading') heading = block
    if (block.type === 'item') {
      const open = before?.type === 'item' && goesOn(before, block, interrupted) ? lists.at(-1) : undefined
      if (!open) {
        lists.push({
          points: [{ item: block, nested: [] }],
          ...(heading && { heading }),
          ...(before?.type === 'paragraph' && { lead: before }),
        })
      } else if (block.depth > 0) open.points.at(-1)!.nested.push(block)
      else open.points.push({ item: block, nested: [] })
    }
    before = block
    interrupted = false
  }
  return lists
}

/** A line that is nothing but an address is furniture in every format. */
function isFurniture(block: Block): boolean {
  return (
    block.type === 'furniture' ||
    (block.type === 'paragraph' && /^https?:\/\/\S+$/u.test(block.reading.text.trim()))
  )
}

/** The same list; or one that an address or a page end cut, and that counts on or has no numbers. */
function goesOn(last: Item, next: Item, interrupted: boolean): boolean {
  if (last.list === next.list) return true
  if (!interrupted || last.depth !== next.depth) return false
  const [one, other] = [last.label?.number, next.label?.number]
  return one === undefined ? other === undefined : Number(other) === Number(one) + 1
}
