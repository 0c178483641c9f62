import { slug } from '../../graph/model/key.ts'
import type { Catalogue } from '../document/catalogue.ts'
import type { WorkDraft } from '../document/contribution.ts'

/** What a document that the catalogue does not know says of itself. */
export type UnknownWork = Omit<WorkDraft, 'key'> & {
  /** Of the identifier, where it names one document. */
  readonly identifierKey?: string
  readonly year?: string
  /** `2` of "Tillegg nr. 2 til tildelingsbrev". */
  readonly supplement?: string
}

/** Titles that any document of the kind could have. */
const SAYS_NOTHING =
  /^(?:\s*(?:nasjonal|kommunal|intern|handlingsplan|tiltaksplan|plan|strategi|tildelingsbrev|oppdragsbrev|oppdragsdokument|høring|høyring|høringsbrev|høringssvar|høringsuttalelse|rapport|evaluering|årsrapport|årsmelding|om|rapporten|utredningen|dokumentet|planen|innledning|innleiing|bakgrunn|brev|notat|vedlegg|presentasjon|agenda|sak|mål|tiltak|i|for|av|og|til|\d+|[–\-().:,])\s*)*$/i

/**
 * Key of a document that the catalogue does not know. It follows from what the
 * document says, never from its folder; the file's name counts only where the
 * document has no name of its own, so that two of them never share a key.
 */
export function workKey(work: UnknownWork, path: string, catalogue: Catalogue): string {
  const named = namedKey(work, catalogue)
  if (named !== undefined) return named
  const title = slug(work.title.replace(/\bnr\.?\s/g, 'nr '))
  const file = slug((path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, ''))
  if (title === '') return file || 'dokument'
  const issuer = slug(work.issuer ?? '')
  // Everyone who answers a consultation gives the answer the same title.
  const sharesTitle = ISSUER_TELLS.has(work.kind) || SAYS_NOTHING.test(work.title)
  const parts = [
    title,
    sharesTitle && !title.includes(issuer) ? issuer : '',
    SAYS_NOTHING.test(work.title) && !isYearly(work) ? file : '',
  ]
  return parts.filter(part => part !== '').join('-')
}

const ISSUER_TELLS: ReadonlySet<WorkDraft['kind']> = new Set([
  'CONSULTATION',
  'CONSULTATION_RESPONSE',
  'ANNUAL_REPORT',
])

/** One a year: who issues it and the year tell it from all others, whatever its file is called. */
function isYearly({ kind, issuer, title }: UnknownWork): boolean {
  return kind === 'ANNUAL_REPORT' && issuer !== undefined && /(?:19|20)\d{2}/.test(title)
}

function namedKey(work: UnknownWork, catalogue: Catalogue): string | undefined {
  const { kind } = work
  if (kind === 'ASSIGNMENT_LETTER') {
    if (work.addressee === undefined || work.year === undefined) return undefined
    const parts = ['tildelingsbrev', shortName(work.addressee, catalogue), work.year]
    return [...parts, ...(work.supplement === undefined ? [] : ['tillegg', work.supplement])].join('-')
  }
  if (work.identifierKey !== undefined) return work.identifierKey
  if (work.reference !== undefined) {
    // The answer to a letter is filed under the letter's number.
    return kind === 'CONSULTATION_RESPONSE' ? `horingssvar-${slug(work.reference)}` : slug(work.reference)
  }
  if (kind === 'ACTION_PLAN') {
    const subject = slug(work.subject ?? '')
    if (subject === '') return undefined
    const local = /kommune$/i.test(work.issuer ?? '') ? slug(work.issuer ?? '') : ''
    const parts = ['hp', subject, subject.includes(local) ? '' : local, slug(work.period ?? work.year ?? '')]
    return parts.filter(part => part !== '').join('-')
  }
  return undefined
}

/** `hdir` for Helsedirektoratet: the first abbreviation that the catalogue has, as people write it in keys. */
function shortName(name: string, catalogue: Catalogue): string {
  const listed = catalogue.organisations.find(one => one.name === name)
  return slug(listed?.aliases.find(alias => alias.length <= 5) ?? name)
}
