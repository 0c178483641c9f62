import type { Extractor } from '../extractor.ts'
import { nothingFound } from '../state.ts'
import { addDeadlines } from './add-deadlines.ts'

/** Deadlines of any document: what is to be done by when, and whom it binds. */
export const deadline: Extractor = {
  name: 'deadline',
  version: 1,
  extract(input) {
    const found = nothingFound()
    // An assignment letter's deadlines stand under their assignment, which its own extractor reads.
    if (input.work.kind === 'ASSIGNMENT_LETTER') return found
    const plans = input.work.kind === 'ACTION_PLAN'
    for (const block of input.tree.children) {
      // A measure's deadline stands under the measure.
      if (block.type !== 'paragraph' && block.type !== 'item') continue
      addDeadlines(found, input, block, { extractor: 'deadline', plans })
    }
    return found
  },
}
