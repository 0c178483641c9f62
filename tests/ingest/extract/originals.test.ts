import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { StatementLabel } from '../../../graph/model/labels.ts'
import type { StatementDraft } from '../../../ingest/document/contribution.ts'
import { originalsFolder } from '../../originals.ts'
import { bundledCatalogue, corpusFile } from './bundled-catalogue.ts'
import { type ReadCase, readCase } from './read-case.ts'

const folder = originalsFolder()
const catalogue = bundledCatalogue()
const EXTRACTORS = ['action-plan', 'assignment', 'deadline']

function original(start: string): ReadCase {
  const file = readdirSync(folder!).find(name => name.startsWith(start))!
  return readCase(file, readFileSync(`${folder}/${file}`, 'utf8'), EXTRACTORS, catalogue)
}

function digest(name: string): ReadCase {
  return readCase(name, readFileSync(corpusFile(name), 'utf8'), EXTRACTORS, catalogue)
}

function having({ statements }: ReadCase, label: StatementLabel): readonly StatementDraft[] {
  return statements.filter(one => one.label === label)
}

/** First and last line of each statement, from 1, as `169-170`. */
function lines(read: ReadCase, label: StatementLabel): string {
  const line = (offset: number): number => read.canonical.slice(0, offset).split('\n').length
  return having(read, label)
    .map(({ place }) => `${line(place.spans[0].start)}-${line(place.spans.at(-1)!.end)}`)
    .join(' ')
}

/** Of the readings, one a line: whole sentences are held without repeating them. */
function hash(read: ReadCase, label: StatementLabel): string {
  const texts = having(read, label).map(({ text }) => text)
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16)
}

function perParent(read: ReadCase, label: StatementLabel): readonly number[] {
  const counts = new Map<string, number>()
  for (const { parent = '' } of having(read, label)) counts.set(parent, (counts.get(parent) ?? 0) + 1)
  return [...counts.values()]
}

describe.skipIf(!folder)('the rehabilitation plan as it was published', () => {
  const plan = folder ? original('001') : undefined!

  it('has five areas at their headings, the fourth with two names', () => {
    expect(lines(plan, 'FocusArea')).toBe('112-113 178-179 240-240 284-284 334-334')
    const names = plan.claims.filter(({ property }) => property === 'name')
    const fourth = names.filter(
      ({ subject }) => 'statement' in subject && subject.statement === having(plan, 'FocusArea')[3]!.id,
    )
    expect(names.length).toBe(10)
    expect(new Set(fourth.map(({ value }) => value)).size).toBe(2)
  })

  it('has five overall goals and 5+3+2+2+1 in its areas, whole, with the numbers that it prints', () => {
    expect(perParent(plan, 'Goal')).toEqual([5, 5, 3, 2, 2, 1])
    expect(
      having(plan, 'Goal')
        .map(({ number }) => number ?? '-')
        .join(''),
    ).toBe('12345123451231212-')
    expect(lines(plan, 'Goal')).toBe(
      '11-15 17-17 19-19 21-21 23-25 135-137 144-146 148-152 154-156 158-160 212-212 214-216 218-218 ' +
        '264-266 268-270 305-307 309-311 356-360',
    )
    expect(hash(plan, 'Goal')).toBe('e497916913413a89')
    const years = having(plan, 'Goal').map(({ properties }) => properties?.byYear)
    expect(years.filter(year => year === 2035).length).toBe(13)
  })

  it('has 4+7+3+6+5 measures, each whole, none merged or split', () => {
    expect(perParent(plan, 'Measure')).toEqual([4, 7, 3, 6, 5])
    expect(lines(plan, 'Measure')).toBe(
      '169-170 171-172 173-174 175-176 227-228 229-230 231-232 233-234 235-236 237-237 238-238 278-279 ' +
        '280-281 282-282 320-321 322-322 323-324 325-327 328-329 330-332 368-369 370-370 371-371 372-372 373-373',
    )
    expect(hash(plan, 'Measure')).toBe('b920ecdf56eac2f0')
  })

  it('says of each measure who does it and how strongly it binds', () => {
    const measures = having(plan, 'Measure')
    expect(measures.filter(({ properties }) => properties?.actor === 'Helsedirektoratet').length).toBe(25)
    expect(measures.every(({ properties }) => properties?.commitment !== undefined)).toBe(true)
    const studies = measures.flatMap(({ properties }, at) =>
      properties?.commitment === 'STUDY' ? [at + 1] : [],
    )
    // M1.1, M3.1, M5.3 and M5.5
    expect(studies).toEqual([1, 12, 23, 25])
    expect(measures[3]!.properties).toMatchObject({ commitment: 'PILOT', involves: ['Kommunene', 'Nav'] })
    expect(measures[19]!.properties?.involves).toContain('Nav')
  })

  it('links no measure to a single goal, since the plan does not', () => {
    const realises = plan.relations.filter(({ type }) => type === 'REALISES')
    const areas = new Set(having(plan, 'FocusArea').map(({ id }) => id))
    expect(realises.length).toBe(25)
    expect(realises.every(({ target }) => 'statement' in target && areas.has(target.statement))).toBe(true)
  })

  it('cites the audit from the three challenges that speak of it', () => {
    expect(perParent(plan, 'Challenge')).toEqual([7, 9, 6, 6, 3])
    const cites = plan.relations.filter(
      ({ type, target }) =>
        type === 'CITES' && 'reference' in target && target.reference.issuer === 'Riksrevisjonen',
    )
    const at = cites.map(({ source }) =>
      'statement' in source ? having(plan, 'Challenge').findIndex(({ id }) => id === source.statement) : -1,
    )
    expect(at).toEqual([7, 8, 27])
  })

  it('has two principles, the roles, and five reporting requirements to the ministry every year', () => {
    expect(having(plan, 'Principle').length).toBe(2)
    expect(lines(plan, 'Role')).toBe('41-42 42-43 47-47 48-48 49-49 50-50 57-57 58-58 59-59 60-60 62-63')
    expect(lines(plan, 'ReportingRequirement')).toBe('412-412 413-413 414-414 415-415 416-416')
    for (const { properties } of having(plan, 'ReportingRequirement')) {
      expect(properties).toEqual({ to: 'Helse- og omsorgsdepartementet', frequency: 'årlig' })
    }
  })

  it('says what is to happen when, once, however often the plan repeats it', () => {
    expect(lines(plan, 'Deadline')).toBe('163-165 387-388 391-392 406-407 423-423')
    expect(having(plan, 'Deadline').map(({ properties }) => properties?.date)).toEqual([
      '2026',
      '2026',
      '2027',
      undefined,
      '2026',
    ])
  })

  it('claims its period and the number of its areas', () => {
    const claims = plan.claims.filter(({ property }) => property !== 'name')
    expect(claims.map(({ property, value }) => [property, value])).toEqual([
      ['number', '5'],
      ['period', '2026–2035'],
    ])
  })

  it('gives the same statements as its digest, in the same order', () => {
    const own = digest('hp-rehabilitering-2026-2035.md')
    const labels: readonly StatementLabel[] = [
      'FocusArea',
      'Goal',
      'Challenge',
      'Measure',
      'Principle',
      'Role',
      'ReportingRequirement',
      'Deadline',
    ]
    for (const label of labels)
      expect([label, ...perParent(own, label)]).toEqual([label, ...perParent(plan, label)])
    const commitments = (read: ReadCase) =>
      having(read, 'Measure').map(({ properties }) => properties?.commitment)
    expect(commitments(own)).toEqual(commitments(plan))
  })
})

