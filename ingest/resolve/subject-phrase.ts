import type { Range } from './mention.ts'

/** One thing that a phrase speaks of, with the year that stands behind it. */
interface SubjectPart extends Range {
  readonly text: string
  readonly year?: number
}

export interface SubjectPhrase {
  /** Where the phrase ends, years and brackets included. */
  readonly end: number
  /** None where only years follow. */
  readonly parts: readonly SubjectPart[]
  /** Years that belong to no part: "rapporter av 2021 og 2024". */
  readonly years: readonly (Range & { readonly year: number })[]
}

const LEAD = /^\s+(?:om|av|for|mot|vedrørende|knyttet til|innen|innenfor|til arbeidet med)\s+/iu
/** Words that no noun phrase runs over: verbs, relative pronouns, the words that begin something new. */
const STOPS =
  'som at er var har hadde ble blir skal vil kan må bør får ga gir viser viste peker pekte beskriver påpeker ' +
  'omtaler legger la se ses sees jf jfr mens når hvis dersom samt herunder fordi men gjennom etter ved fra frå ' +
  'innen både følges følgjast legges utarbeides inngår gjelder trekker framhever fremhever konkluderer slår ' +
  'anbefaler understreker forutsetter bes må ikke også kom kommer'
const STOP_WORDS: ReadonlySet<string> = new Set(STOPS.split(' '))
const QUOTED = /^\s*:?\s*(?:om\s+)?[«“"](?<title>[^«»“”"]{3,120})[»”"]/u
const MOST_WORDS = 14
const YEAR =
  /^\s*,?\s*(?:\(\s*(?=\d{4}\s*\))|(?:i|fra|frå|av|for|datert|publisert i)\s+)?((?:19|20)\d{2})(?![\d–-])(?:(?<=\(\s*\d{4})\s*\))?/iu
const PERIOD = /^\s*,?\s*\(?\s*(?:19|20)\d{2}\s*[-–—−]\s*(?:19|20)?\d{2}\s*\)?/u
const NEXT_YEAR = /^\s*(?:,|og|samt)\s+((?:19|20)\d{2})(?![\d–-])/iu
/** "høring av planen": the words before tell which. */
const NOT_A_SUBJECT =
  /^(?:den|det|denne|dette)?\s*(?:handlings|stortings)?(?:planen|meldingen|rapporten|strategien|forslaget|utkastet)$/iu
/** "… og andre rapporter", a number, a date. */
const SOMETHING_ELSE =
  /^\s+(?:og\s+(?:andre|annet|øvrige|flere)\s|(?:Dok(?:ument)?|Meld|Prop|Innst|St|NOU|IS-|TB)[.\s\d]|\d{1,2}\.\s*\p{L})/u
const WORD = /^(\s+)([\p{L}\d][\p{L}\d/-]*-?)/u

/**
 * What follows a document's noun at `from`: "om rehabilitering i 2024", "av 2021
 * og 2024", "om habilitering (2021) og rehabilitering (2023)". The second part
 * of a pair is a subject of its own only where the noun is plural.
 */
export function subjectPhrase(text: string, from: number, plural: boolean): SubjectPhrase {
  const years = yearsAt(text, from)
  const last = years.at(-1)
  if (last) {
    // "rapport fra 2022 om skoleskyss"
    const behind = years.length === 1 ? subjectPhrase(text, last.end, plural) : undefined
    return behind?.parts.length ? { ...behind, years } : { end: last.end, parts: [], years }
  }
  const period = PERIOD.exec(text.slice(from))
  const start = from + (period?.[0].length ?? 0)
  const quoted = QUOTED.exec(text.slice(start))
  if (quoted) return quotedTitle(text, start, quoted)
  const lead = LEAD.exec(text.slice(start))
  const first = lead ? partAt(text, start + lead[0].length) : undefined
  if (!first) return { end: start, parts: [], years: [] }
  const parts = plural ? splitPair(text, first) : [first]
  return { end: (parts.at(-1) as Part).after, parts, years: [] }
}

/** rapporten «Uten skyss» (2021) */
function quotedTitle(text: string, start: number, quoted: RegExpExecArray): SubjectPhrase {
  const title = quoted.groups?.title as string
  const from = start + quoted[0].indexOf(title)
  const after = start + quoted[0].length
  const year = YEAR.exec(text.slice(after))
  const part = { start: from, end: from + title.length, text: title, ...(year && { year: Number(year[1]) }) }
  return { end: after + (year?.[0].length ?? 0), parts: [part], years: [] }
}

function yearsAt(text: string, from: number): SubjectPhrase['years'] {
  const years: (Range & { year: number })[] = []
  for (
    let match = YEAR.exec(text.slice(from));
    match;
    match = NEXT_YEAR.exec(text.slice(years.at(-1)!.end))
  ) {
    const start = (years.at(-1)?.end ?? from) + match[0].indexOf(match[1] as string)
    const end = (years.at(-1)?.end ?? from) + match[0].length
    years.push({ start, end, year: Number(match[1]) })
  }
  return years
}

type Part = SubjectPart & { readonly after: number }

function partAt(text: string, start: number): Part | undefined {
  let end = start
  for (let count = 0; count < MOST_WORDS; count++) {
    const match = WORD.exec(count === 0 ? ` ${text.slice(end)}` : text.slice(end))
    const word = match?.[2]
    if (!match || word === undefined || STOP_WORDS.has(word.toLowerCase())) break
    // "i 2024" and "2024" end the phrase, and are read as its year; "og andre rapporter" is something else.
    if ((YEAR.test(text.slice(end)) || PERIOD.test(text.slice(end))) && count > 0) break
    if (SOMETHING_ELSE.test(text.slice(end)) && count > 0) break
    end += match[0].length - (count === 0 ? 1 : 0)
  }
  const words = text
    .slice(start, end)
    .replace(/\s+(?:og|i|om|av|for|til|den|det|de|en|et|på|med|til å|å)$/iu, '')
  if (!/\p{L}{2}/u.test(words) || NOT_A_SUBJECT.test(words)) return undefined
  const after = start + words.length
  const period = PERIOD.exec(text.slice(after))
  const year = period ? undefined : YEAR.exec(text.slice(after))
  const length = period?.[0].length ?? year?.[0].length ?? 0
  return {
    start,
    end: start + words.length,
    text: words,
    after: after + length,
    ...(year && { year: Number(year[1]) }),
  }
}

/** "habilitering (2021) og rehabilitering (2023)", "habilitering og rehabilitering". */
function splitPair(text: string, first: Part): readonly Part[] {
  const behind = /^\s*(?:,|og|samt)\s+(?:om\s+|for\s+)?/iu.exec(text.slice(first.after))
  if (first.year !== undefined && behind) {
    const second = partAt(text, first.after + behind[0].length)
    if (second?.year !== undefined) return [first, ...splitPair(text, second)]
  }
  const pair = /^(?<one>\p{L}{4,})\s+og\s+(?<other>\p{L}{4,})$/u.exec(first.text)?.groups
  if (!pair?.one || !pair.other) return [first]
  const middle = first.end - pair.other.length
  return [
    { ...first, end: first.start + pair.one.length, text: pair.one },
    { ...first, start: middle, text: pair.other },
  ]
}
