import { sliceReading } from '../../document/reading.ts'
import type { Reference } from '../../document/reference.ts'
import type { Block } from '../../document/tree.ts'
import { findDates } from '../../language/norwegian-dates.ts'
import { sentencesIn } from '../../language/sentences.ts'
import { organisationsIn } from '../../resolve/organisations-in.ts'
import type { ExtractorInput } from '../extractor.ts'
import { referencesIn } from '../references-of.ts'
import { type Found, placeIn } from '../state.ts'

const RESPONSE =
  /(?<!\p{L})(?:(?:hørings|høyrings)?(?:innspill(?:et)?|innspel(?:et)?|svar(?:et)?|uttalelse(?:n)?|uttale(?:n)?|fråsegn(?:a)?))(?!\p{L})/iu
const GIVEN =
  /(?<!\p{L})(?:sendte|sendt|leverte|levert|ga|gav|gitt|avga|avgitt|datert|kom med|fra|frå)(?!\p{L})/iu
/** What somebody is asked to send has no date yet. */
const ASKED =
  /(?<!\p{L})(?:frist\p{L}*|innen|innan|senest|seinast|sendes|sendast|bes|bedt|må|kan leses innen)(?!\p{L})/iu
const SEASON = /^(?:v[åi]ren|sommeren|sumaren|h[øa]u?sten|vinteren)/iu

/** The date that a text gives a response that somebody sent: "sendte inn et innspill høsten 2022". */
export function addDatesOfOthers(found: Found, input: ExtractorInput): void {
  for (const block of input.tree.children) {
    if (block.type !== 'item' && block.type !== 'paragraph') continue
    for (const { start, end } of sentencesIn(block.reading.text)) {
      const text = block.reading.text.slice(start, end)
      const noun = RESPONSE.exec(text)
      const date = noun && findDates(text).find(one => one.start > noun.index)
      const reference = noun && date && responseIn(block, start, end, input)
      const place = placeIn(input, block, sliceReading(block.reading, start, end))
      if (!date || !reference || !place || !GIVEN.test(text) || ASKED.test(text)) continue
      found.claims.push({
        subject: { reference },
        property: 'date',
        // A season is no day, and no other way of writing one.
        value: SEASON.test(date.text) ? date.text.toLowerCase().replace(/\s+/g, ' ') : date.iso,
        qualifier: '',
        place,
      })
    }
  }
}

/** The response as the sentence names it, or by who gave it. */
function responseIn(block: Block, start: number, end: number, input: ExtractorInput): Reference | undefined {
  const named = referencesIn(input, block).find(
    one => one.start >= start && one.end <= end && one.reference.kind === 'CONSULTATION_RESPONSE',
  )
  if (named) return named.reference
  const text = block.reading.text.slice(start, end)
  const issuer = organisationsIn(text, input.catalogue)[0]
  if (!issuer) return undefined
  const { date } = input.work
  return {
    text: `${issuer.name}: ${RESPONSE.exec(text)![0].toLowerCase()}`,
    kind: 'CONSULTATION_RESPONSE',
    issuer: issuer.name,
    ...(date !== undefined && { at: date }),
  }
}
