import type { GeneratedDocument } from '../known-links.ts'
import { createRandom } from '../random.ts'
import { type Matter, OWNERS, SCHOOL_AREAS } from './matters.ts'

/** Ends as they stand below the two works: `i1/tiltak/2`, `funn/3`. */
export interface SchoolLink {
  readonly measure: string
  readonly finding: string
  /** 2: aims at the same deficiency. 1: meets a part of it. */
  readonly grade: 1 | 2
}

export interface SchoolCorpus {
  readonly documents: readonly GeneratedDocument[]
  /** Text of each measure and finding, by its end. */
  readonly measures: Readonly<Record<string, string>>
  readonly findings: Readonly<Record<string, string>>
  /** All pairs that are right; every other pair is wrong. */
  readonly links: readonly SchoolLink[]
}

export const PLAN_FILE = 'plan.md'
export const REPORT_FILE = 'revisjon.md'
const REPORT = 'Dokument 3:4 (2030–2031)'
const SEED = 7

/**
 * A letter, an audit and a plan of a field that the program was not made for.
 * Of each matter two owners are criticised. One of them gets a measure in the
 * finding's words or one in others, and one that meets a part of it; the third
 * owner, whom nobody criticised, gets a measure on the same matter, which is
 * therefore wrong. A measure on another matter of the same owner is wrong too.
 */
export function schoolCorpus(): SchoolCorpus {
  const random = createRandom(SEED)
  const measures: Record<string, string> = {}
  const findings: Record<string, string> = {}
  const links: SchoolLink[] = []
  let turn = 0
  for (const [at, { matters }] of SCHOOL_AREAS.entries()) {
    const under: { text: string; finding?: string; grade: 1 | 2 }[] = []
    for (const matter of matters) {
      const first = random.whole(OWNERS.length)
      const owners = OWNERS.map((_, next) => OWNERS[(first + next) % OWNERS.length]!)
      const found = owners.slice(0, 2).map(owner => {
        const key = `funn/${Object.keys(findings).length + 1}`
        findings[key] = matter.finding.replace('{}', owner.finding)
        return key
      })
      for (const [place, owner] of owners.entries()) {
        turn += 1
        const own = owner.measure[turn % 2]!
        for (const { text, grade } of saidOf(matter, place, turn))
          under.push({ text: text.replace('{}', own), grade, ...(found[place] && { finding: found[place] }) })
      }
    }
    under.sort((a, b) => (a.text < b.text ? -1 : 1))
    for (const [place, { text, finding, grade }] of under.entries()) {
      const measure = `i${at + 1}/tiltak/${place + 1}`
      measures[measure] = text
      if (finding !== undefined) links.push({ measure, finding, grade })
    }
  }
  return { documents: documentsOf(measures, findings), measures, findings, links }
}

function saidOf(matter: Matter, place: number, turn: number): readonly { text: string; grade: 1 | 2 }[] {
  const aims = { text: turn % 2 === 0 ? matter.inItsWords : matter.inOtherWords, grade: 2 as const }
  return place === 1 ? [aims, { text: matter.inPart, grade: 1 }] : [aims]
}

function documentsOf(
  measures: Readonly<Record<string, string>>,
  findings: Readonly<Record<string, string>>,
): readonly GeneratedDocument[] {
  const plan = SCHOOL_AREAS.flatMap(({ title, goal }, at) => [
    `## ${title}`,
    '### Mål frem mot 2040',
    `- Mål 1: ${goal}`,
    '### Nasjonale tiltak for å realisere målene',
    'Skolebyggdirektoratet',
    Object.entries(measures)
      .filter(([measure]) => measure.startsWith(`i${at + 1}/`))
      .map(([, text]) => `- ${text}`)
      .join('\n'),
  ])
  const audit = Object.entries(findings).map(
    ([finding, text]) => `### Funn ${finding.split('/')[1]!}: ${text}`,
  )
  return [
    { path: PLAN_FILE, text: page('# Nasjonal handlingsplan for skolebygg (2031–2040)', ...plan) },
    {
      path: REPORT_FILE,
      text: page(
        `# ${REPORT}: Undersøkelse av skolebygg`,
        '## Om rapporten',
        `- Utgiver: Riksrevisjonen\n- Mottaker: Stortinget\n- Identifikator: ${REPORT}`,
        '## Funn',
        ...audit,
      ),
    },
    {
      path: 'brev.txt',
      text: page(
        'Tildelingsbrev til Skolebyggdirektoratet fra Skolebyggdepartementet 2030',
        'Oppdrag TB2030-4',
        'Skolebyggdirektoratet bes om å',
        'a. Lage en nasjonal handlingsplan for skolebygg.',
        `Funnene i ${REPORT} skal følges opp gjennom handlingsplanen.`,
      ),
    },
  ]
}

function page(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}
