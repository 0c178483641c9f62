import { joinReadings, type Reading, sliceReading } from '../../document/reading.ts'
import type { Block, Item } from '../../document/tree.ts'
import { ownLabel, type ReportPart } from './report-parts.ts'

/** One finding or recommendation as a report prints it. */
export interface Point {
  readonly block: Block
  readonly reading: Reading
  readonly number?: string
  readonly title?: string
  /** Everything that stands under it, up to the next point. */
  readonly below: readonly Block[]
}

const POINTER =
  /^(?:(?:hele )?rapport(?:en)? (?:er )?(?:tilgjengelig|tilgjengeleg)|(?:les|se|sjå) (?:mer|meir|hele|heile|også|rapporten)|last ned|lenke|lenkje|https?:)/iu
/** What only says where to read more is no point. */
export function isPointer(text: string): boolean {
  return POINTER.test(text.trim())
}

/** A line over the points is none of them. */
const LEAD = /(?::|\s(?:å|at))\s*$/u

/**
 * The points of a part: below headings of their own where it has such; else its
 * labelled paragraphs and its list, with what is nested under each; else its
 * paragraphs.
 */
export function pointsOf(part: ReportPart): readonly Point[] {
  const headings = part.blocks.filter(block => block.type === 'heading')
  if (headings.length === 0) return listed(part.blocks, part.role === 'RECOMMENDATIONS')
  const labelled = headings.filter(heading => ownLabel(heading))
  const chosen = labelled.length > 0 ? labelled : headings
  const before = part.blocks.slice(0, part.blocks.indexOf(chosen[0]!))
  return [
    ...listed(before.filter(({ type }) => type === 'item')),
    ...chosen.flatMap((heading, at) => {
      const from = part.blocks.indexOf(heading) + 1
      const to = chosen[at + 1] ? part.blocks.indexOf(chosen[at + 1]!) : undefined
      return headed(heading, part.blocks.slice(from, to))
    }),
  ]
}

function headed(heading: Block & { type: 'heading' }, below: readonly Block[]): readonly Point[] {
  const own = ownLabel(heading)
  const text = bodyOf(below)
  // A bare topic over a list: the list has the points.
  if (!own && heading.number === undefined && text.length === 0 && below.some(({ type }) => type === 'item'))
    return listed(below)
  const title = own ? own.rest : heading.reading.text.trim()
  const number = own?.number ?? heading.number
  const whole =
    own && own.rest !== ''
      ? sliceReading(heading.reading, heading.reading.text.lastIndexOf(own.rest))
      : heading.reading
  return [
    {
      block: text[0] ?? heading,
      reading: text.length > 0 ? joinText(text) : whole,
      ...(number !== undefined && { number }),
      ...(title !== '' && { title }),
      below,
    },
  ]
}

/** The prose right below a heading, and a list that it leads. */
function bodyOf(below: readonly Block[]): readonly Block[] {
  const end = below.findIndex(({ type }) => type !== 'paragraph')
  const prose = below.slice(0, end < 0 ? undefined : end)
  if (end < 0 || below[end]!.type !== 'item' || !LEAD.test(prose.at(-1)?.reading.text ?? '')) return prose
  const list = below.slice(end)
  const after = list.findIndex(({ type }) => type !== 'item')
  return [...prose, ...list.slice(0, after < 0 ? undefined : after)]
}

function joinText(blocks: readonly Block[]): Reading {
  const prose = blocks.filter(({ type }) => type === 'paragraph').map(({ reading }) => reading)
  const items = blocks.filter(({ type }) => type === 'item').map(({ reading }) => reading)
  return joinReadings([...prose, joinReadings(items, '; ')], ' ')
}

/** A recommendation in a sentence of its own, beside a list. */
const IN_SENTENCE = /^\p{Lu}[\p{L} -]{2,60}?\s(?:anbefaler|tilrår|bør|rår til)\s.{20,}[.]$/u

function listed(blocks: readonly Block[], alsoSentences = false): readonly Point[] {
  const labelled = blocks.some(block => block.type === 'paragraph' && block.label?.number !== undefined)
  const items = blocks.filter(block => block.type === 'item')
  const points =
    items.length > 0 || labelled
      ? blocks.filter(block =>
          block.type === 'item'
            ? startsPoint(block, items)
            : block.type === 'paragraph' &&
              (block.label?.number !== undefined || (alsoSentences && IN_SENTENCE.test(block.reading.text))),
        )
      : blocks.filter(block => block.type === 'paragraph' && !LEAD.test(block.reading.text))
  return points
    .filter(block => !isPointer(block.reading.text))
    .map(block => {
      const from = blocks.indexOf(block) + 1
      const next = points[points.indexOf(block) + 1]
      const below = blocks.slice(from, next ? blocks.indexOf(next) : undefined)
      const folded = below.filter(one => one.type === 'item').map(({ reading }) => reading)
      const label = block.type === 'item' || block.type === 'paragraph' ? block.label?.number : undefined
      return {
        block,
        reading: joinReadings([block.reading, joinReadings(folded, '; ')], ' '),
        ...(label !== undefined && { number: label }),
        below,
      }
    })
}

/** An outermost item, or one with a number of its own below another (`1.1`); letters under a number belong to it. */
function startsPoint(item: Item, items: readonly Block[]): boolean {
  const number = item.label?.number
  if (number !== undefined && /^\d+(?:\.\d+)+$/.test(number)) return true
  if (item.depth > 0) return false
  const numbered = items.some(one => one.type === 'item' && /^\d+$/.test(one.label?.number ?? ''))
  return !(numbered && /^[a-zæøå]$/.test(number ?? ''))
}
