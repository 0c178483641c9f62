import { sliceReading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import { sentencesIn } from '../../language/sentences.ts'
import type { FoundReference } from '../../resolve/find-references.ts'
import { referencesWithin } from '../references-of.ts'
import { inlineLead, type Part } from './parts.ts'
import { add, type Plan } from './plan.ts'

/** "Det påpekes også at …", "Rapporten viser videre …": what the sentence before cites, this one goes on with. */
const GOES_ON =
  /^(?:det|rapporten|undersøkelsen|undersøkinga|evalueringen|evalueringa|revisjonen|videre|vidare|i tillegg)\s+(?:\p{L}+\s+){0,3}?(?:påpekes|påpeiker|påpeker|vises|viser|peker|peikar|pekes|fremgår|framgår|går (?:frem|fram)|konkluderer|konkluderes|finner)/iu

/** Challenges: one for each sentence of prose, since each names a deficiency of its own, and one for each point. */
export function addChallenges(plan: Plan): void {
  for (const part of plan.parts) {
    for (const block of part.blocks) {
      const word = block.type === 'item' || block.type === 'paragraph' ? block.label?.word : undefined
      const labelled = word === 'Utfordring'
      // A goal or measure may stand right below, known by its own label.
      if (word !== undefined && !labelled) continue
      if (part.role === 'AREA' && block.type === 'paragraph' && !labelled) addFoundByAudits(plan, part, block)
      if (part.role !== 'CHALLENGES' && !labelled) continue
      if (block.type === 'item' || labelled) addChallenge(plan, part, block, 0, block.reading.text.length, [])
      else if (block.type === 'paragraph') addSentences(plan, part, block)
    }
  }
}

const SHOWS =
  /(?:vis(?:er|te|ar)|påpek\p{L}*|pek(?:er|te)|peikar|peika|fant|fann|finner|avdekk\p{L}*|konkluder\p{L}*|dokumenter\p{L}*)(?!\p{L})/iu

/** Right below the name of an area, what an audit or evaluation found is a challenge, without a heading that says so. */
function addFoundByAudits(plan: Plan, part: Part, block: Block): void {
  for (const { start, end } of sentencesIn(block.reading.text)) {
    const cites = referencesWithin(plan.input, block, start, end).some(
      ({ reference: { kind, identifier } }) =>
        kind === 'AUDIT_REPORT' || kind === 'EVALUATION' || identifier?.startsWith('Dokument 3:'),
    )
    if (cites && SHOWS.test(block.reading.text.slice(start, end)))
      addChallenge(plan, part, block, start, end, [])
  }
}

function addSentences(plan: Plan, part: Part, block: Block): void {
  let earlier: readonly FoundReference[] = []
  const lead = inlineLead(block)
  for (const sentence of sentencesIn(block.reading.text.slice(lead))) {
    const [start, end] = [sentence.start + lead, sentence.end + lead]
    const text = block.reading.text.slice(start, end)
    // "Dette er de viktigste utfordringene:" leads to the points.
    if (text.endsWith(':')) continue
    earlier = addChallenge(plan, part, block, start, end, GOES_ON.test(text) ? earlier : [])
  }
}

/** Adds one with the documents that it cites, and gives those. */
function addChallenge(
  plan: Plan,
  part: Part,
  block: Block,
  start: number,
  end: number,
  earlier: readonly FoundReference[],
): readonly FoundReference[] {
  const reading = sliceReading(block.reading, start, end)
  const parent = part.area === undefined ? undefined : plan.areas[part.area]
  const number = block.type === 'item' || block.type === 'paragraph' ? block.label?.number : undefined
  const challenge = add(plan, { label: 'Challenge', block, reading, parent, number })
  const own = referencesWithin(plan.input, block, start, end)
  const cited = own.length > 0 ? own : earlier
  if (!challenge) return cited
  for (const { reference, place } of cited) {
    plan.found.relations.push({
      type: 'CITES',
      source: { statement: challenge.id },
      target: { reference },
      // What is cited may be named in the sentence before.
      places: own.length > 0 ? [challenge.place] : [challenge.place, place],
    })
  }
  return cited
}