describe.skipIf(!folder)('assignment TB2025-22 as it was given', () => {
  const letter = folder ? original('002') : undefined!

  it('has the items a to d with nine requirements under a and under d', () => {
    expect(
      having(letter, 'AssignmentItem')
        .map(({ number }) => number)
        .join(''),
    ).toBe('abcd')
    expect(lines(letter, 'AssignmentItem')).toBe('11-11 24-25 27-27 31-31')
    expect(perParent(letter, 'Requirement')).toEqual([9, 9])
    expect(lines(letter, 'Requirement')).toBe(
      '13-13 14-14 14-15 15-15 15-17 17-17 17-19 21-21 22-22 33-33 34-34 34-35 35-35 35-37 37-37 37-39 41-42 42-43',
    )
    expect(hash(letter, 'Requirement')).toBe('be542f1f042d118e')
  })

  it('mandates the two plans and demands that the two audits are followed up', () => {
    const subjects = (type: string) =>
      letter.relations.flatMap(one =>
        one.type === type && 'reference' in one.target ? [one.target.reference.kind] : [],
      )
    expect(subjects('MANDATES')).toEqual(['ACTION_PLAN', 'ACTION_PLAN'])
    expect(subjects('REQUIRES_FOLLOW_UP_OF')).toEqual(['AUDIT_REPORT', 'REPORT', 'AUDIT_REPORT'])
  })

  it('sees a and d together, and the whole with assignment 38', () => {
    const [tb, , named] = having(letter, 'Assignment')
    const [a, , c, d] = having(letter, 'AssignmentItem')
    const pairs = letter.relations.flatMap(({ type, source, target }) =>
      type === 'SEEN_WITH' && 'statement' in source && 'statement' in target
        ? [[source.statement, target.statement]]
        : [],
    )
    expect(pairs).toEqual([
      [a!.id, d!.id],
      [d!.id, a!.id],
      [tb!.id, named!.id],
    ])
    expect(named!.number).toBe('38')
    const conditions = letter.relations.filter(({ type }) => type === 'CONDITIONAL_ON')
    expect(conditions.map(({ source }) => source)).toEqual([{ statement: c!.id }])
  })

  it('binds the directorate by a deadline that has no date yet', () => {
    const [deadline, ...more] = having(letter, 'Deadline')
    expect(more).toEqual([])
    expect(deadline!.properties).toEqual({ what: 'planene', binds: 'Helsedirektoratet' })
  })

  it('gives the same statements as its digest', () => {
    const own = digest('tildelingsbrev-hdir-2025.md')
    const labels: readonly StatementLabel[] = ['Assignment', 'AssignmentItem', 'Requirement', 'Deadline']
    for (const label of labels)
      expect([label, ...perParent(own, label)]).toEqual([label, ...perParent(letter, label)])
  })
})

describe.skipIf(!folder)('the deadlines of the consultation letters', () => {
  it('of 2026 is internal', () => {
    const [deadline, ...more] = having(original('000'), 'Deadline')
    expect(more).toEqual([])
    expect(deadline!.properties).toMatchObject({ date: '2026-03-25', binds: 'foreningsleddene' })
  })

  it('of 2024 are the hearing, the written input to the committee and the internal one', () => {
    const letter = original('004')
    expect(having(letter, 'Deadline').map(({ properties }) => [properties?.date, properties?.binds])).toEqual(
      [
        ['2024-04-16', 'de som vil gi innspill til Helse- og omsorgskomiteen'],
        ['2024-04-10', 'de som vil gi innspill til Helse- og omsorgskomiteen'],
        ['2024-04-01', 'foreningsleddene'],
      ],
    )
    const bound = letter.relations.flatMap(({ type, target }) =>
      type === 'BINDS' && 'organisation' in target ? [target.organisation] : [],
    )
    expect(bound).toEqual([
      'Den norske legeforening',
      'Den norske legeforening',
      'Foreningsleddene i Legeforeningen',
    ])
  })
})
