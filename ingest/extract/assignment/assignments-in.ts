import { type Reading, sliceReading, trimReading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import { findIdentifiers } from '../../resolve/find-identifiers.ts'

/** One assignment as a document tells it: its heading and all that stands below. */
export interface AssignmentPart {
  readonly head: Block
  /** `TB2025-22`; absent where the letter only numbers or names its assignments. */
  readonly identifier?: string
  /** `38` of "Oppdrag 38". */
  readonly number?: string
  /** What the heading says beside the number. */
  readonly title?: Reading
  readonly blocks: readonly Block[]
}

/** A longer paragraph tells of an assignment and is not its heading. */
const LINE_LENGTH = 160
const NUMBERED = /^(?:oppdrag|tilleggsoppdrag)\s+(?:nr\.?\s*)?(\d+(?:[.-]\d+)*)(?![\p{L}\d])\s*[:.–—-]?\s*/iu
const AROUND = /^[\s:.,()–—-]+|[\s:.,()–—-]+$/g
/** "Oppdrag om …": a word before the title, not part of it. */
const WORD = /^(?:oppdrag|tilleggsoppdrag)\s*(?:om|:|–|-)?\s*/iu

/**
 * The assignments that carry a number of their own, wherever they are told: in
 * the letter, or on slides. An assignment goes on to the next one, or to a
 * heading of the same rank.
 */
export function assignmentsIn(blocks: readonly Block[]): readonly AssignmentPart[] {
  const parts: (Omit<AssignmentPart, 'blocks'> & { blocks: Block[] })[] = []
  let open = false
  for (const block of blocks) {
    if (block.type === 'furniture') continue
    const head = headOf(block)
    const last = parts.at(-1)
    if (head) {
      parts.push({ ...head, blocks: [] })
      open = true
    } else if (block.type === 'heading' && last?.head.type === 'heading' && block.depth <= last.head.depth)
      open = false
    else if (open) last?.blocks.push(block)
  }
  return parts
}

function headOf(block: Block): Omit<AssignmentPart, 'blocks'> | undefined {
  const text = block.reading.text
  const isLine = block.type === 'heading' || (block.type === 'paragraph' && text.length <= LINE_LENGTH)
  if (!isLine) return undefined
  const own = findIdentifiers(text).find(({ series }) => series === 'ASSIGNMENT')
  // In running text a number refers; on a line it must lead, in a heading it may also end the title.
  const leads = own && /^[\s("*]*(?:oppdrag\s*)?$/i.test(text.slice(0, own.start))
  if (own && (leads || (block.type === 'heading' && text.slice(own.end).replace(AROUND, '') === ''))) {
    const title = leads
      ? part(block.reading, own.end)
      : part(block.reading, WORD.exec(text)?.[0].length ?? 0, own.start)
    return { head: block, identifier: own.canonical, ...(title && { title }) }
  }
  const numbered = NUMBERED.exec(text)
  if (!numbered || /[.;]$/.test(text)) return undefined
  const title = part(block.reading, numbered[0].length)
  return { head: block, number: numbered[1]!, ...(title && { title }) }
}

function part(reading: Reading, from: number, to = reading.text.length): Reading | undefined {
  const words = reading.text.slice(from, to)
  const lead = /^[\s:.,()–—-]*/.exec(words)?.[0].length ?? 0
  const tail = /[\s:.,()–—-]*$/.exec(words)?.[0].length ?? 0
  const slice = trimReading(sliceReading(reading, from + lead, to - tail))
  return slice.text === '' ? undefined : slice
}
