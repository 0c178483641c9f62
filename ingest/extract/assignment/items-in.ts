import { type Reading, sliceReading, trimReading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import type { AssignmentPart } from './assignments-in.ts'

/** A lettered or numbered item with what belongs to it. */
export interface ItemPart {
  /** `a`, `1`: as printed. */
  readonly number: string
  readonly head: Block
  /** The item's first block without its letter. */
  readonly lead: Reading
  readonly blocks: readonly Block[]
}

export interface AssignmentContent {
  /** Before the first item: who is asked. */
  readonly intro: readonly Block[]
  readonly items: readonly ItemPart[]
  /** After the items, about the assignment as a whole. */
  readonly closing: readonly Block[]
}

const LETTER = /^[a-zæøå]$/
const DIGITS = /^\d{1,2}$/
const LETTERED_HEADING = /^(?:(?:bokstav|punkt|pkt\.?)\s+)?([a-zæøå])\s*[.):]\s+(?=\S)/u
const NAMED = /^(?:bokstav|punkt|pkt)$/i
/** Speaks of the whole assignment again, so the last item is over. */
const OF_THE_WHOLE =
  /^["“«(]?(?:oppdrag(?:et|a|ene)?\s|(?:en|ei)?\s*nærm(?:ere|are) (?:beskrivelse|omtale|skildring)|frist|tidsfrist|leveringsfrist|alle (?:oppdrag|punkt)|samlet\s|samla\s|departementet\s|rapportering)/iu

/**
 * The items of an assignment. Letters count before numbers where a document has
 * both: numbers below a letter are its requirements. `numbersAreOurs` says that
 * numbers in front are not the letter's, and so number no items.
 */
export function itemsIn({ head, blocks }: AssignmentPart, numbersAreOurs: boolean): AssignmentContent {
  const style = blocks.some(block => letterOf(block)) ? letterOf : numbersAreOurs ? undefined : digitOf
  const intro: Block[] = []
  const items: (ItemPart & { blocks: Block[] })[] = []
  const closing: Block[] = []
  for (const block of blocks) {
    const own = style?.(block)
    const last = items.at(-1)
    if (own && (!last || isNext(last.number, own.number))) {
      closing.length = 0
      items.push({ ...own, head: block, blocks: [] })
    } else if (!last) intro.push(block)
    else if (closing.length > 0 || endsItems(block, last, head)) closing.push(block)
    else last.blocks.push(block)
  }
  return { intro, items, closing }
}

interface Own {
  readonly number: string
  readonly lead: Reading
}

function letterOf(block: Block): Own | undefined {
  if (block.type === 'item' || block.type === 'paragraph') {
    const { number = '', word } = block.label ?? {}
    const isLetter = LETTER.test(number) && (word === undefined || NAMED.test(word))
    return isLetter ? { number, lead: block.reading } : undefined
  }
  if (block.type !== 'heading') return undefined
  if (LETTER.test(block.number ?? '')) return { number: block.number!, lead: block.reading }
  const match = LETTERED_HEADING.exec(block.reading.text)
  if (!match) return undefined
  return { number: match[1]!, lead: trimReading(sliceReading(block.reading, match[0].length)) }
}

function digitOf(block: Block): Own | undefined {
  if (block.type !== 'item' || block.depth > 0) return undefined
  const number = block.label?.number ?? ''
  return DIGITS.test(number) ? { number, lead: block.reading } : undefined
}

/** Letters and numbers run on; one out of turn belongs to a list inside an item. */
function isNext(last: string, number: string): boolean {
  const order = 'abcdefghijklmnopqrstuvwxyzæøå'
  return LETTER.test(last)
    ? order.indexOf(number) === order.indexOf(last) + 1
    : Number(number) === Number(last) + 1
}

function endsItems(block: Block, last: ItemPart, head: Block): boolean {
  if (block.type === 'heading') {
    const rank = last.head.type === 'heading' ? last.head.depth : head.type === 'heading' ? head.depth + 1 : 0
    return block.depth <= rank
  }
  return block.type === 'paragraph' && OF_THE_WHOLE.test(block.reading.text)
}
