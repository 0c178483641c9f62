import type { Ask } from './ask.ts'
import { placeOf } from './evidence-view.ts'
import { askFollowUp, type FindingRow, type FollowUpChoice, type MeasureRow } from './follow-up-data.ts'
import type { LinkData } from './link-view.ts'
import { reviewLine } from './reviews-view.ts'
import { commitmentWords, coverageWords, STRENGTH_WORDS, VERDICT_WORDS } from './wording.ts'
import { titleOf } from './work-data.ts'

const COLUMNS = [
  'Plan',
  'Innsatsområde',
  'Tiltak nr.',
  'Tiltak',
  'Forpliktelse',
  'Svar',
  'Opphav',
  'Sannsynlighet',
  'Rapport',
  'Funn nr.',
  'Funn eller anbefaling',
  'Dekning',
  'Begrunnelse for dekning',
  'Hvorfor',
  'Sitat fra planen',
  'Sted i planen',
  'Sitat fra rapporten',
  'Sted i rapporten',
  'Nøkkel til tiltaket',
  'Nøkkel til funnet',
] as const

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>

const ORIGINS: Readonly<Record<string, string>> = {
  STATED: 'står i dokumentet',
  DERIVED: 'utledet',
  ADDED: 'lagt til',
}

/** One row a link; one a measure or finding that has none. UTF-8 with a mark, semicolons, CRLF: opens right in a Norwegian spreadsheet. */
export async function followUpCsv(ask: Ask, choice: FollowUpChoice): Promise<string> {
  const { followUp } = await askFollowUp(ask, choice)
  const findings = new Map(followUp.findings.map(row => [row.node.key, row]))
  const reached = new Set(followUp.measures.flatMap(row => row.links.map(link => link.other.key)))
  const rows: Row[] = [
    ...followUp.measures.flatMap(row =>
      row.links.length === 0
        ? [measureCells(row)]
        : row.links.map(link => ({
            ...measureCells(row),
            ...linkCells(link),
            ...findingCells(findings.get(link.other.key)),
          })),
    ),
    ...followUp.findings.filter(row => !reached.has(row.node.key)).map(findingCells),
  ]
  const lines = [COLUMNS.join(';'), ...rows.map(row => COLUMNS.map(name => cell(row[name] ?? '')).join(';'))]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function measureCells({ measure }: MeasureRow): Row {
  return {
    Plan: titleOf(measure.work),
    Innsatsområde: measure.focusArea?.name ?? '',
    'Tiltak nr.': measure.number ?? '',
    Tiltak: measure.text ?? measure.name,
    Forpliktelse: commitmentWords(measure.commitment),
    'Nøkkel til tiltaket': measure.key,
  }
}

function linkCells(link: LinkData): Row {
  const source = link.evidence.find(evidence => evidence.side !== 'TARGET')
  const target = link.evidence.find(evidence => evidence.side === 'TARGET')
  return {
    Svar: STRENGTH_WORDS[link.strength ?? ''] ?? 'følger opp',
    Opphav: [ORIGINS[link.origin] ?? link.origin, VERDICT_WORDS[link.verdict ?? '']]
      .filter(Boolean)
      .join(', '),
    Sannsynlighet: link.confidence === null ? '' : link.confidence.toFixed(2).replace('.', ','),
    Hvorfor: [...link.signals.map(signal => signal.text), ...link.reviews.map(reviewLine)].join(' '),
    'Sitat fra planen': source?.quote ?? '',
    'Sted i planen': source ? placeOf(source) : '',
    'Sitat fra rapporten': target?.quote ?? '',
    'Sted i rapporten': target ? placeOf(target) : '',
  }
}

function findingCells(row: FindingRow | undefined): Row {
  if (!row) return {}
  return {
    Rapport: titleOf(row.node.work),
    'Funn nr.': row.node.number ?? '',
    'Funn eller anbefaling': row.node.text ?? row.node.name,
    Dekning: coverageWords(row.node.label, row.coverage),
    'Begrunnelse for dekning': row.reason,
    'Nøkkel til funnet': row.node.key,
  }
}

/** A cell that begins like a formula would be run by a spreadsheet: it is shown as text instead. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
