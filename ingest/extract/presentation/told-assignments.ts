import type { Place, RelationDraft } from '../../document/contribution.ts'
import { sliceReading } from '../../document/reading.ts'
import type { Reference } from '../../document/reference.ts'
import type { Block } from '../../document/tree.ts'
import { sentencesIn } from '../../language/sentences.ts'
import { leadingOrganisation, organisationsIn } from '../../resolve/organisations-in.ts'
import { referringParties } from '../../resolve/referring-parties.ts'
import { addAssignment } from '../assignment/add-assignment.ts'
import { type AssignmentPart, assignmentsIn } from '../assignment/assignments-in.ts'
import { type Letter, relate } from '../assignment/letter.ts'
import type { ExtractorInput } from '../extractor.ts'
import { type Found, nothingFound, placeIn } from '../state.ts'

/** Assignments that slides tell with their number: of the letter that gave them, at second hand. */
export function addToldAssignments(found: Found, input: ExtractorInput): void {
  for (const part of assignmentsIn(input.tree.children)) {
    if (part.identifier === undefined) continue
    const letter: Letter = { input, found: nothingFound(), assignments: new Map() }
    addAssignment(letter, { ...part, blocks: part.blocks.flatMap(asked) }, { title: undefined })
    addOthers(letter, part)
    const ofWork = letterOf(part, input)
    for (const statement of letter.found.statements) {
      const own = statement.parent === undefined ? { ofWork } : {}
      found.statements.push({ ...statement, ...own, place: toldBy(statement.place, input) })
    }
    for (const relation of letter.found.relations.filter(one => isOfBody(one, input))) {
      const [first, ...rest] = relation.places.map(place => toldBy(place, input))
      found.relations.push({ ...relation, places: [first!, ...rest] })
    }
  }
}

/** Slides begin sentences with "Videre skal …": only what is an organisation is asked. */
function isOfBody({ target }: RelationDraft, { catalogue }: ExtractorInput): boolean {
  return !('organisation' in target) || organisationsIn(target.organisation, catalogue).length > 0
}

/** The letter is known by its year, and by who asks. */
function letterOf(
  { identifier, blocks }: AssignmentPart,
  { catalogue, tree, work }: ExtractorInput,
): Reference {
  const year = /\d{4}/.exec(identifier ?? '')?.[0]
  const asking = blocks.find(({ reading }) => /\sber\s/iu.test(reading.text))
  const issuer = asking && leadingOrganisation(asking.reading.text, catalogue)?.name
  return {
    text: year === undefined ? 'tildelingsbrevet' : `tildelingsbrevet for ${year}`,
    kind: 'ASSIGNMENT_LETTER',
    ...(issuer !== undefined && { issuer }),
    ...(year !== undefined && { year: Number(year) }),
    ...(issuer === undefined && { by: referringParties(tree, work, catalogue) }),
    ...(work.date !== undefined && { at: work.date }),
  }
}

/** Where the assignment comes from is told, not asked. */
const ORIGIN = /^\(?(?:oppdraget (?:viser|følger|er en oppfølging)|jfr?\.?\s|viser til)/iu
const ASIDE = /\s*\((?:jfr?|jf|se)\.?\s[^)]*\)\s*$/iu
const THE_SAME = /^det (?:samme|same) (?:skal|gjelder|gjeld)/iu

/** A point of a slide holds several sentences, each of which asks for something of its own. */
function asked(block: Block): readonly Block[] {
  if (block.type !== 'item' && block.type !== 'paragraph') return [block]
  const { text } = block.reading
  const sentences: { start: number; end: number }[] = []
  for (const { start, end } of sentencesIn(text)) {
    const aside = ASIDE.exec(text.slice(start, end))?.[0].length ?? 0
    if (ORIGIN.test(text.slice(start, end))) continue
    if (THE_SAME.test(text.slice(start, end)) && sentences.length > 0) sentences.at(-1)!.end = end - aside
    else sentences.push({ start, end: end - aside })
  }
  return sentences.map(({ start, end }) => ({ ...block, reading: sliceReading(block.reading, start, end) }))
}

/** "Kommuner skal involveres. Det samme skal …": what holds for the ones holds for the others. */
function addOthers(letter: Letter, { blocks }: AssignmentPart): void {
  const assignment = letter.found.statements.find(({ label }) => label === 'Assignment')
  for (const block of assignment ? blocks : []) {
    for (const { start, end } of sentencesIn(block.reading.text)) {
      const text = block.reading.text.slice(start, end)
      const before = block.reading.text.slice(0, start)
      const place = placeIn(letter.input, block, sliceReading(block.reading, start, end))
      if (!place || !THE_SAME.test(text) || !/involver|medvirk|delta/iu.test(before)) continue
      for (const { name } of organisationsIn(text, letter.input.catalogue)) {
        relate(letter, 'INVOLVES', { statement: assignment!.id }, { organisation: name }, place)
      }
    }
  }
}

function toldBy(place: Place, { work }: ExtractorInput): Place {
  return { ...place, kind: 'SECOND_HAND', via: place.via ?? work.key }
}
