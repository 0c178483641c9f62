import type { Place } from '../../document/contribution.ts'
import { sentencesIn } from '../../language/sentences.ts'
import type { FoundReference } from '../../resolve/find-references.ts'
import type { ExtractorInput } from '../extractor.ts'
import { referencesOf } from '../references-of.ts'
import type { Found } from '../state.ts'

const REPORTS: ReadonlySet<string> = new Set(['AUDIT_REPORT', 'REPORT', 'EVALUATION'])
const INVESTIGATED = /(?:undersøkelse|undersøking|kartlegging|kontroll|revisjon)\p{L}*\s+i\s+(?:19|20)\d{2}/iu
const PUBLISHED =
  /(?:publisert[e]?|offentliggjorde|la\s+fram|la\s+frem|gav?\s+ut|leverte)(?!\p{L})(?:\s+\p{Lu}[\p{L}-]*)?\s+i\s+((?:19|20)\d{2})/u

/**
 * The year that a text gives a report that it names: "rapporter av 2021 og
 * 2024", "publiserte i 2020 sin undersøkelse". The year of the investigation
 * ("undersøkelse i 2023") is another one.
 */
export function addYearsOfReports(found: Found, input: ExtractorInput): void {
  for (const one of referencesOf(input)) {
    const { reference } = one
    const isReport =
      REPORTS.has(reference.kind ?? '') ||
      /^riksrevisjon/iu.test(reference.issuer ?? '') ||
      isCalledReport(reference)
    if (!isReport || one.block.type === 'furniture') continue
    const told = publishedIn(one)
    const value = told ?? reference.year
    if (value === undefined) continue
    const isInvestigation = told === undefined && INVESTIGATED.test(reference.text)
    found.claims.push({
      subject: { reference },
      property: 'year',
      value: String(value),
      qualifier: isInvestigation ? 'undersøkt' : '',
      place: placeWith(String(value), one),
    })
  }
}

/** The words that name the report, or the sentence where the year stands apart from them. */
function placeWith(year: string, { place, sentence }: FoundReference): Place {
  return place.spans.some(({ exact }) => exact.includes(year)) ? place : sentence
}

/** A known title, of which nothing else is said. */
function isCalledReport({ kind, text }: FoundReference['reference']): boolean {
  return kind === undefined && /(?:rapport|undersøkelse|undersøking|evaluering)/iu.test(text)
}

/** In the sentence that names the report. */
function publishedIn({ block, start }: FoundReference): string | undefined {
  const { text } = block.reading
  const sentence = sentencesIn(text).find(range => range.start <= start && start < range.end)
  return sentence && PUBLISHED.exec(text.slice(sentence.start, sentence.end))?.[1]
}
