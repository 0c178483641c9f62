import type { DocumentKind } from '../../graph/model/terms.ts'

/** Every family of identifiers that Norwegian policy documents use of each other. */
export type Series =
  | 'MELD_ST'
  | 'PROP'
  | 'DOKUMENT'
  | 'INNST'
  | 'DECISION'
  | 'NOU'
  | 'IS'
  | 'CIRCULAR'
  | 'CASE'
  | 'ASSIGNMENT'
  | 'LAW'
  | 'GOVERNMENT_PAGE'
  | 'STORTING_CASE'
  | 'STORTING_HEARING'
  | 'STORTING_QUESTION'

/** What a pattern found, before it is written in the one canonical way. */
export interface Parts {
  readonly number: string
  /** `S`, `L`, `LS`, `O`: which chamber or kind of matter. */
  readonly letter?: string
  /** `2023–2024`, with an en dash. */
  readonly session?: string
  /** Written in the way that went out of use in 2009; a session is the stronger word. */
  readonly oldForm?: true
}

interface SeriesRule {
  readonly kind: DocumentKind
  /** Who alone issues the series. */
  readonly issuer?: string
  readonly write: (parts: Parts) => string
  /** Absent where the identifier alone names no single document in the country. */
  readonly key?: (parts: Parts) => string | undefined
}

/** The Storting renamed its documents from this session on. */
const FIRST_NEW_SESSION = '2009'

function isOld({ session, oldForm }: Parts): boolean {
  return session === undefined ? oldForm === true : session < FIRST_NEW_SESSION
}

function inSession(words: string, session: string | undefined): string {
  return session ? `${words} (${session})` : words
}

/** A number starts again at 1 every session: without the session there is no key. */
function sessionKey(prefix: string, { number, letter, session }: Parts): string | undefined {
  if (!session) return undefined
  return [prefix, number.replace(':', '-'), letter?.toLowerCase(), session.replace('–', '-')]
    .filter(Boolean)
    .join('-')
}

export const SERIES: Readonly<Record<Series, SeriesRule>> = {
  MELD_ST: {
    kind: 'WHITE_PAPER',
    write: parts =>
      inSession(isOld(parts) ? `St.meld. nr. ${parts.number}` : `Meld. St. ${parts.number}`, parts.session),
    key: parts => sessionKey('meld-st', parts),
  },
  PROP: {
    kind: 'OTHER',
    write: parts => {
      const { number, letter, session } = parts
      const old = `${letter === 'L' ? 'Ot.prp.' : 'St.prp.'} nr. ${number}`
      return inSession(isOld(parts) ? old : `Prop. ${number} ${letter}`, session)
    },
    key: parts => sessionKey('prop', parts),
  },
  DOKUMENT: {
    kind: 'OTHER',
    write: ({ number, letter, session }) =>
      inSession(`Dokument ${number}${letter ? ` ${letter}` : ''}`, session),
    key: parts => sessionKey('dok', parts),
  },
  INNST: {
    kind: 'STORTING_DECISION',
    issuer: 'Stortinget',
    write: parts => {
      const { number, letter, session } = parts
      return inSession(
        isOld(parts) ? `Innst. ${letter}. nr. ${number}` : `Innst. ${number} ${letter}`,
        session,
      )
    },
    key: parts => sessionKey('innst', parts),
  },
  DECISION: {
    kind: 'STORTING_DECISION',
    issuer: 'Stortinget',
    write: ({ number, session }) => inSession(`Vedtak ${number}`, session),
    key: parts => sessionKey('vedtak', parts),
  },
  NOU: {
    kind: 'REPORT',
    write: ({ number }) => `NOU ${number.replace(':', ': ')}`,
    key: ({ number }) => `nou-${number.replace(':', '-')}`,
  },
  IS: {
    kind: 'REPORT',
    issuer: 'Helsedirektoratet',
    write: ({ number }) => `IS-${number}`,
    key: ({ number }) => `is-${number.replace('/', '-')}`,
  },
  CIRCULAR: {
    kind: 'OTHER',
    write: ({ number }) => `Rundskriv ${number}`,
    key: ({ number }) => `rundskriv-${number.toLowerCase().replace('/', '-')}`,
  },
  // HSAK numbers carry their archive in front; 21/2652 is counted anew in every archive.
  CASE: {
    kind: 'OTHER',
    write: ({ number }) => number,
    key: ({ number }) => (/^[A-Z]/.test(number) ? number.toLowerCase() : undefined),
  },
  ASSIGNMENT: {
    kind: 'ASSIGNMENT_LETTER',
    write: ({ number }) => `TB${number}`,
    key: ({ number }) => `tb${number}`,
  },
  LAW: { kind: 'LAW', write: ({ number }) => number, key: ({ number }) => number.toLowerCase() },
  GOVERNMENT_PAGE: {
    kind: 'OTHER',
    write: ({ number }) => `regjeringen.no id${number}`,
    key: ({ number }) => `regjeringen-id${number}`,
  },
  STORTING_CASE: {
    kind: 'STORTING_DECISION',
    issuer: 'Stortinget',
    write: ({ number }) => `stortinget.no p=${number}`,
    key: ({ number }) => `stortinget-sak-${number}`,
  },
  STORTING_HEARING: {
    kind: 'CONSULTATION',
    issuer: 'Stortinget',
    write: ({ number }) => `stortinget.no h=${number}`,
    key: ({ number }) => `stortinget-horing-${number}`,
  },
  STORTING_QUESTION: {
    kind: 'OTHER',
    issuer: 'Stortinget',
    write: ({ number }) => `stortinget.no qid=${number}`,
    key: ({ number }) => `stortinget-sporsmal-${number}`,
  },
}
