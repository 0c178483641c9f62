import type { Place } from '../../document/contribution.ts'
import { joinReadings, sliceReading } from '../../document/reading.ts'
import type { Reference } from '../../document/reference.ts'
import type { Row } from '../../document/tree.ts'
import { findDates } from '../../language/norwegian-dates.ts'
import { planSubject } from '../../language/plan-subject.ts'
import type { Extractor, ExtractorInput } from '../extractor.ts'
import { type MeasureColumns, measureColumns } from '../measure-columns.ts'
import { type Found, nothingFound, placeIn, state } from '../state.ts'

/** How far the measures of a plan have come, as the tables of a report tell it. */
export const statusReport: Extractor = {
  name: 'status-report',
  version: 1,
  kinds: ['REPORT', 'ANNUAL_REPORT', 'PRESENTATION', 'OTHER'],
  extract(input) {
    const found = nothingFound()
    const plan = planReportedOn(input)
    const rows = input.tree.children.filter((block): block is Row => block.type === 'row')
    for (const table of new Set(rows.map(row => row.table))) {
      const [head, ...body] = rows.filter(row => row.table === table)
      const columns = head && measureColumns(head)
      if (!head || columns?.measure === undefined || columns.status === undefined) continue
      // "Status per 30.04.2028": the header says of when.
      const date = findDates(head.cells[columns.status]!.text)[0]?.iso ?? input.work.date
      for (const row of body) addStatus(found, input, row, columns, { date, plan })
    }
    return found
  },
}

/** What holds for every row of a table. */
interface Told {
  readonly date: string | undefined
  readonly plan: ReturnType<typeof planReportedOn>
}

function addStatus(
  found: Found,
  input: ExtractorInput,
  row: Row,
  columns: MeasureColumns,
  { date, plan }: Told,
): void {
  const textOf = (name: keyof MeasureColumns): string =>
    row.cells[columns[name] ?? row.cells.length]?.text.trim() ?? ''
  const [measure, status] = [row.cells[columns.measure!], row.cells[columns.status!]]
  if (!measure || !status || textOf('measure') === '' || textOf('status') === '') return
  const told = state(found, input, {
    id: `status-report-${found.statements.length + 1}`,
    label: 'StatusReport',
    block: row,
    reading: joinReadings([measure, status], ': '),
    ...(textOf('number') !== '' && { number: textOf('number') }),
    title: textOf('measure'),
    properties: { status: textOf('status'), ...(date !== undefined && { date }) },
  })
  if (!told || !plan) return
  found.relations.push({
    type: 'REPORTS_ON',
    source: { statement: told.id },
    target: { reference: plan.reference },
    places: [plan.place],
  })
}

const PLAN_NAMED =
  /\p{Lu}[\p{L}-]*(?: \p{Ll}+)?(?:plan|strategi)\s+(?:for|mot|om)\s+[^–—:;()]{3,90}?(?:\s+\(?20\d{2}\s*[-–—−]\s*20\d{2}\)?|(?=\s+[–—-]\s)|$)/u

/** The one plan that the headings name; none where they name several. */
function planReportedOn(input: ExtractorInput): { reference: Reference; place: Place } | undefined {
  const named = input.tree.children.flatMap(block => {
    const match = block.type === 'heading' ? PLAN_NAMED.exec(block.reading.text) : null
    if (!match) return []
    const place = placeIn(
      input,
      block,
      sliceReading(block.reading, match.index, match.index + match[0].length),
    )
    const subject = planSubject(match[0])
    const { date } = input.work
    const reference: Reference = {
      text: match[0],
      kind: 'ACTION_PLAN',
      ...(subject !== undefined && { subject }),
      ...(date !== undefined && { at: date }),
    }
    return place ? [{ reference, place }] : []
  })
  const [first, ...others] = named
  return others.every(({ reference }) => reference.text === first?.reference.text) ? first : undefined
}
