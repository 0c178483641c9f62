import { joinReadings, sliceReading } from '../../document/reading.ts'
import { sentencesIn } from '../../language/sentences.ts'
import { organisationsIn } from '../../resolve/organisations-in.ts'
import { add, outerItems, type Plan } from './plan.ts'

const HOW_OFTEN: readonly (readonly [string, RegExp])[] = [
  ['halvårlig', /halvårl|to ganger (?:i året|per år)|to gonger/iu],
  ['tertialvis', /tertial/iu],
  ['kvartalsvis', /kvartal/iu],
  ['månedlig', /måned(?:lig|svis)|månad(?:leg|svis)/iu],
  ['annethvert år', /annethvert år|annakvart år|hvert andre år|kvart andre år/iu],
  ['årlig', /årl[ie]g|hvert år|kvart år|én gang i året|ein gong i året/iu],
]
const REPORTS_TO = /rapporter\p{L}*(?:\s+\p{L}+){0,3}?\s+til\s+(.{3,90})/iu
const NAME = /^\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)*/u
const REPORTS = /rapporter/iu

/** What is to be reported, to whom and how often: the points of the chapter, else its sentences. */
export function addReporting(plan: Plan): void {
  for (const part of plan.parts) {
    if (part.role !== 'REPORTING') continue
    const whole = part.blocks.map(({ reading }) => reading.text).join(' ')
    const frequency = HOW_OFTEN.find(([, pattern]) => pattern.test(whole))?.[0]
    const receiver = REPORTS_TO.exec(whole)?.[1] ?? ''
    const to = organisationsIn(receiver, plan.input.catalogue)[0]?.name ?? NAME.exec(receiver)?.[0]
    const items = outerItems(part.blocks).filter(({ block }) => block.type === 'item')
    const points =
      items.length > 0
        ? items.map(({ block, inner }) => ({ block, reading: joinReadings([block.reading, ...inner], ' ') }))
        : part.blocks.flatMap(block =>
            sentencesIn(block.reading.text)
              .map(({ start, end }) => ({ block, reading: sliceReading(block.reading, start, end) }))
              .filter(({ reading }) => REPORTS.test(reading.text)),
          )
    for (const { block, reading } of points) {
      const properties = { ...(to !== undefined && { to }), ...(frequency !== undefined && { frequency }) }
      const requirement = add(plan, { label: 'ReportingRequirement', block, reading, properties })
      if (!requirement || to === undefined) continue
      plan.found.relations.push({
        type: 'REPORTS_TO',
        source: { statement: requirement.id },
        target: { organisation: to },
        places: [requirement.place],
      })
    }
  }
}
