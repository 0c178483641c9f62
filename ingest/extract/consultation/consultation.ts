import type { Extractor, ExtractorInput } from '../extractor.ts'
import { referencesOf } from '../references-of.ts'
import { type Found, nothingFound, placeIn, state } from '../state.ts'
import { questionsIn } from './questions-in.ts'
import { recipientsIn } from './recipients-in.ts'
import { addSharedStructure } from './shared-structure.ts'
import { treatedBy } from './treated-by.ts'

/** What a consultation asks, whom it is sent to, and who deals with it. */
export const consultation: Extractor = {
  name: 'consultation',
  version: 2,
  kinds: ['CONSULTATION'],
  extract(input) {
    const found = nothingFound()
    const blocks = input.tree.children.filter(({ type }) => type !== 'furniture')
    addQuestions(found, input)
    for (const { name, block } of recipientsIn(blocks)) relateTo(found, input, 'ADDRESSED_TO', name, block)
    for (const block of blocks) {
      const body = block.type === 'heading' ? undefined : treatedBy(block.reading.text)
      if (body !== undefined) relateTo(found, input, 'TREATED_BY', body, block)
    }
    addSharedStructure(found, input)
    return found
  },
}

function addQuestions(found: Found, input: ExtractorInput): void {
  const title = input.tree.children.find(({ type }) => type === 'heading')
  const heard = referencesOf(input).filter(({ block }) => block === title)
  for (const { block, reading, number, chapter } of questionsIn(input.tree.children)) {
    const question = state(found, input, {
      id: `consultation-${found.statements.length + 1}`,
      label: 'ConsultationQuestion',
      block,
      reading,
      number,
      ...(chapter !== undefined && { properties: { chapter } }),
    })
    if (!question || chapter === undefined) continue
    // A chapter is one of the document on hearing, which the letter's title names.
    for (const { reference } of heard) {
      found.relations.push({
        type: 'ASKS_ABOUT',
        source: { statement: question.id },
        target: { reference },
        places: [question.place],
        properties: { chapter },
      })
    }
  }
}

function relateTo(
  found: Found,
  input: ExtractorInput,
  type: 'ADDRESSED_TO' | 'TREATED_BY',
  organisation: string,
  block: Parameters<typeof placeIn>[1],
): void {
  const place = placeIn(input, block)
  if (place)
    found.relations.push({ type, source: { document: 'self' }, target: { organisation }, places: [place] })
}
