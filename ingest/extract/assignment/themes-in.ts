import type { Block, Heading } from '../../document/tree.ts'
import type { AssignmentPart } from './assignments-in.ts'

/** Somebody is asked for something: "skal", "bes om å", and the line over a list that says so. */
const ASKS = /(?:^|\s)(?:skal|må|bes|ber|bedne?|vert bedd?e?|forventes|ventast)(?!\p{L})/iu
/** Chapters of every such letter that give frames, not assignments. */
const FRAMES =
  /budsjett|bevilgning|løyving|fullmakt|innledning|innleiing|styringsdialog|møte|rapporter|årsrapport|formål|vedlegg|risiko/iu

/**
 * Assignments of a letter that does not number them (oppdragsdokument): each
 * heading right below which somebody is asked for something. A letter without
 * such headings is one assignment.
 */
export function themesIn(blocks: readonly Block[]): readonly AssignmentPart[] {
  const text = blocks.filter(({ type }) => type !== 'furniture')
  const parts: (AssignmentPart & { blocks: Block[] })[] = []
  let current: (AssignmentPart & { blocks: Block[] }) | undefined
  for (const block of text) {
    if (block.type === 'heading') {
      current = { head: block, blocks: [], title: block.reading, ...numberOf(block) }
      parts.push(current)
    } else current?.blocks.push(block)
  }
  const asking = parts.filter(
    ({ head, blocks: below }) =>
      !FRAMES.test(head.reading.text) && below.some(({ reading }) => ASKS.test(reading.text)),
  )
  const below = asking.filter(({ head }) => head.type === 'heading' && head.depth > 1)
  if (below.length > 0) return below
  const [head, ...rest] = text
  return head && rest.some(({ reading }) => ASKS.test(reading.text))
    ? [{ head, title: head.reading, blocks: rest }]
    : []
}

function numberOf({ number }: Heading): { number?: string } {
  return number === undefined ? {} : { number }
}
