import type { DocumentKind } from '../../../graph/model/terms.ts'
import type { Extractor } from '../extractor.ts'
import { nothingFound } from '../state.ts'
import { addDeadlines } from './add-deadlines.ts'

/** Their own extractors read them, since a deadline stands there under its assignment or measure. */
const ELSEWHERE: ReadonlySet<DocumentKind> = new Set(['ASSIGNMENT_LETTER', 'ACTION_PLAN'])

/** Deadlines of any other document: what is to be done by when, and whom it binds. */
export const deadline: Extractor = {
  name: 'deadline',
  version: 3,
  extract(input) {
    const found = nothingFound()
    if (ELSEWHERE.has(input.work.kind)) return found
    for (const block of input.tree.children) {
      if (block.type !== 'paragraph' && block.type !== 'item') continue
      addDeadlines(found, input, block, { extractor: 'deadline', plans: false })
    }
    return found
  },
}
