import type { EdgeType } from '../../graph/model/ontology.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../../graph/model/terms.ts'

/** What words around a reference say of the relation. */
export interface RelationCue {
  readonly type: EdgeType
  /** Where the words stand; `right before`: nothing between them and the reference. */
  readonly where: 'before' | 'after' | 'right before' | 'within'
  readonly words: RegExp
  /** Kinds of the document that refers; absent: any. */
  readonly from?: readonly DocumentKind[]
  /** Kinds of the document referred to; absent: any. */
  readonly to?: readonly DocumentKind[]
  /** The document referred to is the relation's source. */
  readonly reversed?: true
  readonly because: string
}

const ORDER: readonly DocumentKind[] = ['ASSIGNMENT_LETTER']
/** They tell of what others do: a ministry that follows up an earlier audit is no doing of the report that says so. */
const REPORTS: readonly DocumentKind[] = ['AUDIT_REPORT', 'EVALUATION', 'REPORT', 'STORTING_DECISION']
const NO_REPORTS = DOCUMENT_KINDS.filter(kind => !REPORTS.includes(kind))
const LETTER: readonly DocumentKind[] = ['CONSULTATION']

/** Earlier lines win where two stand equally near. */
export const RELATION_CUES: readonly RelationCue[] = [
  {
    type: 'REQUIRES_FOLLOW_UP_OF',
    where: 'after',
    words: /(?:skal|må|bes|bør)\s+(?:\p{L}+\s+){0,3}(?:følges|følgjast)\s+opp/giu,
    from: ORDER,
    because: 'an assignment that says what shall be followed up demands it',
  },
  {
    type: 'REQUIRES_FOLLOW_UP_OF',
    where: 'before',
    words: /(?:følge|følgje)\s+opp/giu,
    from: ORDER,
    because: 'an infinitive in an assignment is what is asked for',
  },
  {
    type: 'FOLLOWS_UP',
    where: 'after',
    words: /(?:følges|følgjast|fulgt)\s+(?:\p{L}+\s+)?opp/giu,
    from: NO_REPORTS,
    because: 'a plan tells what it follows up',
  },
  {
    type: 'FOLLOWS_UP',
    where: 'before',
    words: /(?:følge[rs]?|følgje[r]?|fulgt|følger)\s+(?:\p{L}+\s+)?opp(?!gave)|oppfølging(?:en|a)?\s+av/giu,
    from: NO_REPORTS,
    because: 'the active form of the same',
  },
  {
    type: 'FOLLOWS_UP',
    where: 'before',
    words:
      /(?:undersøkelsen|undersøkinga|rapporten|evalueringen|evalueringa|kontrollen|revisjonen|vi)\s+(?:\p{L}+\s+){0,2}?følg(?:er|jer|de|t)\s+(?:\p{L}+\s+)?opp|oppfølging(?:en|a)?\s+av/giu,
    from: REPORTS,
    because: 'a report says of itself that it follows up an earlier one',
  },
  {
    type: 'MANDATES',
    where: 'right before',
    words: /på\s+oppdrag\s+(?:fra|frå|av)\s*$/iu,
    reversed: true,
    because: 'the letter behind the name of who asked is what asked',
  },
  {
    type: 'MANDATES',
    where: 'right before',
    words: /(?:jf\.?|gitt\s+i|oppdrag(?:et)?\s+i)\s+$/iu,
    to: ORDER,
    reversed: true,
    because: 'a document that points to a letter of assignment was asked for there',
  },
  {
    type: 'MANDATES',
    where: 'right before',
    words:
      /(?:lage|lager|utarbeide|utarbeider|utvikle|revidere|oppdatere)\s+(?:(?:en|ei|et|ein|eit|ny|nye|nytt|felles|egen|nasjonal|nasjonale)\s+)*$/iu,
    from: ORDER,
    because: 'an assignment to make a document',
  },
  {
    type: 'IMPLEMENTS_DECISION',
    where: 'within',
    words: /vedtak/giu,
    to: ['STORTING_DECISION'],
    because: 'a decision that is cited for what is asked or done is carried out by it',
  },
  {
    type: 'ANCHORED_IN',
    where: 'before',
    words: /forankr(?:ing|et|ast|a)\s+i|mål\p{L}*\s+(?:\p{L}+\s+){0,4}følger\s+av/giu,
    because: 'the goals rest on those of the other',
  },
  {
    type: 'BASED_ON',
    where: 'before',
    words: /utgangspunkt\s+i|på\s+bakgrunn\s+av|basert\s+på|bygg(?:er|jer|e|je|d)?\s+på/giu,
    because: 'made on the basis of the other',
  },
  {
    type: 'BASED_ON',
    where: 'after',
    words: /(?:legges|leggjast|ligger|lagt)\s+til\s+grunn/giu,
    because: 'the same, from the other side',
  },
  {
    type: 'SEEN_WITH',
    where: 'before',
    words: /(?:ses|sees|sjåast|se|sett)\s+i\s+(?:sammenheng|samanheng)\s*med/giu,
    because: 'to be read together; a lost gap may stand in "med"',
  },
  {
    type: 'SEEN_WITH',
    where: 'after',
    words: /(?:ses|sees|sjåast)\s+i\s+(?:sammenheng|samanheng)/giu,
    because: 'the same',
  },
  {
    type: 'CONDITIONAL_ON',
    where: 'before',
    words: /avhenger?\s+av|avhengig\s+av|betinget\s+av/giu,
    from: ORDER,
    because: 'holds only if the other happens',
  },
  {
    type: 'ANSWERS',
    where: 'before',
    words: /(?:svar|uttalelse|uttale|innspill)\s+(?:på|til|om)/giu,
    from: ['CONSULTATION_RESPONSE'],
    to: LETTER,
    because: 'a response answers the consultation',
  },
  {
    type: 'INPUT_TO',
    where: 'right before',
    words:
      /innspill(?:et|ene)?\s+til\s+(?:(?:arbeidet\s+med|regjeringens|regjeringa\s+sin|den|det|denne|ny|nye)\s+)*$/iu,
    because: 'input to the other',
  },
  {
    type: 'APPLIES',
    where: 'within',
    words: /kriteri/giu,
    because: 'a document that is named by its criteria is used for them',
  },
  { type: 'APPLIES', where: 'right before', words: /kriteri(?:ene|er|um|et)\s+i\s+$/iu, because: 'the same' },
  {
    type: 'CONSULTS_ON',
    where: 'right before',
    words:
      /høring(?:en|a)?\s*(?:av|om|–|-|:)\s*(?:(?:utkast(?:et)?|forslag(?:et)?)\s*(?:til|av|om)?\s*)?(?:(?:en|ei|et|ny|nye|nasjonal|nasjonale)\s+)*$/iu,
    from: LETTER,
    because: 'what the letter asks for views on',
  },
  {
    type: 'FORWARDS',
    where: 'right before',
    words: /mottatt\s+$/iu,
    from: LETTER,
    because: 'the letter passes on what was received',
  },
  {
    type: 'SUPERSEDES',
    where: 'before',
    words: /(?:erstatter|erstattar|avløser|avløyser)/giu,
    because: 'the new one replaces the other',
  },
  {
    type: 'SUPERSEDES',
    where: 'right before',
    words: /(?:erstattes|erstattet|avløses)\s+av\s+$/iu,
    reversed: true,
    because: 'the other one is the new one',
  },
  {
    type: 'UPDATES',
    where: 'right before',
    words: /(?:innarbeides|innarbeidet|tas\s+inn)\s+i\s+$/iu,
    because: 'the result changes the other',
  },
  {
    type: 'REPEATS',
    where: 'before',
    words: /(?:ny|tidligere|forrige)\s+undersøkelse|oppfølgingsundersøkelse/giu,
    from: ['AUDIT_REPORT'],
    to: ['AUDIT_REPORT'],
    because: 'an audit that names the one before it',
  },
  {
    type: 'REPEATS',
    where: 'right before',
    words: /undersøkte\s+[^.;:]{0,120}(?:også|tidligere)\s+i\s+$/iu,
    from: ['AUDIT_REPORT'],
    to: ['AUDIT_REPORT'],
    because: 'the same',
  },
  {
    type: 'REPEATS',
    where: 'right before',
    words: /undersøkte\s+[^.;:]{0,120}(?:på\s+nytt|igjen)\s+i\s+$/iu,
    from: ['AUDIT_REPORT'],
    to: ['AUDIT_REPORT'],
    reversed: true,
    because: 'the other one is the later audit',
  },
]
