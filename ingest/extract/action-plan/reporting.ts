import { joinReadings, type Reading, sliceReading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import { sentencesIn } from '../../language/sentences.ts'
import { organisationsIn } from '../../resolve/organisations-in.ts'
import type { Part } from './parts.ts'
import { add, outerItems, type Plan } from './plan.ts'

const HOW_OFTEN: readonly (readonly [string, RegExp])[] = [
  ['halvårlig', /halvårl|to ganger (?:i året|per år)|to gonger/iu],
  ['tertialvis', /tertial/iu],
  ['kvartalsvis', /kvartal/iu],
  ['månedlig', /måned(?:lig|svis)|månad(?:leg|svis)/iu],
  ['annethvert år', /annethvert år|annakvart år|hvert andre år|hvert annet år|kvart andre år/iu],
  ['årlig', /årl[ie]g|hvert år|kvart år|én gang i året|ein gong i året/iu],
]
const REPORTS_TO = /rapporter\p{L}*(?:\s+\p{L}+){0,3}?\s+til\s+(.{3,90})/iu
const NAME = /^\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)*/u
const REPORTS = /rapporter/iu

/** What is to be reported, to whom and how often: the points of the chapter, else its sentences. */
export function addReporting(plan: Plan): void {
  const own = plan.parts.some(({ role }) => role === 'REPORTING')
  for (const part of plan.parts) {
    if (part.role === 'IMPLEMENTATION' && !own) addSentences(plan, part)
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
    for (const { block, reading } of points) addRequirement(plan, block, reading, to, frequency)
  }
}

/** A chapter on carrying out says in a sentence who reports to whom. */
function addSentences(plan: Plan, part: Part): void {
  for (const block of part.blocks) {
    for (const { start, end } of sentencesIn(block.reading.text)) {
      const text = block.reading.text.slice(start, end)
      const receiver = REPORTS_TO.exec(text)?.[1]
      if (receiver === undefined) continue
      const to = organisationsIn(receiver, plan.input.catalogue)[0]?.name ?? NAME.exec(receiver)?.[0]
      const frequency = HOW_OFTEN.find(([, pattern]) => pattern.test(text))?.[0]
      addRequirement(plan, block, sliceReading(block.reading, start, end), to, frequency)
    }
  }
}

function addRequirement(
  plan: Plan,
  block: Block,
  reading: Reading,
  to: string | undefined,
  frequency: string | undefined,
): void {
  const properties = { ...(to !== undefined && { to }), ...(frequency !== undefined && { frequency }) }
  const requirement = add(plan, { label: 'ReportingRequirement', block, reading, properties })
  if (!requirement || to === undefined) return
  plan.found.relations.push({
    type: 'REPORTS_TO',
    source: { statement: requirement.id },
    target: { organisation: to },
    places: [requirement.place],
  })
}
