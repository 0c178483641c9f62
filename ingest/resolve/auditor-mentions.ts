import type { Mention } from './mention.ts'

const SAYS =
  /(?<!\p{L})Riksrevisjonen(?=\s+(?:\p{Ll}+\s+){0,2}?(?:viser|viste|visar|påpeker|påpekte|påpeikar|peker på|pekte på|pekt på|peikar på|peika på|fant|fann|finner|konkluderer|konkluderte|slår fast|slo fast|kritiserer|kritiserte|avdekket|avdekka)(?!\p{L}))/gu

/** "Riksrevisjonen viser at …": the auditor speaks in a report, which was named before. */
export function auditorMentions(text: string): Mention[] {
  return [...text.matchAll(SAYS)].map(({ 0: words, index }) => ({
    ranges: [{ start: index, end: index + words.length }],
    reference: { text: words, kind: 'AUDIT_REPORT', issuer: words },
    by: 'description',
  }))
}
