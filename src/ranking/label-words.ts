import type { NodeLabel } from '../../graph/model/labels.ts'

/** What people call each kind of statement: they are found by these words too. Data. */
export const LABEL_WORDS: Readonly<Partial<Record<NodeLabel, string>>> = {
  Assignment: 'oppdrag',
  AssignmentItem: 'oppdrag bokstav punkt',
  Requirement: 'krav',
  Finding: 'funn konklusjon kritikk',
  Recommendation: 'anbefaling',
  PlanMove: 'hovedgrep',
  FocusArea: 'innsatsområde satsingsområde',
  Challenge: 'utfordring utfordringsbilde',
  Goal: 'mål målsetting',
  Measure: 'tiltak',
  Activity: 'arbeid pågående',
  Principle: 'prinsipp',
  Role: 'rolle ansvar oppgave',
  Decision: 'vedtak',
  ConsultationQuestion: 'spørsmål høringsspørsmål',
  ReportingRequirement: 'rapportering',
  Deadline: 'frist tidsfrist',
  Statistic: 'tall statistikk',
  Indicator: 'indikator',
  StatusReport: 'status',
}
