import type { Reference } from '../../document/reference.ts'
import type { ExtractorInput } from '../extractor.ts'
import { referencesOf } from '../references-of.ts'
import { type Found, placeIn } from '../state.ts'

const SHARED =
  /(?:(?:innsats|satsings|tema)?(?:område(?:ne|r|a)|struktur(?:en)?|oppbygning(?:en)?|kapitler|kapitlene|mål(?:ene|a)?)\s+(?:er|i planene er)\s+(?:felles|de samme|dei same|like|identiske))|(?:felles|de samme|dei same)\s+(?:innsats|satsings|tema)?områder?/iu
const TWO = /(?:to|begge|tvillingplan|planene|planane)/iu

/** "The focus areas are common to the two plans": said of the plans that the text, or its title, names. */
export function addSharedStructure(found: Found, input: ExtractorInput): void {
  const block = input.tree.children.find(
    one =>
      one.type !== 'furniture' &&
      one.type !== 'heading' &&
      SHARED.test(one.reading.text) &&
      TWO.test(one.reading.text),
  )
  const place = block && placeIn(input, block)
  if (!block || !place) return
  const plans = referencesOf(input).filter(({ reference }) => reference.kind === 'ACTION_PLAN')
  const candidates = [
    plans.filter(one => one.block === block),
    plans.filter(one => one.block.type === 'heading'),
    plans,
  ]
  const [one, other] =
    candidates.map(all => distinct(all.map(({ reference }) => reference))).find(all => all.length > 1) ?? []
  if (!one || !other) return
  found.relations.push({
    type: 'SHARES_STRUCTURE_WITH',
    source: { reference: one },
    target: { reference: other },
    places: [place],
  })
}

function distinct(references: readonly Reference[]): readonly Reference[] {
  return references.filter((one, at) => references.findIndex(other => other.subject === one.subject) === at)
}
