import type { Block, Row } from '../../document/tree.ts'
import { findDates } from '../../language/norwegian-dates.ts'
import { add, type Letter, relate } from './letter.ts'
import { addRelations } from './relations-of.ts'

const ASSIGNMENT = /^(?:oppdrag|bestilling)(?:et|en)?$/iu
const NUMBER = /^(?:nr|nummer|oppdrag(?:s)?nr|id)\.?$|^oppdrag(?:s)? ?(?:nr|nummer)\.?$/iu
const DEADLINE = /^(?:tids)?frist/iu

/**
 * Assignments that a letter gives in a table, one a row, under the number that it prints.
 * Gives the blocks that are left to be read in other ways.
 */
export function addTableAssignments(letter: Letter, blocks: readonly Block[]): readonly Block[] {
  const read = new Set<Block>()
  for (const head of blocks) {
    if (head.type !== 'row' || !head.header) continue
    const names = head.cells.map(({ text }) => text.trim())
    const [what, number, deadline] = [ASSIGNMENT, NUMBER, DEADLINE].map(pattern =>
      names.findIndex(name => pattern.test(name)),
    ) as [number, number, number]
    if (what < 0 || number < 0) continue
    for (const row of blocks) {
      if (row.type !== 'row' || row.table !== head.table) continue
      read.add(row)
      if (row !== head) addRow(letter, row, what, number, deadline)
    }
  }
  return blocks.filter(block => !read.has(block))
}

function addRow(letter: Letter, row: Row, what: number, number: number, deadline: number): void {
  const cell = row.cells[what]
  const printed = row.cells[number]?.text.trim() ?? ''
  if (!cell || cell.text.trim() === '' || printed === '') return
  const { addressee, date } = letter.input.work
  const assignment = add(letter, {
    label: 'Assignment',
    block: row,
    reading: cell,
    number: printed,
    properties: { ...(date !== undefined && { year: Number(date.slice(0, 4)) }) },
  })
  if (!assignment) return
  letter.assignments.set(printed, assignment.id)
  if (addressee !== undefined) {
    const target = { organisation: addressee }
    relate(letter, 'ADDRESSED_TO', { statement: assignment.id }, target, assignment.place)
  }
  const start = row.reading.text.indexOf(cell.text, what > number ? printed.length : 0)
  const within = { block: row, start, end: start + cell.text.length }
  addRelations(letter, { assignment: assignment.id, items: new Map() }, within)
  addDeadline(letter, row, deadline, assignment.id, cell.text.trim())
}

function addDeadline(letter: Letter, row: Row, column: number, parent: string, what: string): void {
  const cell = row.cells[column]
  const iso = findDates(cell?.text ?? '')[0]?.iso
  if (!cell || iso === undefined) return
  const { addressee } = letter.input.work
  const due = add(letter, {
    label: 'Deadline',
    block: row,
    reading: cell,
    parent,
    properties: { date: iso, what, ...(addressee !== undefined && { binds: addressee }) },
  })
  if (due && addressee !== undefined) {
    relate(letter, 'BINDS', { statement: due.id }, { organisation: addressee }, due.place)
  }
}
