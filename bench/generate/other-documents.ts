import { type Cast, fill } from './cast.ts'
import { chapters, paragraph } from './prose.ts'
import type { Random } from './random.ts'
import { AREAS } from './topics.ts'

const COUNTIES = [
  'Østfold',
  'Innlandet',
  'Telemark',
  'Agder',
  'Rogaland',
  'Vestland',
  'Trøndelag',
  'Nordland',
]
const ONGOING = [
  'Veileder om {}',
  'Kartlegging av erfaringer',
  'Opplæring av ledere',
  'Pilot i fire kommuner',
  'Undersøkelse blant brukere',
  'Utvikling av kodeverk',
  'Nettside med råd',
  'Metodevurdering av målinger',
  'Retningslinje for ettersyn',
  'Dashbord over tilstand',
  'Rapport om aldring',
  'Kurs for ledere',
  'Forsøk med fjernstyring',
]

const MOVES = ['Endre finansieringen av {}', 'Et nytt tilskudd til eiere', 'Enklere regelverk for {}']

/** Slides in Markdown: the assignment, the areas, what is under way, and figures. */
export function slidesText(cast: Cast, random: Random): string {
  const { subject, assignment } = cast
  return [
    `# Handlingsplan for ${subject.field}`,
    `Eierkonferansen, 7. mai ${subject.year + 1}`,
    'Kari Nordmann, seniorrådgiver',
    '## Bakgrunn',
    `- Oppdrag ${assignment}\n- ${cast.report}`,
    '## Innsatsområder i handlingsplanen',
    ...AREAS.flatMap(({ title, goals }, at) => [`${at + 1}. ${title}`, fill(goals[0]!, cast)]),
    '## Pågående arbeid',
    ONGOING.map((work, at) => `- ${fill(work, cast)} (${subject.year + at}-${subject.year + at + 2})`).join(
      '\n',
    ),
    '## Tall',
    figures(cast, random, 20),
    'Takk for oppmerksomheten!',
    '',
  ].join('\n\n')
}

/** What the Storting decided of the report. */
export function decisionText(cast: Cast, at: number, random: Random): string {
  const { subject, report } = cast
  const session = subject.year - 1
  return [
    `# Innst. ${subject.number * 10 + at} S (${session}–${session + 1}): Behandling av ${subject.field}`,
    `Innstilling fra ${subject.committee} om ${report}.`,
    '## Komiteens merknader',
    paragraph(cast, random),
    paragraph(cast, random),
    '## Vedtak',
    `Stortinget ber regjeringen legge frem en sak om ${subject.field} innen ${subject.year + 3}.`,
    '',
  ].join('\n\n')
}

export function whitePaperText(cast: Cast, at: number, random: Random): string {
  const { subject } = cast
  return [
    `# Meld. St. ${subject.number * 2 + at} (${subject.year - 2}–${subject.year - 1}): Fremtidens politikk for ${subject.field}`,
    `Tilråding fra ${subject.ministry}, godkjent i statsråd samme dag.`,
    '## Mål',
    AREAS.map(({ goals }, place) => `${place + 1}. ${fill(goals[0]!, cast)}`).join('\n'),
    '## Utfordringer',
    AREAS.map(({ topics }) => `- ${fill(topics[at]!.challenge, cast)}`).join('\n'),
    '## Hovedgrep',
    MOVES.map((move, place) => `${place + 1}. ${fill(move, cast)}`).join('\n'),
    ...chapters(cast, random, 4, 2),
    '',
  ].join('\n\n')
}

export function reportText(cast: Cast, at: number, random: Random): string {
  const { subject } = cast
  return [
    `# Rapport om ${subject.field} i ${COUNTIES[at]} ${subject.year}`,
    `Utgitt av ${subject.directorate} i ${subject.year}.`,
    '## Innledning',
    `Rapporten viser tilstanden i ${COUNTIES[at]}.`,
    ...chapters(cast, random, 5, 2),
    '## Tall',
    figures(cast, random, 6),
    '',
  ].join('\n\n')
}

/** An evaluation of an earlier plan: five conclusions and a recommendation. */
export function evaluationText(cast: Cast, random: Random): string {
  const { subject } = cast
  return [
    `# Evaluering av tiltaksplan for ${subject.field} (${subject.year - 6}–${subject.year - 4})`,
    `Utgitt av Analysebyrået på oppdrag fra ${subject.directorate} i ${subject.year - 3}.`,
    ...chapters(cast, random, 2, 2),
    '## Konklusjoner',
    AREAS.map(({ topics }, at) => `${at + 1}. ${fill(topics[0]!.challenge, cast)}`).join('\n'),
    '## Anbefalinger',
    `1. Det bør lages en nasjonal plan for ${subject.field}.`,
    '',
  ].join('\n\n')
}

function figures({ subject }: Cast, random: Random, count: number): string {
  const lines = Array.from({ length: count }, () => {
    const county = random.pick(COUNTIES)
    const share = 5 + random.whole(90)
    return `- I ${subject.year - 1} hadde ${share} prosent av anleggene i ${county} en oppdatert plan.`
  })
  return lines.join('\n')
}
