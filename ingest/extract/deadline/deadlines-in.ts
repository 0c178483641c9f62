import { type FoundDate, findDates } from '../../language/norwegian-dates.ts'

/** A deadline in one sentence. */
export interface FoundDeadline {
  /** Offsets in the sentence: the part that tells it. */
  readonly start: number
  readonly end: number
  /** ISO 8601, as exact as the text; absent where it is still to be agreed. */
  readonly date?: string
  /** What is to be done, or what takes place. */
  readonly what: string
  /** `EVENT`: it happens then. `BY`: to be done by then. `PLANNED`: the plan says when. */
  readonly kind: 'BY' | 'EVENT' | 'PLANNED'
}

/** Between such a word and its date stands little else. */
const BY =
  /(?:innen|innan|senest|seinast|\p{L}*frist(?:en)?|før|ikke senere enn|ikkje seinare enn|within|by|deadline)(?![\p{L}])(?:(?!\.\s)[^\d]){0,80}$/iu
const EVENT =
  /(?:muntlig|munnleg|åpen|open|offentlig|offentleg)\s+(?:høring|høyring)(?:(?!\.\s)[^\d]){0,60}$/iu
const UNDATED = /^["“«(]?\p{L}*frist(?:en|er)?\s*(?::|avtales|avtalast|fastsettes|avklares|settes|kommer)/iu
const YEAR_BY =
  /(?:innen|innan|i løpet av|senest|seinast)\s+(?:utgangen av\s+|utløpet av\s+|(?:første|andre|1\.|2\.) halvår\s+)?(?:år(?:et)?\s+)?(20\d{2})(?![\d–-])/iu
const YEAR_DEADLINE = /\p{L}*frist(?:en)?\s*(?:er|:)?\s*(20\d{2})(?![\d–-])/iu
const PLANNED = /(?:^|[^\p{L}])(?:i|fra|frå|fra og med|frå og med)\s+(20\d{2})(?![\d–-]|\s+(?:til|og))/iu
/** Between two dates: what the first is for, and a comma or "og". */
const FOR_EACH =
  /^(\s*[(–-]?\s*(?:for|gjelder|gjeld)?\s*(?:bokstav|punkt|pkt\.?|oppdrag|del|delrapport|tiltak|mål)\s[^.;:]{1,40}?)(?:\s*[,;]\s*(?:og\s+|samt\s+)?|\s+og\s+)(?:(?:innen|innan)\s+)?$/iu
/** "… som skal prioriteres i 2026" describes; the main clause promises. */
const WILL = /(?<!(?:^|\s)som)(?:^|\s)(?:skal|vil|må|ventes|forventes|ventast)(?:\s|$)/iu
const YEARLY = /(?:årlig|årleg|hvert år|kvart år|halvårlig|kvartalsvis|tertialvis)/iu
const REPORT = /rapporter/iu

/**
 * The deadlines of a sentence: dates that something is to be done by, hearings,
 * and "Frist: …" without a date. `plans`: also when a plan says that something
 * is to happen, since its years bind those who carry it out.
 */
export function deadlinesIn(sentence: string, plans: boolean): readonly FoundDeadline[] {
  const found: FoundDeadline[] = []
  const dates = findDates(sentence)
  for (const [at, date] of dates.entries()) {
    const deadline = datedAt(sentence, date, dates[at - 1], dates[at + 1], found.at(-1))
    if (deadline) found.push(deadline)
  }
  if (found.length > 0) return found
  const whole = { start: 0, end: sentence.length }
  const due = YEAR_DEADLINE.exec(sentence)
  if (due) return [{ ...whole, date: due[1]!, what: whatOf(sentence.slice(0, due.index)), kind: 'BY' }]
  if (UNDATED.test(sentence)) return [{ ...whole, what: whatOf(sentence), kind: 'BY' }]
  const by = YEAR_BY.exec(sentence)
  if (by) return [{ ...whole, date: by[1]!, what: whatOf(sentence), kind: 'BY' }]
  if (!plans || !WILL.test(sentence)) return []
  const planned = PLANNED.exec(sentence)
  if (planned) return [{ ...whole, date: planned[1]!, what: whatOf(sentence), kind: 'PLANNED' }]
  const yearly = YEARLY.test(sentence) && REPORT.test(sentence)
  return yearly ? [{ ...whole, what: whatOf(sentence), kind: 'PLANNED' }] : []
}

function datedAt(
  sentence: string,
  date: FoundDate,
  before: FoundDate | undefined,
  after: FoundDate | undefined,
  last: FoundDeadline | undefined,
): FoundDeadline | undefined {
  const from = before?.end ?? 0
  const lead = sentence.slice(from, date.start)
  // "1. juni for bokstav a, 1. juli for bokstav b": the second is a deadline like the first.
  const goesOn = last?.kind === 'BY' && FOR_EACH.test(lead)
  const kind = EVENT.test(lead) ? 'EVENT' : BY.test(lead) || goesOn ? 'BY' : undefined
  if (!kind) return undefined
  // Two dates in a sentence part it; the last one keeps the rest.
  const start = goesOn
    ? date.start
    : before
      ? from + (/^[\s,;]*(?:og|samt)?\s*/u.exec(lead)?.[0].length ?? 0)
      : 0
  const each = after && FOR_EACH.exec(sentence.slice(date.end, after.start))
  const end = each ? date.end + each[1]!.length : after ? date.end : sentence.length
  return { start, end, date: date.iso, what: whatOf(sentence.slice(start, end)), kind }
}

/** "Fristen for planene avtales …": what is still without a date. */
const OPEN =
  /frist(?:en|er)?\s+(?:for|til)\s+(.+?)\s+(?:avtales|avtalast|fastsettes|avklares|settes|kommer)(?!\p{L})/iu

const FRAMES = [
  // "Dersom høringen er relevant, bes det om at …": the request is what counts.
  /^.*?(?:bes det(?: derfor)? om at|det bes om at|vi ber om at|ber vi om at|ber om at|bes om å)\s+/iu,
  /^.*?\p{L}*frist(?:en)?\s+(?:for|til)\s+(?:å\s+)?/iu,
  /^["“«(]?\p{L}*frist(?:en)?\s*:\s*/iu,
] as const

/** The request without its frame and its date. */
function whatOf(text: string): string {
  const open = OPEN.exec(text)?.[1]
  if (open !== undefined) return open
  const dates = findDates(text)
  let what = dates.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
  for (const frame of FRAMES) what = what.replace(frame, '')
  // "Frist: 1. juni for bokstav a" says which, not what.
  what = what.replace(
    /^\s*[(–-]?\s*(?:for|gjelder|gjeld)?\s*(?:(?:bokstav|punkt|pkt\.?)\s+\S+(?:\s+og\s+\S+)?)\s*[).,]*\s*$/iu,
    '',
  )
  return (
    what
      .replace(
        /\s*(?:så snart som mulig\s*)?(?:og\s+)?(?:senest\s+)?(?:innen|innan|senest|seinast|før|er|på)?\s*[.,;:"”»]*\s*$/iu,
        '',
      )
      .replace(/[\s,;:]+$/, '')
      // Says only that something is to be delivered.
      .replace(/^(?:leveranse|levering|oppdraget|svar på oppdraget|gjennomføring)$/iu, '')
      // "Direktoratet skal innen 1. juni:" leads to a list that says what.
      .replace(/^(?:\S+\s){1,4}(?:skal|vil|må|bes om å)$/u, '')
      .replace(/\s+/g, ' ')
      .trim()
  )
}
