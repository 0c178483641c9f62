import type { DocumentKind } from '../../graph/model/terms.ts'

interface DocumentNoun {
  /** The word in its base form, as the last part of a compound too. */
  readonly noun: string
  readonly kind: DocumentKind
  /** Endings of definite and plural forms; the empty one is the base form. */
  readonly endings: string
  /** Compounds that end in it and are no documents. */
  readonly not?: RegExp
  /** Too common a word to mean a document by itself: only with who issued it. */
  readonly needsIssuer?: true
}

/** What a document is called in running text. Longer words before those that they end in. */
const NOUNS: readonly DocumentNoun[] = [
  { noun: 'tildelingsbrev', kind: 'ASSIGNMENT_LETTER', endings: 'et|a|ene|s|ets' },
  { noun: 'oppdragsbrev', kind: 'ASSIGNMENT_LETTER', endings: 'et|a|ene|s|ets' },
  { noun: 'oppdragsdokument', kind: 'ASSIGNMENT_LETTER', endings: 'et|er|ene|s|ets' },
  { noun: 'tilleggsdokument', kind: 'ASSIGNMENT_LETTER', endings: 'et|er|ene|s|ets' },
  { noun: 'instruks', kind: 'ASSIGNMENT_LETTER', endings: 'en|er|ene', needsIssuer: true },
  { noun: 'årsrapport', kind: 'ANNUAL_REPORT', endings: 'en|er|ene|s|ens' },
  { noun: 'årsmelding', kind: 'ANNUAL_REPORT', endings: 'en|a|er|ene|s|ens' },
  { noun: 'høringssvar', kind: 'CONSULTATION_RESPONSE', endings: 'et|ene|s' },
  { noun: 'høringsuttalelse', kind: 'CONSULTATION_RESPONSE', endings: 'n|r|ne|s|ns' },
  { noun: 'høringsinnspill', kind: 'CONSULTATION_RESPONSE', endings: 'et|ene|s', needsIssuer: true },
  { noun: 'innspill', kind: 'CONSULTATION_RESPONSE', endings: 'et|ene|s', needsIssuer: true, not: /./ },
  { noun: 'høringsnotat', kind: 'CONSULTATION', endings: 'et|er|ene|s|ets' },
  { noun: 'høring', kind: 'CONSULTATION', endings: 'en|a|er|ene|s|ens', needsIssuer: true },
  { noun: 'innstilling', kind: 'STORTING_DECISION', endings: 'en|a|er|ene|s|ens', needsIssuer: true },
  { noun: 'stortingsvedtak', kind: 'STORTING_DECISION', endings: 'et|ene|s|ets' },
  { noun: 'anmodningsvedtak', kind: 'STORTING_DECISION', endings: 'et|ene|s|ets' },
  { noun: 'vedtak', kind: 'STORTING_DECISION', endings: 'et|ene|s|ets', needsIssuer: true },
  { noun: 'evaluering', kind: 'EVALUATION', endings: 'en|a|er|ene|s|ens', not: /selv|under/ },
  {
    noun: 'plan',
    kind: 'ACTION_PLAN',
    endings: 'en|er|ene|s|ens|enes',
    not: /individuell|rehabiliterings|behandlings|tiltaks|for/,
  },
  { noun: 'strategi', kind: 'ACTION_PLAN', endings: 'en|er|ene|s|ens' },
  { noun: 'reform', kind: 'OTHER', endings: 'en|er|ene|s|ens' },
  {
    noun: 'melding',
    kind: 'WHITE_PAPER',
    endings: 'en|a|er|ene|s|ens',
    not: /tilbake|^om|^på|press|nyhets|bekymrings|^ut|av|inn|syke/,
  },
  { noun: 'proposisjon', kind: 'OTHER', endings: 'en|er|ene|s|ens' },
  { noun: 'rapport', kind: 'REPORT', endings: 'en|er|ene|s|ens' },
  {
    noun: 'undersøkelse',
    kind: 'REPORT',
    endings: 'n|r|ne|s|ns',
    needsIssuer: true,
    not: /bruker|pårørende/,
  },
  { noun: 'utredning', kind: 'REPORT', endings: 'en|a|er|ene|s|ens', needsIssuer: true },
  { noun: 'veileder', kind: 'OTHER', endings: 'en|e|ne|s|ens' },
  { noun: 'retningslinje', kind: 'OTHER', endings: 'n|r|ne|s|ns' },
]

/** Issuers whose reports are a family of their own. */
const AUDITOR = /^riksrevisjon/i

export interface FoundNoun {
  readonly start: number
  readonly end: number
  /** What stands before the noun in a compound: `folkehelse` in `folkehelsemelding`. */
  readonly first: string
  readonly kind: DocumentKind
  readonly plural: boolean
  readonly definite: boolean
  readonly needsIssuer: boolean
}

const FORMS = NOUNS.map(rule => ({
  rule,
  pattern: new RegExp(`^(?<first>[\\p{L}-]*?)${rule.noun}(?<ending>${rule.endings})?$`, 'iu'),
}))
const WORD = /\p{L}+(?:-\p{L}+)*/gu

/** All words of a text that are called after a document. */
export function documentNounsIn(text: string): readonly FoundNoun[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const noun = documentNoun(word)
    return noun ? [{ ...noun, start: index, end: index + word.length }] : []
  })
}

function documentNoun(word: string): Omit<FoundNoun, 'start' | 'end'> | undefined {
  for (const { rule, pattern } of FORMS) {
    const groups = pattern.exec(word)?.groups
    if (!groups) continue
    const first = groups.first ?? ''
    if (rule.not?.test(first)) return undefined
    const ending = groups.ending ?? ''
    return {
      first: first.replace(/-$/, ''),
      kind: rule.kind,
      plural: /^(?:er|ene|enes|r|ne|e)$/.test(ending),
      definite: /^(?:en|et|a|n|ene|ne|ens|ets|ns|enes)$/.test(ending),
      needsIssuer: rule.needsIssuer === true && first === '',
    }
  }
  return undefined
}

/** A report of the auditor is an audit report, whatever it is called. */
export function kindBy(issuer: string | undefined, kind: DocumentKind): DocumentKind {
  return kind === 'REPORT' && issuer !== undefined && AUDITOR.test(issuer) ? 'AUDIT_REPORT' : kind
}
