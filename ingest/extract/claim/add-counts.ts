import { sliceReading } from '../../document/reading.ts'
import { NUMBER, numberOf } from '../../language/norwegian-numbers.ts'
import type { ExtractorInput } from '../extractor.ts'
import { referencesIn } from '../references-of.ts'
import { type Found, placeIn } from '../state.ts'

const RESPONSES = new RegExp(
  String.raw`(?<count>${NUMBER})\s+(?:antall\s+|skriftlige\s+|ulike\s+)?(?:hørings|høyrings)?(?<what>innspill|innspel|svar|uttalelser|uttaler|fråsegner|merknader)(?!\p{L})`,
  'iu',
)

/** How many responses a document says that a plan or a consultation got. */
export function addCounts(found: Found, input: ExtractorInput): void {
  for (const block of input.tree.children) {
    if (block.type !== 'item' && block.type !== 'paragraph') continue
    const match = RESPONSES.exec(block.reading.text)
    const count = numberOf(match?.groups?.count ?? '')
    const place =
      match && placeIn(input, block, sliceReading(block.reading, match.index, match.index + match[0].length))
    if (!match || count === undefined || !place) continue
    const about = referencesIn(input, block).find(one => one.start > match.index)
    found.claims.push({
      subject: about ? { reference: about.reference } : { document: 'self' },
      property: 'count',
      value: String(count),
      qualifier: match
        .groups!.what!.toLowerCase()
        .replace('innspel', 'innspill')
        .replace(/^innspilll$/u, 'innspill'),
      place,
    })
  }
}
