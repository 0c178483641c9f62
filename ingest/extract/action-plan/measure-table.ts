import { joinReadings, type Reading, sliceReading } from '../../document/reading.ts'
import type { Row } from '../../document/tree.ts'
import { findDates } from '../../language/norwegian-dates.ts'
import { organisationsIn } from '../../resolve/organisations-in.ts'
import { type MeasureColumns, measureColumns } from '../measure-columns.ts'
import { addMeasure, type PlanMeasure } from './measures.ts'
import type { Part } from './parts.ts'
import { add, type Plan } from './plan.ts'

const NUMBER_IN_FRONT = /^\s*([A-ZÆØÅ]?-?\d+(?:\.\d+)*)[.:)]?\s+(?=\p{Lu})/u

/** Measures of tables with a column for them: what, who, when, and which goal. */
export function addMeasureTables(plan: Plan): readonly PlanMeasure[] {
  const measures: PlanMeasure[] = []
  for (const part of plan.parts) {
    const rows = part.blocks.filter((block): block is Row => block.type === 'row')
    for (const table of new Set(rows.map(row => row.table))) {
      const [head, ...body] = rows.filter(row => row.table === table)
      const columns = head && measureColumns(head)
      if (columns?.measure === undefined) continue
      for (const row of body) {
        const id = addRow(plan, part, row, columns)
        const number = columns.number === undefined ? undefined : row.cells[columns.number]?.text.trim()
        if (id !== undefined) measures.push({ id, part, block: row, number })
      }
    }
  }
  return measures
}

function addRow(plan: Plan, part: Part, row: Row, columns: MeasureColumns): string | undefined {
  const cell = (name: keyof MeasureColumns): Reading | undefined => {
    const reading = columns[name] === undefined ? undefined : row.cells[columns[name]]
    return reading && reading.text.trim() !== '' ? reading : undefined
  }
  const whole = cell('measure')
  if (!whole) return undefined
  // "A1 Åpne skolene": without a column of its own the number stands in front.
  const front = columns.number === undefined ? NUMBER_IN_FRONT.exec(whole.text) : null
  const measure = front ? sliceReading(whole, front[0].length) : whole
  const written = cell('actor')?.text.trim()
  const [first, ...others] = written === undefined ? [] : partiesIn(plan, written)
  const actor = first ?? written
  const id = addMeasure(plan, part, {
    block: row,
    reading: measure,
    number: front?.[1] ?? cell('number')?.text.trim(),
    actor,
    involves: others,
    area: areaOf(plan, row, cell('area')),
  })
  if (id === undefined) return undefined
  addDeadline(plan, row, id, cell('deadline'), measure.text, actor)
  addGoalLink(plan, part, id, cell('goal')?.text.trim())
  addStatus(plan, row, id, measure, cell('status'))
  return id
}

/** "Kystverket og KS", "Kystverket / Nordvik kommune": the first leads, the others take part. */
function partiesIn(plan: Plan, written: string): readonly string[] {
  const named = organisationsIn(written, plan.input.catalogue).map(({ name }) => name)
  return [...new Set(named)]
}

/** The area that a row names; one that no heading names becomes an area here. */
function areaOf(plan: Plan, row: Row, cell: Reading | undefined): string | undefined {
  const name = cell?.text.trim()
  if (!cell || name === undefined) return undefined
  const same = plan.found.statements.find(
    ({ label, title, number }) => label === 'FocusArea' && (title === name || number === name),
  )
  if (same) return same.id
  const area = add(plan, { label: 'FocusArea', block: row, reading: cell, title: name })
  if (area) plan.areas.push(area.id)
  return area?.id
}

function addDeadline(
  plan: Plan,
  row: Row,
  measure: string,
  cell: Reading | undefined,
  what: string,
  binds: string | undefined,
): void {
  // "2026–2028": to be done by the end of it.
  const date = cell && (findDates(cell.text)[0]?.iso ?? cell.text.match(/20\d{2}/g)?.at(-1))
  if (!cell || date === undefined) return
  const deadline = add(plan, {
    label: 'Deadline',
    block: row,
    reading: cell,
    parent: measure,
    properties: { date, what, ...(binds !== undefined && { binds }) },
  })
  if (deadline && binds !== undefined) {
    plan.found.relations.push({
      type: 'BINDS',
      source: { statement: deadline.id },
      target: { organisation: binds },
      places: [deadline.place],
    })
  }
}

/** What the plan itself says of how far the measure has come. */
function addStatus(plan: Plan, row: Row, of: string, measure: Reading, cell: Reading | undefined): void {
  if (!cell) return
  const status = add(plan, {
    label: 'StatusReport',
    block: row,
    reading: joinReadings([measure, cell], ': '),
    parent: of,
    properties: { status: cell.text.trim() },
  })
  if (!status) return
  plan.found.relations.push({
    type: 'REPORTS_ON',
    source: { statement: status.id },
    target: { statement: of },
    places: [status.place],
  })
}

/** "1.2" or "Mål 1.2" in the goal column: the table itself says what the measure is for. */
function addGoalLink(plan: Plan, part: Part, measure: string, written: string | undefined): void {
  const number = /^(?:\p{L}*mål\s*)?(\d+(?:\.\d+)*)/iu.exec(written ?? '')?.[1]
  const numbered = plan.goals.filter(one => number !== undefined && one.number === number)
  // Numbers may start again in every area.
  const goal =
    numbered.find(({ area }) => area === part.area) ?? (numbered.length === 1 ? numbered[0] : undefined)
  const place = plan.found.statements.find(({ id }) => id === measure)?.place
  if (!goal || !place) return
  plan.found.relations.push({
    type: 'REALISES',
    source: { statement: measure },
    target: { statement: goal.id },
    places: [place],
  })
}
