import type { EdgeType } from '../../../graph/model/ontology.ts'
import type { End, Place } from '../../document/contribution.ts'
import type { ExtractorInput } from '../extractor.ts'
import { type Found, type Saying, state } from '../state.ts'

/** A document that gives assignments, while it is being read. */
export interface Letter {
  readonly input: ExtractorInput
  readonly found: Found
  /** Ids of the assignments that the document names, by identifier or number: `TB2025-22`, `38`. */
  readonly assignments: Map<string, string>
}

/** Where the reading is: the assignment, and the item in it. */
export interface Standing {
  readonly assignment: string
  /** Ids of the assignment's items, by letter. */
  readonly items: ReadonlyMap<string, string>
  readonly item?: string
}

export function add(letter: Letter, saying: Omit<Saying, 'id'>) {
  const count = letter.found.statements.filter(({ label }) => label === saying.label).length
  const id = `assignment/${saying.label.toLowerCase()}/${count + 1}`
  return state(letter.found, letter.input, { ...saying, id })
}

export function relate(letter: Letter, type: EdgeType, source: End, target: End, place: Place): void {
  const same = JSON.stringify([type, source, target])
  const isKnown = letter.found.relations.some(
    one => JSON.stringify([one.type, one.source, one.target]) === same,
  )
  if (!isKnown) letter.found.relations.push({ type, source, target, places: [place] })
}
