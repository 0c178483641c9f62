import type { End } from '../../document/contribution.ts'
import { type Reading, sliceReading } from '../../document/reading.ts'
import type { Reference } from '../../document/reference.ts'
import type { Block } from '../../document/tree.ts'
import { organisationsIn } from '../../resolve/organisations-in.ts'
import { fullName } from '../actor.ts'
import { referencesWithin } from '../references-of.ts'
import { placeIn } from '../state.ts'
import { add, type Letter, relate, type Standing } from './letter.ts'
import { planAskedFor } from './plan-asked-for.ts'

const FOLLOW_UP =
  /følg(?:e|es|er|ast|je|jast)?\s+(?:\p{L}+\s+){0,3}?opp(?![\p{L}])|oppfølg(?:ing|jing)\s+av/iu
const MAKE =
  /(?:^|[^\p{L}])(?:lag[ea]|utarbeid[ea]?|utvikl[ea]|levere|legge (?:frem|fram)|leggje fram|ferdigstille)(?!\p{L})/iu
const LEAD =
  /^(?:\s+(?:skal|må|har ansvar(?:et)? for å))?\s+(?:lede|leder|leie|leier|koordinere|koordinerer)(?!\p{L})/u
const INVOLVE = /involver|inkluder|medvirk|medverk|samarbeid|samråd|i dialog med|trekk\p{L}* inn|delta/iu
export const TOGETHER =
  /(?:ses|sees|sjåast|ser|sjå|må ses)\s+(?:\p{L}+\s+){0,4}?i\s+(?:sammenheng|samanheng)|ses sammen|sammen med/iu
const CONDITION =
  /avheng(?:er|ig|)(?!\p{L})|(?:under )?forutset(?:ning|ter)|føreset(?:nad|t)|betinget av|vilkår|vilkor|med forbehold/iu
const POINT = /(?:punkt(?:et)?|bokstav|pkt\.?)\s+["«(]?([a-zæøå]|\d{1,2})(?![\p{L}\d])/giu
const OTHER_ASSIGNMENT =
  /oppdrag(?:et)?\s+(?:nr\.?\s*)?(\d{1,3}(?:\.\d+)*)(?![\d-])(?:(?:\s+om|\s+på|,?\s+som\s+gjelder|,?\s+som\s+gjeld)\s+([^.,;()]{3,80}))?/giu

/** Offsets of a sentence in its block. */
export interface Within {
  readonly block: Block
  readonly start: number
  readonly end: number
}

/** What a sentence of an assignment says of other items, assignments, documents and organisations. */
export function addRelations(letter: Letter, standing: Standing, { block, start, end }: Within): void {
  const { input } = letter
  const text = block.reading.text.slice(start, end)
  const place = placeIn(input, block, sliceReading(block.reading, start, end))
  if (!place) return
  const self: End = { statement: standing.item ?? standing.assignment }
  const points = pointsIn(text, standing)
  const assignments = namedAssignments(letter, { block, start, end })
  const found = referencesWithin(input, block, start, end)
  const documents = found
    .map(({ reference }) => reference)
    .filter(({ identifier }) => !/^oppdrag/i.test(identifier ?? ''))

  if (CONDITION.test(text)) {
    // "Punkt c avhenger av …": the item that is named first is the one that depends.
    const [source = standing.item ?? standing.assignment, ...rest] = points
    for (const statement of rest)
      relate(letter, 'CONDITIONAL_ON', { statement: source }, { statement }, place)
    for (const { reference, start: from, end: to } of found) {
      const words = sliceReading(block.reading, from, to)
      const statement = isUnnumbered(reference)
        ? nameAssignment(letter, block, words, reference.text)
        : undefined
      const told = statement ?? letter.assignments.get(reference.identifier ?? '')
      const target: End = told === undefined ? { reference } : { statement: told }
      relate(letter, 'CONDITIONAL_ON', { statement: source }, target, place)
    }
    return
  }
  if (TOGETHER.test(text)) {
    const others = [...points, ...assignments].filter(
      id => id !== standing.item && id !== standing.assignment,
    )
    for (const statement of others) relate(letter, 'SEEN_WITH', self, { statement }, place)
    // "plan for habilitering, se punkt d": the item says which plan is meant.
    if (others.length === 0) {
      for (const reference of documents) relate(letter, 'SEEN_WITH', self, { reference }, place)
    }
    return
  }
  const reports = documents.filter(({ kind }) => kind !== 'ACTION_PLAN')
  if (FOLLOW_UP.test(text)) {
    for (const reference of reports) relate(letter, 'REQUIRES_FOLLOW_UP_OF', self, { reference }, place)
  } else if (MAKE.test(text)) {
    const asked = documents.length > 0 ? documents : planAskedFor(text)
    for (const reference of asked) relate(letter, 'MANDATES', self, { reference }, place)
  }
  addParties(letter, self, text, place)
}

/** Ids of the items that a text names: "punkt d", "bokstav a". */
export function pointsIn(text: string, { items }: Standing): readonly string[] {
  return [...text.matchAll(POINT)].flatMap(([, name]) => items.get(name!) ?? [])
}

function addParties(letter: Letter, self: End, text: string, place: Parameters<typeof relate>[4]): void {
  const named = organisationsIn(text, letter.input.catalogue)
  const { addressee } = letter.input.work
  // "Direktoratet skal lede arbeidet": the one that the letter is to.
  const subject = /^\p{Lu}\p{Ll}+/u.exec(text)?.[0] ?? ''
  const short = LEAD.test(text.slice(subject.length))
    ? fullName(subject, addressee, letter.input.catalogue)
    : undefined
  const leader = named.find(({ end }) => LEAD.test(text.slice(end)))?.name ?? short
  if (leader !== undefined) relate(letter, 'LED_BY', self, { organisation: leader }, place)
  const verb = INVOLVE.exec(text)
  if (!verb) return
  for (const { name, start } of named) {
    // "Helsedirektoratet må involvere …": whoever stands first in an active sentence involves the others.
    const isActor =
      start === 0 &&
      /^\S+\s+(?:skal|må|bør)\s/u.test(text) &&
      !/(?:involveres|bli involvert|involverast)/u.test(text)
    if (!isActor && name !== leader) relate(letter, 'INVOLVES', self, { organisation: name }, place)
  }
}

/** "oppdrag 38 om læring og mestring": an assignment of the same letter, which may be told there or only named here. */
function namedAssignments(letter: Letter, { block, start, end }: Within): readonly string[] {
  const text = block.reading.text.slice(start, end)
  return [...text.matchAll(OTHER_ASSIGNMENT)].flatMap(match => {
    const [words, number, subject] = match
    const from = start + match.index
    const reading = sliceReading(block.reading, from, from + words.length)
    const title =
      subject === undefined ? undefined : subject.charAt(0).toUpperCase() + subject.slice(1).trim()
    return nameAssignment(letter, block, reading, title, number) ?? []
  })
}

/** "oppdrag i inneværende år": one that is spoken of without its number. */
function isUnnumbered({ identifier, text }: Reference): boolean {
  return identifier === undefined && /^oppdrag/i.test(text)
}

/** The id of an assignment of the letter; one that is only named becomes a statement of its own. */
function nameAssignment(
  letter: Letter,
  block: Block,
  reading: Reading,
  title: string | undefined,
  number?: string,
): string | undefined {
  const name = number ?? title ?? reading.text
  const known = letter.assignments.get(name)
  if (known !== undefined) return known
  const draft = add(letter, { label: 'Assignment', block, reading, number, title })
  if (draft) letter.assignments.set(name, draft.id)
  return draft?.id
}
