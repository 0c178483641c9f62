import type { Block, Item } from '../../document/tree.ts'
import { likeness } from '../action-plan/parts.ts'
import type { Extractor } from '../extractor.ts'
import { toldAreas } from '../presentation/told-areas.ts'
import { nothingFound, state } from '../state.ts'
import { figuresIn } from '../statistic/figures.ts'
import { labelledFigures } from '../statistic/pairs.ts'
import { activityYears } from './activity-years.ts'

const ONGOING =
  /(?:pågående|pågåande|igangværende|igangsatt|aktivt|planlagt|planlagde)\s+(?:\p{L}+\s+)?(?:arbeid|aktivitet|prosjekt|tiltak|innsats|satsing)\p{L}*|^(?:dette|hva|kva) (?:gjør|gjer|jobber|arbeider) vi|^(?:aktiviteter|prosjekter|prosjekt) (?:i|innen|som|nå)/iu
/** A topic of the ongoing work that goes on under a title of its own. */
const SAME_TOPIC = 0.5

/**
 * Work that is under way, as slides and reports list it, with its years and
 * topic. Below "Pågående arbeid" every point is one; such work goes on under the
 * titles of the next slides as long as they are named after the plan's areas.
 */
export const activity: Extractor = {
  name: 'activity',
  version: 1,
  kinds: ['PRESENTATION', 'REPORT', 'ANNUAL_REPORT', 'OTHER'],
  extract(input) {
    const found = nothingFound()
    const blocks = input.tree.children.filter(({ type }) => type !== 'furniture')
    const areas = toldAreas(blocks).map(({ name }) => name.text)
    let ongoing: number | undefined
    let topic: string | undefined
    for (const block of blocks) {
      if (block.type === 'heading') {
        const title = block.reading.text.trim()
        if (ONGOING.test(title)) {
          ongoing = block.depth
          topic = undefined
        } else if (
          ongoing !== undefined &&
          (block.depth > ongoing || areas.some(area => isSame(area, title)))
        ) {
          topic = title
        } else ongoing = undefined
      } else if (ongoing !== undefined && isActivity(block)) {
        const years = activityYears(block.reading)
        state(found, input, {
          id: `activity-${found.statements.length + 1}`,
          label: 'Activity',
          block,
          reading: years.reading,
          properties: { fromYear: years.from ?? null, toYear: years.to ?? null, topic: topic ?? null },
        })
      }
    }
    return found
  },
}

function isSame(area: string, title: string): boolean {
  return likeness(area, title) >= SAME_TOPIC || area.toLowerCase().startsWith(title.toLowerCase())
}

/** A point that states a figure tells how things are, not what is done. */
function isActivity(block: Block): block is Item {
  if (block.type !== 'item' || block.depth > 0) return false
  return (
    figuresIn(block.reading.text).length === 0 &&
    labelledFigures(block.reading).length === 0 &&
    /\p{L}{4}/u.test(block.reading.text)
  )
}
