import type { DocumentKind } from '../../graph/model/terms.ts'
import type { DocumentTree } from '../document/tree.ts'
import { findDates } from '../language/norwegian-dates.ts'
import { frontOf, isLine } from './front.ts'

const FIELD = /(?:dato|datert|offentliggjort|publisert|fremlagt|framlagt|lagt fram|utgitt)\s*:?\s*$/i

/** "Tilråding fra Kulturdepartementet 12. april 2030, godkjent …", "Avgitt til Kulturdepartementet 1. juni 2030". */
const HANDED_OVER = /^(?:tilråding (?:fra|frå)|avgitt til|avgjeven til|overlevert til|levert til)\s/iu

const EVENT = /^(?:\S+ ){0,5}?\S*(?:konferanse|seminar|fagdag|webinar|samling|møte)(?:n|en|a|et)?(?!\p{L})/iu

/** Lines in which slides say where they were shown. */
const TITLE_LINES = 4

/** Length of an ISO date that is exact to the day. */
const DAY = 10

/** The document's own date: a field "Dato:", or a line in front that is hardly more than a date. */
export function dateOf(tree: DocumentTree): string | undefined {
  const front = frontOf(tree)
  for (const block of front) {
    const text = block.reading.text
    const labelled = findDates(text).find(({ start }) => FIELD.test(text.slice(0, start)))
    if (labelled) return labelled.iso
    const handed = HANDED_OVER.test(text) && findDates(text).find(({ iso }) => iso.length === DAY)
    if (handed) return handed.iso
  }
  for (const [at, block] of front.filter(isLine).entries()) {
    const text = block.reading.text
    const found = findDates(text)
      .map(date => ({ ...date, iso: date.iso.split('/')[0]! }))
      .find(date => date.iso.length === DAY)
    // "Oslo, 4. februar 2026", "Konferanse om …, 7. mai 2026": at the end of its line.
    const isDeadline = /frist|innen|innan|senest|seinast/i.test(text)
    const isLast = found && text.slice(found.end).trim() === ''
    // "Fagdag for kokker, 4. mars 2026, Kari Nordmann": the date of the event is that of the slides.
    if (found && !isDeadline && (isLast || (at < TITLE_LINES && EVENT.test(text)))) return found.iso
  }
  return undefined
}

const GOES_FROM =
  /(?<!\p{L})(?:(?:handlings|tiltaks|tema|del)?planen|strategien|planperioden|perioden|avtalen|den|ordningen)\s+(?:\p{L}+\s+){0,4}?(?:gjelder|gjeld|varer|løper|er|går|strekker seg|)\s*(?:for\s+)?(?:årene\s+|perioden\s+|åra\s+)?(?:fra|frå)?\s*(20\d{2})\s*(?:til(?: og med)?|[-–—−])\s*(20\d{2})/iu
/** Not the session of a Storting document in brackets. */
const YEARS = /(20\d{2})\s*[-–—−]\s*(20\d{2})/u
const HAS_PERIOD: ReadonlySet<DocumentKind> = new Set(['ACTION_PLAN', 'WHITE_PAPER', 'REPORT', 'OTHER'])

/** `2026–2035`: from the title of a document that has a period of its own, or where it says how long it holds. */
export function periodOf(
  tree: DocumentTree,
  title: string,
  kind: DocumentKind | undefined,
): string | undefined {
  if (kind !== undefined && !HAS_PERIOD.has(kind)) return undefined
  const inTitle = YEARS.exec(title)
  if (inTitle) return `${inTitle[1]}–${inTitle[2]}`
  if (kind !== 'ACTION_PLAN') return undefined
  const line = frontOf(tree)
    .filter(isLine)
    .map(({ reading }) =>
      /^\(?(?:perioden |for )?(20\d{2})\s*[-–—−]\s*(20\d{2})\)?$/.exec(reading.text.trim()),
    )
    .find(match => match !== null)
  if (line) return `${line[1]}–${line[2]}`
  for (const { reading } of tree.children) {
    const said = GOES_FROM.exec(reading.text)
    if (said) return `${said[1]}–${said[2]}`
  }
  return undefined
}
