import type { Extractor } from '../extractor.ts'
import { nothingFound } from '../state.ts'
import { addCounts } from './add-counts.ts'
import { addDatesOfOthers } from './add-dates-of-others.ts'
import { addFields } from './add-fields.ts'
import { addYearsOfReports } from './add-years-of-reports.ts'

/** What a document says, of itself and of others, that another document could contradict. */
export const claim: Extractor = {
  name: 'claim',
  version: 2,
  extract(input) {
    const found = nothingFound()
    addFields(found, input)
    addYearsOfReports(found, input)
    addDatesOfOthers(found, input)
    addCounts(found, input)
    return found
  },
}
