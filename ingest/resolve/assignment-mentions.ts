import type { WorkDraft } from '../document/contribution.ts'
import { findNames, type NameIndex } from './find-names.ts'
import type { Mention } from './mention.ts'

const NUMBERED = /\boppdrag(?:et)?\s+(?:nr\.?\s*)?(?<number>\d{1,3})(?![\d:/.-]\d|\d)/giu
const OF_YEAR =
  /\b(?:(?:eget|eige|et|eit|tidligere)\s+)?oppdrag(?:et)?\s+(?:i|fra|for)\s+(?<year>(?:19|20)\d{2})(?!\d)/giu
const THIS_YEAR = /\boppdrag(?:et)?\s+i\s+inneværende\s+år/giu
const END_OF_CLAUSE = /[.;:!?](?=\s|$)/u

/**
 * Assignments that a text speaks of: by the number that they have in its own
 * letter ("oppdrag 38"), or by year and what was done ("i eget oppdrag i 2024
 * kartlagt erfaringer med …").
 */
export function assignmentMentions(text: string, work: WorkDraft, organisations: NameIndex): Mention[] {
  const numbered = work.kind === 'ASSIGNMENT_LETTER' ? [...text.matchAll(NUMBERED)] : []
  return [
    ...numbered.map(
      ({ 0: words, index: start, groups }): Mention => ({
        ranges: [{ start, end: start + words.length }],
        reference: { text: words, identifier: `oppdrag ${groups?.number}`, within: work.key },
        by: 'identifier',
      }),
    ),
    ...[...text.matchAll(OF_YEAR)].map(({ 0: words, index, groups }): Mention => {
      const end = index + words.length
      const rest = text.slice(end)
      const stop = rest.search(END_OF_CLAUSE)
      const subject = (stop < 0 ? rest : rest.slice(0, stop)).trim()
      const issuer = findNames(text.slice(0, index), organisations).at(-1)
      return {
        ranges: [{ start: index, end: subject ? end + rest.indexOf(subject) + subject.length : end }],
        reference: {
          text: words,
          year: Number(groups?.year),
          ...(subject && { subject }),
          ...(issuer && { issuer: text.slice(issuer.start, issuer.end) }),
        },
        by: 'description',
      }
    }),
    ...[...text.matchAll(THIS_YEAR)].map(
      ({ 0: words, index: start }): Mention => ({
        ranges: [{ start, end: start + words.length }],
        reference: { text: words, ...(work.issuer && { issuer: work.issuer }) },
        by: 'description',
      }),
    ),
  ]
}
