import { slug } from '../../graph/model/key.ts'
import type { DocumentKind } from '../../graph/model/terms.ts'
import type { WorkDraft } from '../document/contribution.ts'
import type { Reference } from '../document/reference.ts'
import { contentStems } from '../language/norwegian/content-stems.ts'
import type { Directory } from './directory.ts'
import { resolveOrganisation } from './organisation-names.ts'
import { alike } from './words.ts'

/** Kinds that a text may call by the same word. */
const CALLED: Readonly<Partial<Record<DocumentKind, readonly DocumentKind[]>>> = {
  REPORT: ['REPORT', 'EVALUATION', 'AUDIT_REPORT', 'ANNUAL_REPORT'],
  ACTION_PLAN: ['ACTION_PLAN', 'WHITE_PAPER', 'OTHER'],
}

/** May a document of this kind be called by a word for the other? */
export function mayBeCalled(kind: DocumentKind, called: DocumentKind): boolean {
  return (CALLED[called] ?? [called]).includes(kind)
}

/** Of the words that the reference says of the subject, so many must be the work's. */
const LEAST_SHARE = 0.5
/** Without an issuer nothing else holds the reference. */
const LEAST_SHARE_ALONE = 0.75
/** Decides only between works that fit alike. */
const ALSO_NARROW = 0.2

/**
 * Works that fit what is said: kind, issuer and subject. The best fitting ones,
 * several where they fit alike; a year is not weighed here, since it may be
 * wrong. None where too little is said to tell a work by.
 */
export function worksAsDescribed(reference: Reference, directory: Directory): readonly string[] {
  const { kind, issuer, subject } = reference
  if ((!subject && !(issuer && kind)) || kind === 'LAW') return []
  const wanted = subject ? contentStems(subject) : []
  const fits = worksOf(directory, kind, issuer).flatMap(work => {
    if (!issuer && !isOfItsTime(work, reference.text)) return []
    const share = shareOf(wanted, directory.stems.get(work.key) ?? [])
    const fit = share + ALSO_NARROW * narrowness(wanted, directory.subjects.get(work.key) ?? [])
    return share >= (issuer ? LEAST_SHARE : LEAST_SHARE_ALONE) ? [{ key: work.key, fit }] : []
  })
  const best = Math.max(...fits.map(({ fit }) => fit))
  return fits.filter(({ fit }) => fit === best).map(({ key }) => key)
}

/** A plan is issued in the year in which its period begins, or near it. */
const YEARS_BEFORE_IT_BEGINS = 2
const YEARS_AFTER_IT_BEGINS = 1

/** "trafikksikkerhetsplanen 2024–2028" is no plan of other years: without its issuer nothing else says which one it is. */
function isOfItsTime({ period, date }: WorkDraft, words: string): boolean {
  const from = periodStart(words)
  const own = periodStart(period)
  if (from === undefined) return true
  if (own !== undefined) return own === from
  const issued = date === undefined ? undefined : Number(date.slice(0, 4))
  return (
    issued === undefined ||
    (from - YEARS_BEFORE_IT_BEGINS <= issued && issued <= from + YEARS_AFTER_IT_BEGINS)
  )
}

function periodStart(text: string | undefined): number | undefined {
  const from = /(?<!\d)((?:19|20)\d{2})\s*[-–—−]\s*(?:19|20)?\d{2}(?!\d)/u.exec(text ?? '')?.[1]
  return from === undefined ? undefined : Number(from)
}

const LISTS = new WeakMap<Directory, Map<string, readonly WorkDraft[]>>()

/** Works that may be called by the kind and are issued by whoever is named, in the order of the directory. Many references ask for the same. */
function worksOf(directory: Directory, kind?: DocumentKind, issuer?: string): readonly WorkDraft[] {
  const lists = LISTS.get(directory) ?? new Map<string, readonly WorkDraft[]>()
  LISTS.set(directory, lists)
  const asked = `${kind ?? ''} ${issuer ?? ''}`
  const list =
    lists.get(asked) ??
    [...directory.works.values()].filter(
      work => (!kind || mayBeCalled(work.kind, kind)) && (!issuer || issuedBy(work, issuer, directory)),
    )
  lists.set(asked, list)
  return list
}

/** Kinds that come once on a subject, so that issuer and subject tell which is meant. */
const TOLD_BY_SUBJECT: ReadonlySet<DocumentKind> = new Set([
  'AUDIT_REPORT',
  'EVALUATION',
  'REPORT',
  'ACTION_PLAN',
  'WHITE_PAPER',
])
/** Kinds that come once a year from one issuer. */
const TOLD_BY_YEAR: ReadonlyMap<DocumentKind, string> = new Map([
  ['ANNUAL_REPORT', 'arsrapport'],
  ['ASSIGNMENT_LETTER', 'tildelingsbrev'],
])
const MOST_WORDS_OF_A_SUBJECT = 8

const TITLE = /^\p{Lu}.*(?:19|20)\d{2}/u

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** A document that is known by its description alone; undefined where that would fit others too. */
export function workAsDescribed({ text, kind, issuer, subject, year }: Reference): WorkDraft | undefined {
  if (!kind || text === '') return undefined
  if (kind === 'LAW' && subject) return { key: slug(subject), kind, title: capitalised(subject) }
  const title = text.replace(/\s+/g, ' ')
  // "Strategi for leksehjelp (2020–2024)": a capital and a year make it a title.
  if (!issuer) return subject && TITLE.test(title) ? { key: slug(title), kind, title, subject } : undefined
  const words = subject?.split(/\s+/).length ?? 0
  const bySubject = TOLD_BY_SUBJECT.has(kind) && words > 0 && words <= MOST_WORDS_OF_A_SUBJECT
  const word = TOLD_BY_YEAR.get(kind)
  if (!bySubject && !(word && year)) return undefined
  const key = slug([issuer, bySubject ? subject : word, year].filter(Boolean).join(' '))
  return {
    key,
    kind,
    title,
    issuer,
    ...(bySubject && { subject }),
    ...(year && { date: String(year) }),
  }
}

function issuedBy({ issuer }: WorkDraft, wanted: string, { catalogue }: Directory): boolean {
  if (!issuer) return false
  return resolveOrganisation(issuer, catalogue)?.key === resolveOrganisation(wanted, catalogue)?.key
}

/** Of the work's subject, how much was said: a plan for rehabilitation is not one for rehabilitation and habilitation. */
function narrowness(wanted: readonly string[], own: readonly string[]): number {
  if (own.length === 0 || wanted.length === 0) return 0
  return own.filter(stem => wanted.some(other => alike(stem, other))).length / own.length
}

/** 1 where nothing is said of the subject. */
function shareOf(wanted: readonly string[], own: readonly string[]): number {
  if (wanted.length === 0) return 1
  return wanted.filter(stem => own.some(other => alike(stem, other))).length / wanted.length
}
