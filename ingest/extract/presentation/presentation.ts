import type { Extractor } from '../extractor.ts'
import { nothingFound, state } from '../state.ts'
import { planOfSlides } from './plan-of-slides.ts'
import { toldAreas } from './told-areas.ts'
import { addToldAssignments } from './told-assignments.ts'
import { toldFindings } from './told-findings.ts'
import { toldPurposes } from './told-purposes.ts'

/** What slides tell of a plan, of an audit and of assignments: statements of those works, at second hand. */
export const presentation: Extractor = {
  name: 'presentation',
  version: 2,
  kinds: ['PRESENTATION'],
  extract(input) {
    const found = nothingFound()
    const blocks = input.tree.children.filter(({ type }) => type !== 'furniture')
    const ofWork = planOfSlides(input)
    const nextId = (): string => `presentation-${found.statements.length + 1}`
    for (const block of toldPurposes(blocks)) {
      state(found, input, { id: nextId(), label: 'Goal', block, ofWork, properties: { level: 'OVERALL' } })
    }
    for (const { block, name, number, goals } of toldAreas(blocks)) {
      const area = state(found, input, {
        id: nextId(),
        label: 'FocusArea',
        block,
        reading: name,
        number,
        title: name.text.trim(),
        ofWork,
      })
      for (const goal of area ? goals : []) {
        state(found, input, {
          id: nextId(),
          label: 'Goal',
          ...goal,
          parent: area!.id,
          secondHand: ofWork !== undefined,
          properties: { level: 'FOCUS_AREA' },
        })
      }
    }
    for (const { ofWork: audit, items } of toldFindings(input)) {
      for (const block of items) state(found, input, { id: nextId(), label: 'Finding', block, ofWork: audit })
    }
    addToldAssignments(found, input)
    return found
  },
}
