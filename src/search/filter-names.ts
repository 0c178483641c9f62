import { LABELS, type NodeLabel } from '../../graph/model/labels.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../../graph/model/terms.ts'
import { fold } from '../../ingest/language/norwegian/fold.ts'

export type FilterField = 'kind' | 'document' | 'year' | 'label'

/** What people may call the fields of the query language. Data. */
const FIELD_NAMES: Readonly<Record<FilterField, string>> = {
  kind: 'kind type dokumenttype dokumentslag',
  document: 'document dokument dok',
  year: 'year år',
  label: 'label slag',
}

/** What people call each family of documents, besides its name in the schema. Data. */
const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  ASSIGNMENT_LETTER: 'tildelingsbrev',
  WHITE_PAPER: 'stortingsmelding, melding, stortingsmeldinger, meldinger',
  AUDIT_REPORT: 'riksrevisjonens rapport, riksrevisjonen, revisjonsrapport, revisjon',
  ACTION_PLAN: 'handlingsplan, plan, handlingsplaner, planer',
  CONSULTATION: 'høring, høringer, høyring',
  CONSULTATION_RESPONSE: 'høringssvar, høringsuttalelse, høyringssvar',
  STORTING_DECISION: 'stortingets behandling, stortingsvedtak, innstilling, innstillinger',
  EVALUATION: 'evaluering, evalueringer',
  ANNUAL_REPORT: 'årsrapport, årsrapporter',
  REPORT: 'rapport, rapporter',
  PRESENTATION: 'presentasjon, presentasjoner',
  LAW: 'lov, forskrift, lov eller forskrift, lover, forskrifter',
  OTHER: 'annet, anna',
}

/** What people call each kind of statement, one and several. Data. */
export const LABEL_NAMES: Readonly<Partial<Record<NodeLabel, string>>> = {
  Assignment: 'oppdrag',
  AssignmentItem: 'bokstav, bokstaver, bokstav i oppdrag, bokstaver i oppdrag, oppdragspunkt',
  Requirement: 'krav',
  Finding: 'funn, konklusjon, konklusjoner',
  Recommendation: 'anbefaling, anbefalinger, tilråding, tilrådingar',
  PlanMove: 'hovedgrep',
  FocusArea: 'innsatsområde, innsatsområder, satsingsområde, satsingsområder',
  Challenge: 'utfordring, utfordringer',
  Goal: 'mål, målsetting',
  Measure: 'tiltak',
  Activity: 'pågående arbeid, arbeid',
  Principle: 'prinsipp, prinsipper',
  Role: 'rolle, roller, ansvar',
  Decision: 'vedtak',
  ConsultationQuestion: 'høringsspørsmål, spørsmål',
  ReportingRequirement: 'rapporteringskrav, rapportering',
  Deadline: 'frist, frister',
  Statistic: 'tall, statistikk',
  Indicator: 'indikator, indikatorer',
  StatusReport: 'statusrapport, statusrapporter, status',
  Passage: 'tekst, tekstutdrag, avsnitt',
}

/** One form for all ways to write a name: case, Norwegian letters, hyphens and spaces make no difference. */
export function nameForm(name: string): string {
  return fold(name.normalize('NFC').toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, '')
}

function table<T extends string>(
  names: Readonly<Partial<Record<T, string>>>,
  all: readonly T[],
  parted: RegExp,
) {
  return new Map(
    all.flatMap(value =>
      [value, ...(names[value]?.split(parted) ?? [])].map(name => [nameForm(name), value] as const),
    ),
  )
}

const FIELDS = table(FIELD_NAMES, Object.keys(FIELD_NAMES) as FilterField[], / /)
const KINDS = table(KIND_NAMES, DOCUMENT_KINDS, /, /)
const NAMED_LABELS = table(LABEL_NAMES, LABELS, /, /)

export const fieldOf = (name: string): FilterField | undefined => FIELDS.get(nameForm(name))
export const kindOf = (name: string): DocumentKind | undefined => KINDS.get(nameForm(name))
export const labelOf = (name: string): NodeLabel | undefined => NAMED_LABELS.get(nameForm(name))
