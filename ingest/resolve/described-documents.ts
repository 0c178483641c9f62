import type { DocumentKind } from '../../graph/model/terms.ts'
import type { Reference } from '../document/reference.ts'
import { documentNounsIn, type FoundNoun, kindBy } from './document-nouns.ts'
import { findIssuer, type Issuer } from './find-issuer.ts'
import type { NameIndex } from './find-names.ts'
import type { Mention, Range } from './mention.ts'
import { type SubjectPhrase, subjectPhrase } from './subject-phrase.ts'

/** Parts of a compound that say what kind of document it is, not what it is about. */
const NO_SUBJECT =
  /^(?:handlings|stortings|hoved|slutt|års|del|status|grunnlags|anmodnings|tildelings|opptrappings|lang|fag)$/i
const REPORTS: ReadonlySet<DocumentKind> = new Set(['REPORT', 'EVALUATION', 'CONSULTATION', 'ANNUAL_REPORT'])
/** Words before a document that has no other sign of being a certain one. */
const SPEAKS_OF =
  /(?:funn(?:ene)?|tiltak(?:ene)?|anbefaling(?:er|ene)|jfr?\.?|se|følge[rs]?\s+opp|omtalt|beskrevet|varslet|lagt\s+fram|i\s+tråd\s+med|ifølge|sammenheng\s+med)(?:\s+(?:også|i|av|fra|på|den|det))*\s*$/iu

/**
 * Documents that a text describes instead of naming: "Riksrevisjonens rapporter
 * av 2021 og 2024", "rapport om tjenester til barn", "ny folkehelsemelding". One
 * mention for each document that the words mean.
 */
export function describedDocuments(
  text: string,
  organisations: NameIndex,
  isKnown: (reference: Reference) => boolean,
): Mention[] {
  return documentNounsIn(text).flatMap(noun => {
    const issuer = findIssuer(text, noun, organisations)
    if (!issuer && isPointedAt(text, noun)) return [pointing(text, noun)]
    if (noun.needsIssuer && !issuer) return []
    const phrase = subjectPhrase(text, Math.max(noun.end, issuer?.end ?? 0), noun.plural)
    const own = NO_SUBJECT.test(noun.first) ? '' : noun.first
    const mentions = mentionsOf(text, noun, issuer, phrase, own)
    const says = saysWhich(text, noun, issuer, own, phrase)
    // Without the words: a name that they happen to hold must not vouch for them.
    const known = (): boolean => mentions.every(({ reference }) => isKnown({ ...reference, text: '' }))
    const about = own !== '' || phrase.parts.length > 0
    return says || (about && known()) ? mentions : []
  })
}

function mentionsOf(
  text: string,
  noun: FoundNoun,
  issuer: Issuer | undefined,
  { end, parts, years }: SubjectPhrase,
  own: string,
): Mention[] {
  const start = Math.min(issuer?.start ?? noun.start, noun.start)
  const head = { start, end: Math.max(noun.end, issuer?.end ?? 0) }
  if (years.length > 1) {
    return years.map(({ year, ...range }) => mention(text, noun, issuer, [head, range], own, year))
  }
  const [first] = parts
  if (parts.length > 1 && first) {
    const lead = { start, end: first.start }
    return parts.map(part => {
      const range = { start: part.start, end: part.end }
      const ranges = part === first ? [{ start, end: part.end }] : [lead, range]
      return mention(text, noun, issuer, ranges, part.text, part.year)
    })
  }
  const subject = [own, first?.text].filter(Boolean).join(' ')
  const range = { start, end: Math.max(head.end, end) }
  return [mention(text, noun, issuer, [range], subject, first?.year ?? years[0]?.year)]
}

const POINTING = /(?:^|\s)(?:denne|dette|disse|den\s+nevnte|ovennevnte|nevnte)\s+$/iu

/** "denne stortingsmeldingen" is the one that was spoken of. */
function isPointedAt(text: string, noun: FoundNoun): boolean {
  return noun.definite && !noun.plural && POINTING.test(text.slice(0, noun.start))
}

function pointing(text: string, { start, end, kind }: FoundNoun): Mention {
  const from = text.slice(0, start).search(/\p{L}+(?:\s+nevnte)?\s+$/u)
  return {
    ranges: [{ start: from, end }],
    reference: { text: text.slice(from, end), kind },
    by: 'description',
  }
}

/** "planen" and "en rapport" are nobody's in particular. */
function saysWhich(
  text: string,
  noun: FoundNoun,
  issuer: Issuer | undefined,
  own: string,
  { parts, years }: SubjectPhrase,
): boolean {
  const about = own !== '' || parts.length > 0
  // "regjeringens strategi" may be any, "Riksrevisjonens rapport" is the one spoken of.
  if (issuer) return about || years.length > 0 || (!noun.plural && REPORTS.has(noun.kind))
  // Every body has its letter of a year: whose it is, the document that refers tells.
  if (noun.kind === 'ASSIGNMENT_LETTER' && !noun.plural && years.length === 1 && !about) return true
  if (!about) return false
  const before = text.slice(0, noun.start)
  const named = /^\p{Lu}/u.test(text.slice(noun.start)) && /[\p{L}\d,]\s+$/u.test(before)
  return named || years.length > 0 || parts.some(({ year }) => year) || SPEAKS_OF.test(before)
}

function mention(
  text: string,
  noun: FoundNoun,
  issuer: Issuer | undefined,
  ranges: readonly Range[],
  subject: string,
  year: number | undefined,
): Mention {
  const reference: Reference = {
    text: ranges.map(({ start, end }) => text.slice(start, end).trim()).join(' … '),
    kind: kindBy(issuer?.name, noun.kind),
    ...(issuer && { issuer: issuer.name }),
    ...(subject && { subject }),
    ...(year && { year }),
  }
  return { ranges: ranges as readonly [Range, ...Range[]], reference, by: 'description' }
}
