import { type Cast, fill } from './cast.ts'
import { paragraph } from './prose.ts'
import type { Random } from './random.ts'
import { AREAS, type Area } from './topics.ts'

const OVERALL = [
  'Brukerne får trygge anlegg som er åpne når de trengs.',
  'Innbyggerne medvirker når {} planlegges.',
  'Standarden er likeverdig i hele landet.',
  'Skader blir forebygget før de oppstår.',
  'Eiere og myndigheter arbeider sammen.',
]
const ROLES = [
  'være pådriver for at målene blir nådd',
  'støtte eiere som vil endre arbeidsmåte',
  'legge til rette for samarbeid mellom eiere',
  'gi råd om prioritering',
  'følge opp tiltak som henger sammen',
  'holde kunnskapsgrunnlaget oppdatert',
  'rapportere status til departementet',
  'justere tiltakene etter behov',
]
const REPORTS = [
  'beskrive status for tiltakene',
  'beskrive utviklingen i nøkkeltall',
  'vurdere om målene blir nådd',
  'foreslå nye prioriteringer',
  'redegjøre for ressursbruken',
]

/** An action plan in Markdown: overall goals, roles, principles, five areas, and how it is reported on. */
export function planText(cast: Cast, random: Random): string {
  const { subject, report, period } = cast
  const last = period.slice(-4)
  return [
    `# Nasjonal handlingsplan for ${subject.field} (${period})`,
    '## Overordnede mål og avklaring av roller',
    '### Overordnede nasjonale mål',
    `Nasjonal handlingsplan for ${subject.field} er utarbeidet av ${subject.directorate} på oppdrag fra ${subject.ministry}.`,
    'De overordnede nasjonale målene er:',
    numbered('Mål', OVERALL, cast),
    `${report} skal følges opp i planarbeidet.`,
    '### Avklaring av roller',
    'Eierne har fortsatt ansvaret for egne anlegg.',
    `${subject.directorate} skal`,
    points(ROLES, cast),
    '## Gjennomgående prinsipper',
    points(
      [
        'Likeverd: Standarden skal ikke avhenge av hvor i landet anlegget ligger.',
        'Bærekraft: Nytten av et tiltak skal stå i forhold til kostnaden.',
      ],
      cast,
    ),
    '## Innsatsområder',
    `Innsatsområdene bygger på ${report}. Områdene gjelder frem mot ${last}:`,
    points(
      AREAS.map(({ title }) => title),
      cast,
    ),
    ...AREAS.map(area => areaText(area, cast, random)),
    '## Rapportering og vurdering av måloppnåelse',
    `${subject.directorate} rapporterer årlig til ${subject.ministry}.`,
    'Rapporteringen skal',
    points(REPORTS, cast),
    '',
  ].join('\n\n')
}

function areaText({ title, goals, topics }: Area, cast: Cast, random: Random): string {
  const [cited] = topics.filter(topic => cast.found.some(([, found]) => found === topic))
  return [
    `## ${title}`,
    '### Utfordringsbilde',
    points(
      [
        ...topics.map(({ challenge }) => challenge),
        ...(cited ? [`${cast.report} viser det samme: ${lower(cited.challenge)}`] : []),
      ],
      cast,
    ),
    '### Målbeskrivelse',
    paragraph(cast, random),
    paragraph(cast, random),
    `### Mål frem mot ${cast.period.slice(-4)}`,
    numbered('Mål', goals, cast),
    '### Nasjonale tiltak for å realisere målene',
    `${cast.subject.directorate}`,
    points(
      topics.map(({ measure }) => measure),
      cast,
    ),
  ].join('\n\n')
}

function points(lines: readonly string[], cast: Cast): string {
  return lines.map(line => `- ${fill(line, cast)}`).join('\n')
}

function numbered(word: string, lines: readonly string[], cast: Cast): string {
  return lines.map((line, at) => `- ${word} ${at + 1}: ${fill(line, cast)}`).join('\n')
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
