/** Norwegian words for what the schema names in English. One entry each, so that every page says the same. */

export const LABEL_WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  Document: ['Dokument', 'Dokumenter'],
  DocumentVersion: ['Tekst', 'Tekster'],
  Assignment: ['Oppdrag', 'Oppdrag'],
  AssignmentItem: ['Bokstav i oppdrag', 'Bokstaver i oppdrag'],
  Requirement: ['Krav', 'Krav'],
  Finding: ['Funn', 'Funn'],
  Recommendation: ['Anbefaling', 'Anbefalinger'],
  PlanMove: ['Hovedgrep', 'Hovedgrep'],
  FocusArea: ['Innsatsområde', 'Innsatsområder'],
  Challenge: ['Utfordring', 'Utfordringer'],
  Goal: ['Mål', 'Mål'],
  Measure: ['Tiltak', 'Tiltak'],
  Activity: ['Pågående arbeid', 'Pågående arbeid'],
  Principle: ['Prinsipp', 'Prinsipper'],
  Role: ['Rolle', 'Roller'],
  Decision: ['Vedtak', 'Vedtak'],
  ConsultationQuestion: ['Høringsspørsmål', 'Høringsspørsmål'],
  ReportingRequirement: ['Rapporteringskrav', 'Rapporteringskrav'],
  Deadline: ['Frist', 'Frister'],
  Statistic: ['Tall', 'Tall'],
  Indicator: ['Indikator', 'Indikatorer'],
  StatusReport: ['Statusrapport', 'Statusrapporter'],
  Organisation: ['Organisasjon', 'Organisasjoner'],
  Concept: ['Begrep', 'Begreper'],
  Claim: ['Opplysning', 'Opplysninger'],
  Section: ['Avsnitt', 'Avsnitt'],
  Passage: ['Tekstutdrag', 'Tekstutdrag'],
}

export const KIND_WORDS: Readonly<Record<string, string>> = {
  ASSIGNMENT_LETTER: 'Tildelingsbrev',
  WHITE_PAPER: 'Stortingsmelding',
  AUDIT_REPORT: 'Riksrevisjonens rapport',
  ACTION_PLAN: 'Handlingsplan',
  CONSULTATION: 'Høring',
  CONSULTATION_RESPONSE: 'Høringssvar',
  STORTING_DECISION: 'Stortingets behandling',
  EVALUATION: 'Evaluering',
  ANNUAL_REPORT: 'Årsrapport',
  REPORT: 'Rapport',
  PRESENTATION: 'Presentasjon',
  LAW: 'Lov eller forskrift',
  OTHER: 'Annet',
}

export const COVERAGE_WORDS: Readonly<Record<string, string>> = {
  FOLLOWED_UP: 'tiltak svarer på det',
  PARTLY: 'tiltak svarer delvis på det',
  NONE_FOUND: 'ingen funnet',
  CANNOT_TELL: 'kan ikke avgjøres',
}

/** A measure is no question: of it is told what stands behind it. */
const BEHIND_WORDS: Readonly<Record<string, string>> = {
  FOLLOWED_UP: 'rettet mot noe som er funnet eller bestilt',
  PARTLY: 'møter en del av noe som er funnet eller bestilt',
  NONE_FOUND: 'ingenting funnet bak',
  CANNOT_TELL: 'kan ikke avgjøres',
}

/** A plan meets a requirement in any of its parts, not only by its measures. */
const PLAN_WORDS: Readonly<Record<string, string>> = {
  FOLLOWED_UP: 'synlig i planen',
  PARTLY: 'delvis synlig i planen',
  NONE_FOUND: 'ikke funnet i planen',
  CANNOT_TELL: 'kan ikke avgjøres',
}

export const STRENGTH_WORDS: Readonly<Record<string, string>> = {
  DIRECT: 'svarer på',
  PARTIAL: 'svarer delvis på',
}

/** Where DIRECT and PARTIAL say how far something is an answer. */
const ANSWERS: ReadonlySet<string> = new Set(['FOLLOWS_UP', 'ANSWERS_ASSIGNMENT', 'MET_BY', 'MEETS'])

/** What a part of a hit's score comes of. */
export const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  WORD: 'ord',
  GRAM: 'lignende skrivemåte',
  CLOSENESS: 'nærhet',
  DOCUMENT: 'dokumentet rundt',
  ORDER: 'rekkefølge',
}

/** How far a measure binds. *Følger opp* would sound like a formal status without it. */
export const COMMITMENT_WORDS: Readonly<Record<string, string>> = {
  STUDY: 'bare utredning',
  PILOT: 'utprøving',
  REVIEW: 'gjennomgang',
  SUPPORT: 'støtte til andre',
  DEVELOP: 'utvikling',
  INFORM: 'informasjon',
  CLARIFY: 'avklaring',
  COORDINATE: 'samordning',
  STRENGTHEN: 'styrking',
  INTRODUCE: 'innføring',
}

export const EVIDENCE_WORDS: Readonly<Record<string, string>> = {
  QUOTE: 'originalens ord',
  PARAPHRASE: 'gjengitt i sammendrag',
  SECOND_HAND: 'kjent fra andre',
}

/** What claims are compared by. */
export const PROPERTY_WORDS: Readonly<Record<string, string>> = {
  name: 'Navn',
  number: 'Antall',
  year: 'År',
  date: 'Dato',
  period: 'Periode',
  count: 'Antall',
  share: 'Andel',
  rating: 'Vurdering',
}

