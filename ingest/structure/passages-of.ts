import type { PassageDraft } from '../document/contribution.ts'
import { type Reading, sliceReading, trimReading } from '../document/reading.ts'
import type { Block, DocumentTree, Heading } from '../document/tree.ts'
import { headingsOf } from './sections-of.ts'

/** A passage is closed at this many words when a paragraph follows. */
const ENOUGH_WORDS = 40
/** No passage is made longer than this by adding to it. */
const MANY_WORDS = 120
/** A paragraph longer than this is parted between sentences. */
const TOO_MANY_WORDS = 160

/**
 * The units of text search, each with the heading that it stands right below: a
 * paragraph, or short neighbours under the same heading, a list with the line that opens it, a table with its header. Each is
 * one contiguous span. URL lines are passages of their own, so that a number in
 * an address can be found; other furniture is left out.
 */
export function passagesOf(tree: DocumentTree, canonical: string): PassageDraft[] {
  const sections = new Map(headingsOf(tree).map(({ heading, id }) => [heading as Block, id]))
  const passages: PassageDraft[] = []
  let section: string | undefined
  let open: Unit[] = []
  const close = () => {
    const passage = passageOf(open, canonical, section)
    if (passage) passages.push(passage)
    open = []
  }
  for (const block of tree.children) {
    if (block.type === 'heading') {
      // A heading is read with what stands below it; above a heading of its own, with that.
      if (open.some(unit => unit.block.type !== 'heading') || isHigher(block, open.at(-1)?.block)) close()
      section = sections.get(block)
    }
    for (const unit of unitsOf(block)) {
      if (open.length > 0 && isBreak(open, unit)) close()
      open.push(unit)
    }
  }
  close()
  return passages
}

function isHigher(block: Heading, above: Block | undefined): boolean {
  return above?.type === 'heading' && block.depth <= above.depth
}

interface Unit {
  readonly block: Block
  readonly reading: Reading
  /** What is read: the label in front. */
  readonly text: string
  readonly words: number
}

/** A block as one unit; a very long paragraph as several; furniture without words as none. */
function unitsOf(block: Block): Unit[] {
  if (block.type === 'furniture' && block.reason !== 'url') return []
  const label = 'label' in block && block.label ? block.label : undefined
  const prefix = label ? `${label.text}${label.word ? ':' : '.'} ` : ''
  return partLong(block.reading).map((reading, i) => {
    const text = i === 0 ? prefix + reading.text : reading.text
    return { block, reading, text, words: text.split(' ').length }
  })
}

function partLong(reading: Reading): Reading[] {
  const words = reading.text.split(' ').length
  if (words <= TOO_MANY_WORDS) return [reading]
  const size = reading.text.length / Math.ceil(words / MANY_WORDS)
  const parts: Reading[] = []
  let from = 0
  for (const match of reading.text.matchAll(/(?<=\p{L}{3}[.!?]) (?=\p{Lu})/gu)) {
    if (match.index - from < size * 0.8) continue
    parts.push(trimReading(sliceReading(reading, from, match.index)))
    from = match.index
  }
  return [...parts, trimReading(sliceReading(reading, from))].filter(part => part.text !== '')
}

/** True if the unit begins a new passage. */
function isBreak(open: readonly Unit[], unit: Unit): boolean {
  const last = open.at(-1)!
  if (last.block.type === 'heading') return false
  if (last.block.type === 'furniture' || unit.block.type === 'furniture')
    return last.block.type !== unit.block.type
  const words = open.reduce((sum, { words }) => sum + words, 0)
  if (words + unit.words > MANY_WORDS) return true
  const isRow = unit.block.type === 'row'
  if (isRow !== (last.block.type === 'row')) return true
  if (unit.block.type === 'item') {
    // A lettered point and the paragraphs below it belong together, not with the next point.
    if (unit.block.label && last.block.type === 'paragraph' && !isIntro(last)) return true
    return last.block.type === 'item' ? false : !isIntro(last) && words >= ENOUGH_WORDS
  }
  if (isRow) return false
  if (isIntro(unit)) return words >= ENOUGH_WORDS / 2
  return words >= ENOUGH_WORDS
}

/** A line that opens a list. */
function isIntro({ text }: Unit): boolean {
  return text.endsWith(':') || (!/[.!?]["»)]*$/.test(text) && text.length < 80)
}

function passageOf(
  units: readonly Unit[],
  canonical: string,
  section: string | undefined,
): PassageDraft | undefined {
  const pieces = units.flatMap(unit => unit.reading.pieces)
  if (pieces.length === 0) return undefined
  const start = Math.min(...pieces.map(piece => piece.start))
  const end = Math.max(...pieces.map(piece => piece.end))
  const first = units.find(({ block }) => block.type !== 'heading')?.block ?? units[0]!.block
  return {
    ...(section === undefined ? {} : { section }),
    text: [...new Set(units.map(unit => unit.text))].join('\n'),
    span: { start, end, exact: canonical.slice(start, end) },
    path: first.path,
    ...(first.page === undefined ? {} : { page: first.page }),
  }
}
