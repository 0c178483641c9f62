import { sliceReading } from '../../document/reading.ts'
import type { Reference } from '../../document/reference.ts'
import { findDates } from '../../language/norwegian-dates.ts'
import { assignmentsIn } from '../assignment/assignments-in.ts'
import type { Extractor, ExtractorInput } from '../extractor.ts'
import { referencesIn } from '../references-of.ts'
import { nothingFound, placeIn } from '../state.ts'

const DECISION =
  /(?:stortingsvedtak|anmodningsvedtak|oppmodingsvedtak|stortingets\s+(?:\p{L}*vedtak|anmodning|behandling)|vedtak\s+(?:i|fra|av)\s+stortinget)\p{L}*(?:\s+nr\.?\s*\d+)?(?:\s+(?:i|av|fra|den))*(?:\s+(?:\d{1,2}\.\s*)?\p{L}+)?\s+\d{4}/iu

/** The decision of the parliament that an assignment says it carries out: "jf. Stortingsvedtak juni 2025". */
export const implementedDecision: Extractor = {
  name: 'implemented-decision',
  version: 1,
  kinds: ['ASSIGNMENT_LETTER', 'PRESENTATION'],
  extract(input) {
    const found = nothingFound()
    for (const part of assignmentsIn(input.tree.children)) {
      const name = part.identifier ?? (part.number === undefined ? undefined : `oppdrag ${part.number}`)
      if (name === undefined) continue
      const source: Reference = { text: name, identifier: name, within: input.work.key }
      for (const block of part.blocks) {
        const words = DECISION.exec(block.reading.text)
        if (!words) continue
        const [from, to] = [words.index, words.index + words[0].length]
        const place = placeIn(input, block, sliceReading(block.reading, from, to))
        const known = referencesIn(input, block).find(one => one.start < to && one.end > from)
        if (!place) continue
        found.relations.push({
          type: 'IMPLEMENTS_DECISION',
          source: { reference: source },
          target: { reference: known?.reference ?? decisionNamed(words[0], input) },
          places: [place],
        })
      }
    }
    return found
  },
}

function decisionNamed(words: string, { work }: ExtractorInput): Reference {
  const year = /\d{4}$/.exec(words)?.[0]
  const iso = findDates(words)[0]?.iso
  return {
    text:
      iso === undefined
        ? words
        : words
            .replace(/stortingets\s+vedtak/iu, 'Stortingsvedtak')
            .replace(/\s+(?:i|av|fra|den)\s+/giu, ' '),
    kind: 'STORTING_DECISION',
    issuer: 'Stortinget',
    ...(year !== undefined && { year: Number(year) }),
    ...(work.date !== undefined && { at: work.date }),
  }
}
