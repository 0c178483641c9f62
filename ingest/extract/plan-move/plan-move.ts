import type { Reference } from '../../document/reference.ts'
import type { Block } from '../../document/tree.ts'
import { numberOf } from '../../language/norwegian-numbers.ts'
import type { Extractor, ExtractorInput } from '../extractor.ts'
import { type LedList, ledLists } from '../led-list.ts'
import { referencesOf } from '../references-of.ts'
import { nothingFound, placeIn, state } from '../state.ts'

const MOVES =
  /(?:^|[^\p{L}])(?:(?:hoved|hovud)(?:grep|satsing|satsning|prioritering|prioriteringar|strategi)(?:er|ar|ene|ane|a)?|(?:strategiske|sentrale|store|viktige)\s+grep)(?!\p{L})/iu
const COUNT =
  /(\d{1,2}|\p{L}+)\s+(?:(?:hoved|hovud)(?:grep|satsing|prioritering)\p{L}*|(?:strategiske|sentrale|store)\s+grep)/giu

/**
 * The main moves of a policy document, in its own list or in another document
 * that tells what it holds; there they are second hand.
 */
export const planMove: Extractor = {
  name: 'plan-move',
  version: 1,
  kinds: ['WHITE_PAPER', 'CONSULTATION', 'PRESENTATION', 'REPORT', 'CONSULTATION_RESPONSE'],
  extract(input) {
    const found = nothingFound()
    const own = input.work.kind === 'WHITE_PAPER'
    for (const list of ledLists(input.tree.children).filter(isOfMoves)) {
      const ofWork = own ? undefined : workOf(list, input)
      if (!own && !ofWork) continue
      for (const { item } of list.points) {
        state(found, input, {
          id: `plan-move-${found.statements.length + 1}`,
          label: 'PlanMove',
          block: item,
          number: item.label?.number,
          ofWork,
        })
      }
    }
    for (const block of input.tree.children) {
      if (block.type === 'furniture') continue
      for (const [words, written = ''] of block.reading.text.matchAll(COUNT)) {
        const count = numberOf(written.toLowerCase())
        const ofWork = own ? undefined : workNear(block, input)
        const place = placeIn(input, block)
        if (count === undefined || !place || (!own && !ofWork)) continue
        found.claims.push({
          subject: ofWork ? { reference: ofWork } : { document: 'self' },
          property: 'count',
          value: String(count),
          qualifier: words.slice(written.length).trim().toLowerCase(),
          place: ofWork ? { ...place, kind: 'SECOND_HAND', via: input.work.key } : place,
        })
      }
    }
    return found
  },
}

/** A line over the list names the moves; without one, the heading does. */
function isOfMoves({ lead, heading, points }: LedList): boolean {
  // A point that speaks of the moves is none of them.
  if (points.length < 2 || points.some(({ item }) => MOVES.test(item.reading.text))) return false
  if (lead) return MOVES.test(lead.reading.text) && /:\s*$/u.test(lead.reading.text)
  const title = heading?.reading.text ?? ''
  return MOVES.test(title) && title.split(/\s+/u).length < 6
}

/** Named in the line over the list, in its heading, or as what the letter is about. */
function workOf({ lead, heading }: LedList, input: ExtractorInput): Reference | undefined {
  return (lead && workNear(lead, input)) ?? (heading && workNear(heading, input))
}

function workNear(block: Block, input: ExtractorInput): Reference | undefined {
  const plans = referencesOf(input).filter(
    ({ reference }) => reference.kind === 'WHITE_PAPER' || reference.kind === 'ACTION_PLAN',
  )
  const inside = plans.filter(one => one.block === block).at(-1)
  if (inside) return inside.reference
  const headings = plans.filter(
    one =>
      one.block.type === 'heading' && [...block.path, block.reading.text].includes(one.block.reading.text),
  )
  return (
    headings.at(-1)?.reference ?? plans.find(one => one.block.type === 'heading')?.reference ?? heardIn(input)
  )
}

const HEARD =
  /^(?:høring|høyring)\p{L}*\s*(?:av|om|[:–-])\s*((?:forslag til |utkast til )?.{0,60}?(?:plan|strategi|melding|reform)(?:en|a)?(?!\p{L}).{0,80})$/iu

/** A letter about a hearing names in its title what is heard, also where nobody knows it yet. */
function heardIn({ tree, work }: ExtractorInput): Reference | undefined {
  const title = tree.children.find(({ type }) => type === 'heading')?.reading.text.trim() ?? ''
  const text = HEARD.exec(title)?.[1]
  return text === undefined ? undefined : { text, ...(work.date !== undefined && { at: work.date }) }
}
