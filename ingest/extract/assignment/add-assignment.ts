import type { Reading } from '../../document/reading.ts'
import { leadingOrganisation, organisationsIn } from '../../resolve/organisations-in.ts'
import { actorOfLead } from '../actor.ts'
import { addDeadlines } from '../deadline/add-deadlines.ts'
import { placeIn } from '../state.ts'
import { addRequirements, itemText } from './add-item.ts'
import type { AssignmentPart } from './assignments-in.ts'
import { itemsIn } from './items-in.ts'
import { add, type Letter, relate, type Standing } from './letter.ts'
import { addRelations } from './relations-of.ts'

export interface AddOptions {
  /** Used where the heading gives only a number. */
  readonly title: Reading | undefined
  /** Given where the document prints none, so that two assignments are never one. */
  readonly ownNumber?: string
}

/** One assignment with its items, requirements, conditions, deadlines and cross-references. */
export function addAssignment(letter: Letter, part: AssignmentPart, { title, ownNumber }: AddOptions): void {
  const { input } = letter
  const year = /20\d{2}/.exec(part.identifier ?? '')?.[0] ?? /20\d{2}/.exec(input.work.date ?? '')?.[0]
  const name = (part.title ?? title)?.text.replace(/\s+/g, ' ')
  const printed = part.identifier ?? part.number
  const assignment = add(letter, {
    label: 'Assignment',
    block: part.head,
    number: printed ?? ownNumber,
    ...(printed === undefined && ownNumber !== undefined && { numberIsOurs: true }),
    title: name,
    text: name ?? part.head.reading.text,
    properties: {
      ...(part.identifier !== undefined && { identifier: part.identifier }),
      ...(year !== undefined && { year: Number(year) }),
    },
  })
  if (!assignment) return
  letter.assignments.set(printed ?? assignment.id, assignment.id)

  const numbersAreOurs = input.ownNumbers.includes('Requirement')
  const { intro, items, closing } = itemsIn(part, numbersAreOurs)
  addAddressee(letter, assignment.id, intro)

  const ids = new Map<string, string>()
  for (const item of items) {
    const draft = add(letter, {
      label: 'AssignmentItem',
      block: item.head,
      reading: itemText(item),
      number: item.number,
      parent: assignment.id,
    })
    if (draft) ids.set(item.number, draft.id)
  }
  const whole: Standing = { assignment: assignment.id, items: ids }
  // Below the head of an assignment without items stands what it asks for; before items, only who is asked.
  const isLead = (text: string): boolean =>
    /(?:om å|skal(?:\s\p{Ll}+[eå])?|:)["”»]?\s*:?$/iu.test(text.trim())
  // "… skal lage en plan. Planen skal:" asks for the plan before it leads to the points.
  const asked = intro.map(block => ({ block, skipLast: isLead(block.reading.text) }))
  // "Direktoratet skal innen 1. juni:" holds for all of the list below.
  for (const block of intro.filter(({ reading }) => isLead(reading.text))) {
    addDeadlines(letter.found, input, block, {
      extractor: 'assignment',
      parent: assignment.id,
      plans: false,
      what: assignment.text,
    })
  }
  addRequirements(letter, whole, asked, { strict: items.length > 0 })
  for (const item of items) {
    const own = ids.get(item.number)
    if (own === undefined) continue
    const standing: Standing = { ...whole, item: own }
    if (item.head.type === 'heading') {
      addRelations(letter, standing, { block: item.head, start: 0, end: item.head.reading.text.length })
    }
    const blocks = [{ block: item.head, skipFirst: true }, ...item.blocks.map(block => ({ block }))]
    addRequirements(letter, standing, blocks, { strict: false })
  }
  const rest = closing.map(block => ({ block }))
  addRequirements(letter, whole, rest, { strict: true })
}

/** "Helsedirektoratet bes om å": who gets the assignment; else whom the letter is to. */
function addAddressee(letter: Letter, assignment: string, intro: readonly AssignmentPart['head'][]): void {
  const { catalogue, work } = letter.input
  for (const block of intro) {
    const text = block.reading.text
    const asks = /(?:ber|bed)\s+(.+?)\s+om\s+/iu.exec(text)?.[1]
    const first = leadingOrganisation(text, catalogue)
    const isAsked = first && /^\s+(?:skal|må|bes|vert|blir)\s/u.test(text.slice(first.end))
    const name =
      organisationsIn(asks ?? '', catalogue)[0]?.name ??
      (isAsked ? first.name : actorOfLead(text, work.addressee, catalogue))
    const place = placeIn(letter.input, block)
    if (name === undefined || !place) continue
    relate(letter, 'ADDRESSED_TO', { statement: assignment }, { organisation: name }, place)
    return
  }
}
