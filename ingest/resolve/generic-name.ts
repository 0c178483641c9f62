import type { WorkDraft } from '../document/contribution.ts'
import type { Reference } from '../document/reference.ts'
import { chooseByTime } from './choose-by-time.ts'
import type { Directory } from './directory.ts'
import { documentNounsIn } from './document-nouns.ts'
import { resolveOrganisation } from './organisation-names.ts'

/** Kinds of which every body has one each year. */
const YEARLY: ReadonlySet<WorkDraft['kind']> = new Set(['ASSIGNMENT_LETTER', 'ANNUAL_REPORT'])
const FILLERS = /(?<!\p{L})(?:for|i|om|året|år|av|fra|frå|årets)(?!\p{L})/giu
const YEAR = /(?:19|20)\d{2}/g

/** True for "tildelingsbrevet for 2026" and "årsrapport 2024": a kind and a year, that every body has. */
export function isGenericName(text: string): boolean {
  const [noun, ...more] = documentNounsIn(text)
  if (!noun || more.length > 0 || !YEARLY.has(noun.kind) || !YEAR_ONCE.test(text)) return false
  const rest = text.slice(0, noun.start) + text.slice(noun.end)
  return !/[\p{L}\d]/u.test(rest.replace(YEAR, '').replace(FILLERS, ''))
}

const YEAR_ONCE = /^\D*(?:19|20)\d{2}\D*$/

/**
 * The works that a generic name means: those of the kind and year that were
 * sent by or to somebody who refers, or whom the words name. None where nobody
 * is known.
 */
export function worksOfParties(reference: Reference, directory: Directory): readonly string[] {
  const { works, catalogue } = directory
  const [noun] = documentNounsIn(reference.text)
  const year = reference.year ?? Number(reference.text.match(YEAR)?.[0])
  const wanted = new Set(
    [...(reference.issuer === undefined ? (reference.by ?? []) : [reference.issuer])].map(
      name => resolveOrganisation(name, catalogue)?.key ?? name,
    ),
  )
  const isOf = (name: string | undefined): boolean =>
    name !== undefined && wanted.has(resolveOrganisation(name, catalogue)?.key ?? name)
  const fitting = [...works.values()].flatMap(work => {
    const ofYear = work.kind === noun?.kind && work.date?.startsWith(String(year))
    const parties = [work.issuer, work.addressee].filter(isOf).length
    return ofYear && parties > 0 ? [{ work, parties }] : []
  })
  // Sent by the one and to the other says more than either.
  const most = Math.max(...fitting.map(({ parties }) => parties))
  const best = fitting.filter(({ parties }) => parties === most).map(({ work }) => work)
  return chooseByTime(best, { year })
}
