import type { DocumentKind } from '../../graph/model/terms.ts'

/** One reason to take a document for a kind. The sums of a document's reasons are compared. */
export interface KindCue {
  readonly kind: DocumentKind
  readonly pattern: RegExp
  /** `line`: a title or field in front. `front`: anything in front. `heading`: any heading. `text`: anywhere. */
  readonly where: 'line' | 'front' | 'heading' | 'text'
  readonly weight: number
}

/**
 * A name in front weighs most (5–8), since a document says first what it is; a
 * name further into a line is often that of another document (2–3); habits of a
 * family (1–4) decide where no name stands. Bokmål and nynorsk.
 */
export const KIND_CUES: readonly KindCue[] = [
  // A response names the consultation that it answers, so its own name must outweigh that.
  {
    kind: 'CONSULTATION_RESPONSE',
    pattern:
      /^(?:\S+ )?(?:høringssvar|høringsuttalelse|høringsinnspill|høyringssvar|høyringsfråsegn|høyringsuttale|svar på høring|svar på høyring|uttalelse til høring|innspill til)(?!\p{L}*\s+(?:sendes|sendast|skal|kan|må|bes|bør|leveres|mottas|på høringen))/iu,
    where: 'line',
    weight: 8,
  },
  {
    kind: 'CONSULTATION_RESPONSE',
    pattern:
      /(?:høringssvar|høringsuttalelse|høyringssvar|høyringsfråsegn)(?!\p{L}*\s+(?:sendes|sendast|skal|kan|må|bes|bør|leveres|mottas|på høringen))/iu,
    where: 'line',
    weight: 4,
  },
  {
    kind: 'CONSULTATION_RESPONSE',
    pattern:
      /(?:viser|vi viser|syner) til (?:\S+ ){0,6}(?:høring|høyring)|takker for (?:\S+ ){0,3}(?:muligheten|anledningen)|har ingen merknader|uten merknad/i,
    where: 'text',
    weight: 4,
  },
  {
    kind: 'CONSULTATION',
    pattern:
      /^(?:(?:intern|offentlig|invitasjon til|utsending av) )?(?:høring|høyring)(?:sbrev|snotat)?(?![\p{L}])/iu,
    where: 'line',
    weight: 5,
  },
  {
    kind: 'CONSULTATION',
    pattern:
      /høringsfrist|høyringsfrist|(?:ber|bes|bedt|inviterer)\s(?:\S+\s){0,6}innspel?l?|innspill\s+sendes|på\s+høring|frist for (?:\S+ ){0,3}(?:innspill|høringssvar)/i,
    where: 'text',
    weight: 3,
  },
  {
    kind: 'ASSIGNMENT_LETTER',
    pattern:
      /^(?:(?:supplerende|revidert|endelig|instruks og) )*(?:tillegg (?:nr\.? ?\d+ )?til )?(?:tildelingsbrev|tildelingsbrevet|oppdragsbrev|oppdragsdokument|tilleggsdokument|tilleggsoppdrag|årlig oppdrag)/i,
    where: 'line',
    weight: 7,
  },
  { kind: 'ASSIGNMENT_LETTER', pattern: /^oppdrag (?:nr\.? ?)?[\dA-ZÆØÅ]/i, where: 'line', weight: 5 },
  {
    kind: 'ASSIGNMENT_LETTER',
    pattern: /(?:bes|vert bedne|blir bedt|bedt) om å|har fått i oppdrag/i,
    where: 'text',
    weight: 1,
  },
  {
    kind: 'WHITE_PAPER',
    pattern: /^(?:meld\. ?st\.|st\. ?meld\.|stortingsmelding|melding til stortinget)/i,
    where: 'line',
    weight: 8,
  },
  { kind: 'WHITE_PAPER', pattern: /godkjent i statsråd/i, where: 'front', weight: 6 },
  { kind: 'AUDIT_REPORT', pattern: /^(?:dokument|dok\.?)(?: nr\.?)? ?3:\d/i, where: 'line', weight: 8 },
  {
    kind: 'AUDIT_REPORT',
    pattern:
      /^(?:riksrevisjonens? (?!kritikk|skala|konklusjon|anbefal|vurdering|bruker|brukar|funn|merknad|viser|peker|peikar|fant|fann|har|hadde|mener|meiner|konkluderer|påpeker)|kommunerevisjonens )/i,
    where: 'line',
    weight: 6,
  },
  {
    kind: 'AUDIT_REPORT',
    pattern: /^forvaltningsrevisjon(?:srapport)?(?: (?:av|om|i|–|-)|:)/i,
    where: 'line',
    weight: 6,
  },
  { kind: 'AUDIT_REPORT', pattern: /^kommunerevisjonen(?!\p{L})/iu, where: 'line', weight: 4 },
  { kind: 'AUDIT_REPORT', pattern: /forvaltningsrevisjon|revisjonskriterier/i, where: 'front', weight: 4 },
  {
    kind: 'STORTING_DECISION',
    pattern: /^(?:innst\.|innstilling (?:fra|frå|til))/i,
    where: 'line',
    weight: 8,
  },
  {
    kind: 'STORTING_DECISION',
    pattern: /^(?:saksprotokoll|møteprotokoll|møtebok|saksframlegg med vedtak|særutskrift)/i,
    where: 'line',
    weight: 7,
  },
  {
    kind: 'STORTING_DECISION',
    pattern: /^(?:anmodningsvedtak|vedtak|lovvedtak|stortingets (?:vedtak|behandling))/i,
    where: 'line',
    weight: 6,
  },
  {
    kind: 'STORTING_DECISION',
    pattern: /stortinget ber regjeringen|komiteens tilråding/i,
    where: 'text',
    weight: 3,
  },
  // An event with its date on one line opens slides, whatever document they are about.
  {
    kind: 'PRESENTATION',
    pattern:
      /^(?:\S+ ){0,5}?\S*(?:konferanse|seminar|fagdag|webinar|samling|nettverksmøte|frokostmøte|fagmøte)(?:n|en|a|et)?(?!\p{L})(?!.*\s(?:skal|vil|er|ble|inviterer|arrangeres)\s).{0,80}\d{4}/iu,
    where: 'line',
    weight: 9,
  },
  {
    kind: 'PRESENTATION',
    pattern: /^(?:presentasjon|lysbilder|foredrag)|foredragsholder/i,
    where: 'front',
    weight: 6,
  },
  {
    kind: 'PRESENTATION',
    pattern:
      /^\p{Lu}\p{Ll}+ (?:\p{Lu}\S* )*\p{Lu}\S*, \p{Ll}*(?:rådgiver|rådgjevar|direktør|leder|leiar|forsker|professor)/u,
    where: 'line',
    weight: 3,
  },
  { kind: 'PRESENTATION', pattern: /takk for (?:meg|oppmerksomheten|merksemda)/i, where: 'text', weight: 4 },
  {
    kind: 'ACTION_PLAN',
    // "Evaluering av handlingsplan for …" is no plan.
    pattern:
      /^(?!\p{L}*(?:evaluering|rapport))(?:\p{L}+[- ] ?){0,3}(?:handlings|tiltaks|opptrappings|gjennomførings)plan/iu,
    where: 'line',
    weight: 5,
  },
  {
    kind: 'ACTION_PLAN',
    pattern:
      /^(?!\p{L}*(?:evaluering|rapport|kartlegging|undersøkelse|gjennomgang|veileder|rettleiar|status|høring|høyring|innspill|svar))(?:\p{L}+-? ){0,3}(?:\p{L}*strategi|(?!\p{L}*(?:handlings|tiltaks|opptrappings|gjennomførings|rehabiliterings|omsorgs)plan)\p{L}*plan) (?:for|mot|om) /iu,
    where: 'line',
    weight: 4,
  },
  {
    kind: 'ACTION_PLAN',
    pattern: /plan(?:en)? (?:\S+ ){0,6}er (?:utarbeidet|utarbeidd|laget|laga)/i,
    where: 'front',
    weight: 4,
  },
  { kind: 'ACTION_PLAN', pattern: /tiltak/i, where: 'heading', weight: 2 },
  {
    kind: 'ACTION_PLAN',
    pattern: /innsatsområde|satsingsområde|utfordringsbilde|utfordringsbilete/i,
    where: 'heading',
    weight: 3,
  },
  { kind: 'ACTION_PLAN', pattern: /planen gjelder|planen gjeld|planperiode/i, where: 'text', weight: 2 },
  {
    kind: 'EVALUATION',
    pattern: /^(?:\p{L}+ ){0,2}(?:evaluering|følgeevaluering|følgjeevaluering|evalueringsrapport)/iu,
    where: 'line',
    weight: 7,
  },
  {
    kind: 'ANNUAL_REPORT',
    pattern: /^(?:\p{L}+ ){0,3}(?:årsrapport|årsmelding|årsberetning)/iu,
    where: 'line',
    weight: 7,
  },
  { kind: 'LAW', pattern: /^(?:lov|forskrift) (?:om|av|til|\d)/i, where: 'line', weight: 6 },
  { kind: 'LAW', pattern: /^§ ?\d/, where: 'heading', weight: 4 },
  { kind: 'REPORT', pattern: /^NOU \d/i, where: 'line', weight: 8 },
  // It names the plan that it reports on, and has its measures.
  {
    kind: 'REPORT',
    pattern:
      /^(?:status\s+(?:per|pr\.?)\s|(?:status|tertial|kvartals|halvårs|framdrifts|fremdrifts)rapport(?!\p{L}*plan))/iu,
    where: 'line',
    weight: 9,
  },
  {
    kind: 'REPORT',
    pattern: /rapport|utredning|utgreiing|kartlegging|undersøkelse|statistikk/i,
    where: 'line',
    weight: 3,
  },
  {
    kind: 'OTHER',
    pattern: /^(?:\p{L}+ ){0,2}(?:veileder|rettleiar|retningslinje|rundskriv|reform)/iu,
    where: 'line',
    weight: 5,
  },
]
