import { type Cast, fill } from './cast.ts'
import { chapters } from './prose.ts'
import type { Random } from './random.ts'
import type { Topic } from './topics.ts'

/** Findings of the report that have advice: their places in `Cast.found`. */
export const ADVISED = [0, 2, 4, 6, 7, 9] as const
const ELSEWHERE_ADVICE = 4

/** The report that the plan answers: four conclusions, eight findings under two of them, six recommendations. */
export function auditText(cast: Cast, random: Random): string {
  const { subject, report, found } = cast
  const [topic2, topic3] = [topicOf(found, '2'), topicOf(found, '3')]
  const under = (top: string): string[] =>
    found
      .filter(([number]) => number.startsWith(`${top}.`))
      .flatMap(([number, { finding }]) => [`#### Funn ${number}: ${finding[0]}`, fill(finding[1], cast)])
  return [
    `# ${report}: Undersøkelse av ${subject.field}`,
    '## Om rapporten',
    `- Utgiver: Riksrevisjonen\n- Mottaker: Stortinget\n- Identifikator: ${report}\n- Offentliggjort: 15. februar ${subject.year - 1}`,
    ...chapters(cast, random, 2, 2),
    '## Samlet vurdering',
    `- Vurdering: kritikkverdig\n- Rettet mot: ${subject.ministry}\n- Skala: sterkt kritikkverdig, kritikkverdig, ikke tilfredsstillende (tre nivåer, det strengeste først)`,
    '## Funn',
    '### Funn 1: Tilbudet er for dårlig',
    'Mange steder er tilbudet dårligere enn Stortinget har bestemt.',
    ...under('1'),
    `### Funn 2: ${topic2.finding[0]}`,
    fill(topic2.finding[1], cast),
    `### Funn 3: ${topic3.finding[0]}`,
    fill(topic3.finding[1], cast),
    '### Funn 4: Styringen er mangelfull',
    `${subject.ministry} har ikke styrt godt nok.`,
    ...under('4'),
    ...adviceText(
      cast,
      ADVISED.map(at => found[at]![1]),
    ),
    '',
  ].join('\n\n')
}

/** The report that another plan answers: four findings and four recommendations. */
export function otherAuditText(cast: Cast): string {
  const { subject, otherReport, elsewhere } = cast
  return [
    `# ${otherReport}: Undersøkelse av tilskudd til ${subject.field}`,
    '## Om rapporten',
    `- Utgiver: Riksrevisjonen\n- Mottaker: Stortinget\n- Identifikator: ${otherReport}`,
    '## Funn',
    ...elsewhere.flatMap(({ finding }, at) => [`### Funn ${at + 1}: ${finding[0]}`, fill(finding[1], cast)]),
    ...adviceText(cast, elsewhere.slice(0, ELSEWHERE_ADVICE)),
    '',
  ].join('\n\n')
}

/** A report of an earlier time, of which little is told. */
export function oldAuditText(cast: Cast, random: Random): string {
  const { subject, report } = cast
  const start = subject.year - 12
  return [
    `# Dokument 3:${subject.number + 20} (${start}–${start + 1}): Undersøkelse av ${subject.field}`,
    'Riksrevisjonen fant den gang at etterslepet økte.',
    `Undersøkelsen er fulgt av ${report}.`,
    ...chapters(cast, random, 2, 2),
    '',
  ].join('\n\n')
}

function adviceText(cast: Cast, topics: readonly Topic[]): readonly string[] {
  return [
    '## Anbefalinger',
    `Riksrevisjonen anbefaler ${cast.subject.ministry} å`,
    ...topics.flatMap(({ advice }, at) => {
      const text = fill(advice, cast)
      return [`### Anbefaling ${at + 1}: ${text.charAt(0).toUpperCase()}${text.slice(1)}`, `${text}.`]
    }),
  ]
}

function topicOf(found: Cast['found'], number: string): Topic {
  return found.find(([printed]) => printed === number)![1]
}
