import type { StatementLabel } from '../../../graph/model/labels.ts'
import type { Message } from '../../document/message.ts'
import { sliceReading } from '../../document/reading.ts'
import { placeIn } from '../state.ts'
import { periodIn } from './period-in.ts'
import type { Plan } from './plan.ts'

const WORDS: Readonly<Record<string, number>> = {
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  sju: 7,
  åtte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
}
const COUNTED: readonly (readonly [StatementLabel, string, string])[] = [
  ['FocusArea', 'innsatsområder', '(?:innsats|satsings|satsnings|tema|fokus|hoved|hovud)område(?:r|ne|na)?'],
  ['Goal', 'overordnede mål', '(?:overordn\\p{L}+|hoved|hovud)\\s?(?:\\p{L}+ )?mål'],
  ['Measure', 'tiltak', 'tiltak'],
]

/** What the plan prints of its own period and of how many areas, goals and measures it has. */
export function addClaims(plan: Plan): void {
  const { input, found } = plan
  const said = new Set<string>()
  for (const block of input.tree.children) {
    if (block.type === 'furniture') continue
    const period = periodIn(block.reading.text)
    const place = placeIn(input, block)
    if (period !== undefined && place && !said.has(period)) {
      said.add(period)
      found.claims.push({
        subject: { document: 'self' },
        property: 'period',
        value: period,
        qualifier: '',
        place,
      })
    }
    for (const [label, noun, pattern] of COUNTED) {
      const match = countPattern(pattern).exec(block.reading.text)
      // "2 Overordnede mål" is a chapter's number, as a table of contents prints it.
      const isChapter = match && /^\d+\s+\p{Lu}/u.test(match[0])
      const count = match && !isChapter && (WORDS[match[1]!.toLowerCase()] ?? Number(match[1]))
      const exact =
        match &&
        placeIn(input, block, sliceReading(block.reading, match.index, match.index + match[0].length))
      if (!count || !exact || said.has(`${noun} ${count}`)) continue
      said.add(`${noun} ${count}`)
      const claim = { property: 'number', value: String(count), qualifier: noun, place: exact } as const
      found.claims.push({ subject: { document: 'self' }, ...claim })
      const got = countOf(plan, label)
      if (got !== count) found.messages.push(miscount(noun, count, got, exact.spans[0].start))
    }
  }
}

function countPattern(noun: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\d.,])(${Object.keys(WORDS).join('|')}|\\d{1,2})\\s+(?:\\p{L}+\\s+){0,2}?${noun}(?!\\p{L})`,
    'iu',
  )
}

function countOf({ found }: Plan, label: StatementLabel): number {
  return found.statements.filter(
    one => one.label === label && (label !== 'Goal' || one.properties?.level === 'OVERALL'),
  ).length
}

function miscount(noun: string, said: number, got: number, offset: number): Message {
  return {
    severity: 'warning',
    code: 'LIST_COUNT',
    text: `Planen sier ${said} ${noun}, men ${got} er funnet.`,
    offset,
    wayOut: 'Se om listen i kilden er delt eller slått sammen; meld fra om oppsettet hvis den er hel der.',
  }
}