/** A link type seen from its source, and from its target. */
export const EDGE_WORDS: Readonly<Record<string, readonly [out: string, into: string]>> = {
  HAS_VERSION: ['Har teksten', 'Tekst av'],
  MENTIONS: ['Sier', 'Står i'],
  PART_OF: ['Står i', 'Rommer'],
  PASSAGE_OF: ['Står i', 'Rommer'],
  ISSUED_BY: ['Utgitt av', 'Har utgitt'],
  ADDRESSED_TO: ['Rettet til', 'Mottar'],
  MANDATES: ['Bestiller', 'Bestilt av'],
  REQUIRES_FOLLOW_UP_OF: ['Krever oppfølging av', 'Kreves fulgt opp av'],
  FOLLOWS_UP: ['Svarer på', 'Besvares av'],
  MEETS: ['Møter utfordringen', 'Møtes av'],
  ANCHORED_IN: ['Forankret i', 'Forankring for'],
  BASED_ON: ['Bygger på', 'Grunnlag for'],
  REALISES: ['Skal nå', 'Skal nås med'],
  CONTRIBUTES_TO: ['Bidrar til', 'Får bidrag fra'],
  EVALUATES: ['Evaluerer', 'Evaluert av'],
  RECOMMENDS: ['Anbefaler', 'Anbefalt av'],
  FULFILS: ['Oppfyller', 'Oppfylt av'],
  CRITICISES: ['Kritiserer', 'Kritisert av'],
  REPEATS: ['Gjentar undersøkelsen', 'Gjentatt i'],
  SUPERSEDES: ['Erstatter', 'Erstattet av'],
  SEEN_WITH: ['Skal ses sammen med', 'Skal ses sammen med'],
  CONDITIONAL_ON: ['Avhenger av', 'Vilkår for'],
  IMPLEMENTS_DECISION: ['Gjennomfører', 'Gjennomføres av'],
  REQUESTS: ['Ber om', 'Bedt om av'],
  TREATS: ['Behandler', 'Behandlet i'],
  CONSULTS_ON: ['Ber om syn på', 'På høring i'],
  FORWARDS: ['Videresender', 'Videresendt av'],
  ASKS_ABOUT: ['Spør om', 'Spurt om i'],
  ANSWERS: ['Svarer på høring', 'Har høringssvar'],
  TREATED_BY: ['Behandles av', 'Behandler'],
  INPUT_TO: ['Gir innspill til', 'Får innspill fra'],
  UPDATES: ['Oppdaterer', 'Oppdateres av'],
  REPORTS_TO: ['Rapporterer til', 'Får rapport fra'],
  REPORTS_ON: ['Rapporterer om', 'Rapportert i'],
  MEASURES: ['Måler', 'Måles av'],
  LED_BY: ['Ledes av', 'Leder'],
  INVOLVES: ['Involverer', 'Er involvert i'],
  RESPONSIBLE_FOR: ['Ansvarlig for', 'Ansvarlig er'],
  BINDS: ['Binder', 'Bundet av'],
  SHARES_STRUCTURE_WITH: ['Samme oppbygning som', 'Samme oppbygning som'],
  SAME_WORK_AS: ['Trolig samme arbeid som', 'Trolig samme arbeid som'],
  SAME_STATEMENT: ['Sier det samme som', 'Sier det samme som'],
  CITES: ['Viser til', 'Vist til i'],
  APPLIES: ['Bruker', 'Brukt i'],
  ANSWERS_ASSIGNMENT: ['Svarer på oppdraget', 'Besvares av'],
  MET_BY: ['Møtes av', 'Møter kravet'],
  RESTS_ON: ['Hviler på', 'Grunnlag for'],
  ABOUT: ['Handler om', 'Opplysninger om'],
  CONFLICTS_WITH: ['I strid med', 'I strid med'],
}

export const VERDICT_WORDS: Readonly<Record<string, string>> = {
  ACCEPTED: 'godtatt',
  REJECTED: 'avvist',
  DISPUTED: 'omstridt',
}

/** What a person did with a link. */
export const REVIEW_WORDS: Readonly<Record<string, string>> = {
  ACCEPT: 'godtok',
  REJECT: 'avviste',
  SET_STRENGTH: 'satte styrken',
  ADD: 'la til',
  CONFIRM: 'bekreftet',
}

/** From here on linking counts a link when it tells what is followed up; a test holds it to the linker's own. */
export const LIKELY_FROM = 0.4

/** What a link is called, seen from the end that it goes out from or comes in to. */
export function relationWords(type: string, direction: string): string {
  return EDGE_WORDS[type]?.[direction === 'OUT' ? 0 : 1] ?? type
}

export function labelWord(label: string): string {
  return LABEL_WORDS[label]?.[0] ?? label
}

export function labelsWord(label: string): string {
  return LABEL_WORDS[label]?.[1] ?? label
}

export function certaintyWords(confidence: number): string {
  return `${confidence >= LIKELY_FROM ? 'sannsynlig' : 'usikker'}, ${Math.round(confidence * 100)} %`
}

/** What a coverage means for the kind of thing that has it. */
export function coverageWords(label: string, coverage: string): string {
  const words = label === 'Measure' ? BEHIND_WORDS : label === 'Requirement' ? PLAN_WORDS : COVERAGE_WORDS
  return words[coverage] ?? coverage
}

/** How far a link reaches, in the words of its type: a recommendation that rests on a finding does not answer it. */
export function strengthWords(type: string, strength: string | null | undefined): string {
  if (!strength || type === 'CONFLICTS_WITH') return ''
  if (ANSWERS.has(type)) return STRENGTH_WORDS[strength] ?? strength
  return strength === 'PARTIAL' ? 'delvis' : ''
}

export function commitmentWords(commitment: string | null | undefined): string {
  return commitment ? (COMMITMENT_WORDS[commitment] ?? commitment.toLowerCase().replaceAll('_', ' ')) : ''
}

/** `1 dokument`, `3 dokumenter`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
