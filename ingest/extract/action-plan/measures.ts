import { joinReadings, type Reading, sliceReading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import { organisationsIn } from '../../resolve/organisations-in.ts'
import { actorOfHeading, actorOfLead, fullName, responsibleIn } from '../actor.ts'
import { referencesWithin } from '../references-of.ts'
import { placeIn } from '../state.ts'
import type { Part } from './parts.ts'
import { add, outerItems, type Plan } from './plan.ts'
import { whoDoes } from './who-does.ts'

/** A measure that has been read, for what it realises. */
export interface PlanMeasure {
  readonly id: string
  readonly part: Part
  readonly block: Block
  readonly number?: string | undefined
}

interface Candidate {
  readonly block: Block
  readonly reading: Reading
  readonly number?: string | undefined
  readonly title?: string
  /** The part of the reading that says who does what, where it is not its beginning. */
  readonly words?: Reading | undefined
  readonly actor?: string | undefined
  /** Named beside the actor as taking part. */
  readonly involves?: readonly string[]
  /** Id of its focus area, where that is not the one that the part stands in. */
  readonly area?: string | undefined
  /** The line or heading that names the actor, where it is not the measure itself. */
  readonly actorAt?: Block | undefined
}

/** Named in the genitive before a document: "regjeringens Helsepersonellplan" and "Riksrevisjonens rapport" involve nobody. */
const OWNS_A_NAME =
  /^s\s+(?:\p{Lu}|\p{L}*(?:rapport|undersøkelse|undersøking|melding|plan|strategi|veileder|rettleiar|utredning|evaluering|funn|anbefaling|tilråding|kritikk))/u
const GIVES_INPUT = /innspill\s+til\s+$/iu

/** "Tiltakene under er en liste …" and the like lead to measures and are none. */
const ABOUT_THE_LIST =
  /tiltak(?:a|ene)? (?:under|nedenfor|nedanfor)|følgende tiltak|følgjande tiltak|liste over|:\s*$/iu

/** Measures of lists, of headings that are a measure each, and of prose where a plan has no list. */
export function addMeasures(plan: Plan): readonly PlanMeasure[] {
  const measures: PlanMeasure[] = []
  for (const part of plan.parts) {
    for (const candidate of candidatesIn(plan, part)) {
      const id = addMeasure(plan, part, candidate)
      if (id !== undefined) measures.push({ id, part, block: candidate.block, number: candidate.number })
    }
  }
  return measures
}

/** One measure with its actor, verb and parties. */
export function addMeasure(plan: Plan, part: Part, candidate: Candidate): string | undefined {
  const { catalogue, work } = plan.input
  const text = candidate.reading.text.trim()
  const {
    actor: own,
    verb,
    commitment,
  } = whoDoes((candidate.words ?? candidate.reading).text.trim(), work.issuer, catalogue)
  const actor = candidate.actor ?? responsibleIn(text, catalogue) ?? own
  const named = organisationsIn(text, catalogue)
  const taking = named.filter(({ end }) => !OWNS_A_NAME.test(text.slice(end)))
  // "kommunen" in a municipality's own plan is that one.
  const full = taking.map(
    ({ name, start, end }) => fullName(text.slice(start, end), work.issuer, catalogue) ?? name,
  )
  const parties = [...(candidate.involves ?? []), ...full]
  const involves = [...new Set(parties)].filter(name => name !== actor)
  const measure = add(plan, {
    label: 'Measure',
    block: candidate.block,
    reading: candidate.reading,
    number: candidate.number,
    title: candidate.title,
    parent: candidate.area ?? (part.area === undefined ? undefined : plan.areas[part.area]),
    properties: {
      ...(actor !== undefined && { actor }),
      ...(verb !== undefined && { verb }),
      ...(commitment !== undefined && { commitment }),
      ...(involves.length > 0 && { involves }),
    },
  })
  if (!measure) return undefined
  const { relations } = plan.found
  const source = { statement: measure.id }
  const lead = candidate.actorAt && placeIn(plan.input, candidate.actorAt)
  const places = [measure.place] as const
  if (actor !== undefined) {
    const both = lead ? ([measure.place, lead] as const) : places
    relations.push({ type: 'LED_BY', source, target: { organisation: actor }, places: both })
  }
  for (const organisation of involves) {
    relations.push({ type: 'INVOLVES', source, target: { organisation }, places })
  }
  const { reading } = candidate.block
  for (const { reference, sentence, start } of reading.text.includes(text)
    ? referencesWithin(plan.input, candidate.block)
    : []) {
    const type = GIVES_INPUT.test(reading.text.slice(0, start)) ? 'INPUT_TO' : 'CITES'
    relations.push({ type, source, target: { reference }, places: [sentence] })
  }
  return measure.id
}

function candidatesIn(plan: Plan, part: Part): readonly Candidate[] {
  if (part.role === 'MEASURE' && part.head) return headed(plan, part, part.head)
  const all = listed(plan, part)
  const labelled = all.filter(({ block }) => labelOf(block)?.word === 'Tiltak')
  if (labelled.length > 0) return labelled
  if (part.role === 'GOAL' && !hasOwnMeasures(plan, part))
    return all.filter(({ block }) => block.type === 'item')
  if (part.role !== 'MEASURES') return []
  const items = all.filter(({ block }) => block.type === 'item')
  return items.length > 0 ? items : all.filter(({ reading }) => isProse(plan, part, reading))
}

/** Items and paragraphs, each with the actor that the line above its list names. */
function listed(plan: Plan, part: Part): readonly Candidate[] {
  const { catalogue, work } = plan.input
  let actor = actorOfHeading(part.head?.reading.text ?? '', catalogue)
  let actorAt = actor === undefined ? undefined : part.head
  const candidates: Candidate[] = []
  for (const { block, inner } of outerItems(part.blocks)) {
    if (block.type === 'row' || labelOf(block)?.word?.endsWith('ål')) continue
    if (block.type === 'paragraph' && !block.label) {
      const lead = actorOfLead(block.reading.text, work.issuer, catalogue)
      if (lead !== undefined) {
        actor = lead
        actorAt = block
        continue
      }
    }
    const reading = joinReadings([block.reading, ...inner], ' ')
    candidates.push({ block, reading, actor, actorAt, number: labelOf(block)?.number })
  }
  return candidates
}

/** `Tiltak 3: …`: the heading is the measure, or names it and the text below tells it. */
function headed(plan: Plan, part: Part, head: Block): readonly Candidate[] {
  const whole = head.reading
  const title = part.rest === undefined ? undefined : sliceReading(whole, whole.text.lastIndexOf(part.rest))
  const below = part.blocks
    .filter(({ type }) => type === 'paragraph' || type === 'item')
    .map(({ reading }) => reading)
  const reading = joinReadings([...(title ? [title] : []), ...below], title ? '. ' : ' ')
  const actor = responsibleIn(reading.text, plan.input.catalogue)
  if (reading.text === '') return []
  const named = title && { title: title.text.trim(), words: below[0] ?? title }
  return [{ block: head, reading, number: part.number, actor, ...named }]
}

function isProse(plan: Plan, part: Part, { text }: Reading): boolean {
  const rowsTellThem = part.blocks.some(({ type }) => type === 'row')
  return !rowsTellThem && !ABOUT_THE_LIST.test(text) && !hasOwnMeasures(plan, part)
}

/** Measures of the same area that a list or a heading of their own tells. */
function hasOwnMeasures(plan: Plan, part: Part): boolean {
  return plan.parts.some(
    one =>
      one !== part &&
      one.area === part.area &&
      (one.role === 'MEASURE' || (one.role === 'MEASURES' && one.blocks.some(({ type }) => type === 'item'))),
  )
}

function labelOf(block: Block) {
  return block.type === 'item' || block.type === 'paragraph' ? block.label : undefined
}
