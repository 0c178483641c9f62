import type { Row } from '../document/tree.ts'

/** What the columns of a table of measures are headed by. "Status per april" says no time by which something is to be done. */
const COLUMNS = {
  measure: /^(?:\p{L}+ )?tiltak|^aktivitet|^hva\b|^kva\b/iu,
  status: /^(?:status|framdrift|fremdrift|gjennomføringsgrad)/iu,
  number: /^(?:nr|nummer|#|tiltaksn)/iu,
  actor: /ansvar|hvem|kven|aktør|eier|eigar/iu,
  deadline: /frist|når|tid|periode|ferdig/iu,
  goal: /mål/iu,
  area: /område|tema|satsing/iu,
} as const

/** Indexes of the columns that the header names. */
export type MeasureColumns = Partial<Record<keyof typeof COLUMNS, number>>

/** The columns of a table, by its header; a table without `measure` is none of measures. */
export function measureColumns(head: Row): MeasureColumns {
  const columns: MeasureColumns = {}
  head.cells.forEach(({ text }, at) => {
    for (const [name, pattern] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, RegExp][]) {
      if (columns[name] === undefined && pattern.test(text.trim()) && !Object.values(columns).includes(at)) {
        columns[name] = at
      }
    }
  })
  return columns
}
