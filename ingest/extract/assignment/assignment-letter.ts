import type { Heading } from '../../document/tree.ts'
import type { Extractor } from '../extractor.ts'
import { nothingFound } from '../state.ts'
import { addAssignment } from './add-assignment.ts'
import { addTableAssignments } from './add-table-assignments.ts'
import { assignmentsIn } from './assignments-in.ts'
import type { Letter } from './letter.ts'
import { themesIn } from './themes-in.ts'

/** Assignments with items, requirements, conditions, deadlines and cross-references. */
export const assignmentLetter: Extractor = {
  name: 'assignment',
  version: 5,
  kinds: ['ASSIGNMENT_LETTER'],
  extract(input) {
    const letter: Letter = { input, found: nothingFound(), assignments: new Map() }
    const blocks = addTableAssignments(letter, input.tree.children)
    const numbered = assignmentsIn(blocks)
    const inTable = letter.assignments.size > 0
    // What a letter numbers is what it asks for; chapters are read for it where nothing is numbered.
    const parts = numbered.length > 0 || inTable ? numbered : themesIn(blocks)
    const top = input.tree.children.find(
      (block): block is Heading => block.type === 'heading' && block.depth === 1,
    )
    // An excerpt with one assignment is titled by it; a whole letter by its own name.
    const title =
      parts.length === 1 && top && !/brev|oppdragsdokument/i.test(top.reading.text) ? top.reading : undefined
    for (const [at, part] of parts.entries()) {
      addAssignment(letter, part, { title, ...(numbered.length === 0 && { ownNumber: String(at + 1) }) })
    }
    return letter.found
  },
}
