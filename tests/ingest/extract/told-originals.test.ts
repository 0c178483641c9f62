import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { StatementLabel } from '../../../graph/model/labels.ts'
import type { Place, StatementDraft } from '../../../ingest/document/contribution.ts'
import { originalsFolder } from '../../originals.ts'
import { bundledCatalogue, corpusFile } from './bundled-catalogue.ts'
import { type ReadCase, readCase } from './read-case.ts'

const folder = originalsFolder()
const catalogue = bundledCatalogue()
const EXTRACTORS = [
  'audit-report',
  'consultation',
  'presentation',
  'white-paper',
  'plan-move',
  'decision',
  'implemented-decision',
  'activity',
  'statistic',
  'claim',
]

function original(start: string): ReadCase {
  const file = readdirSync(folder!).find(name => name.startsWith(start))!
  return readCase(file, readFileSync(`${folder}/${file}`, 'utf8'), EXTRACTORS, catalogue)
}

function digest(name: string): ReadCase {
  return readCase(`${name}.md`, readFileSync(corpusFile(`${name}.md`), 'utf8'), EXTRACTORS, catalogue)
}

function of({ statements }: ReadCase, label: StatementLabel): readonly StatementDraft[] {
  return statements.filter(one => one.label === label)
}

function lines({ canonical }: ReadCase, { spans }: Place): readonly [number, number] {
  const line = (offset: number): number => canonical.slice(0, offset).split('\n').length
  return [line(spans[0].start), line(spans.at(-1)!.end)]
}

function sha(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

const figures = (read: ReadCase) =>
  of(read, 'Statistic').map(({ properties }) => [properties?.value, properties?.unit, properties?.period])
const years = (read: ReadCase) =>
  of(read, 'Activity').map(({ properties }) => [properties?.fromYear, properties?.toYear, properties?.topic])

describe('the letter about two plans', () => {
  it.skipIf(!folder)('asks three questions, each about its chapter', () => {
    const read = original('000')
    const questions = of(read, 'ConsultationQuestion')
    expect(questions.map(({ properties }) => properties?.chapter)).toEqual(['2', '3', '4'])
    expect(questions.map(({ place }) => lines(read, place))).toEqual([
      [49, 51],
      [53, 53],
      [55, 56],
    ])
    expect(questions.map(({ text }) => sha(text))).toEqual(QUESTION_HASHES)
    expect(read.relations.filter(({ type }) => type === 'ASKS_ABOUT')).toHaveLength(6)
  })

  it.skipIf(!folder)(
    'tells four recipients, the body that treats it, and that the plans share their areas',
    () => {
      const read = original('000')
      const types = read.relations.map(({ type }) => type)
      expect(types.filter(type => type === 'ADDRESSED_TO')).toHaveLength(4)
      expect(types.filter(type => type === 'SHARES_STRUCTURE_WITH')).toHaveLength(1)
      expect(read.relations.find(({ type }) => type === 'TREATED_BY')?.target).toEqual({
        organisation: 'Fagstyret',
      })
    },
  )

  it.skipIf(!folder)('asks what its digest asks', () => {
    const chapters = (read: ReadCase) =>
      of(read, 'ConsultationQuestion').map(({ properties }) => properties?.chapter)
    expect(chapters(digest('hsak202600600'))).toEqual(chapters(original('000')))
    const types = (read: ReadCase) => read.relations.map(({ type }) => type)
    expect(types(digest('hsak202600600'))).toEqual(types(original('000')))
  })
})

describe('the letter about the national health plan', () => {
  it.skipIf(!folder)('tells six main moves of the plan, at second hand, across a page break', () => {
    const read = original('004')
    const moves = of(read, 'PlanMove')
    expect(moves.map(({ place }) => lines(read, place)[0])).toEqual([51, 52, 53, 54, 55, 56])
    expect(
      moves.every(
        ({ ofWork, place }) => ofWork && place.kind === 'SECOND_HAND' && place.via === 'horing-nhsp-2024',
      ),
    ).toBe(true)
    expect(of(digest('horing-nhsp-2024'), 'PlanMove')).toHaveLength(6)
    expect(of(digest('meld-st-9-2023-2024'), 'PlanMove').map(({ number }) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ])
  })

  it.skipIf(!folder)('is treated by the central board', () => {
    const read = original('004')
    expect(read.relations.map(({ type, target }) => ({ type, target }))).toEqual([
      { type: 'TREATED_BY', target: { organisation: 'Sentralstyret' } },
    ])
  })
})

describe('the slides', () => {
  it.skipIf(!folder)('tell five areas with six goals, and five purposes, of the plan', () => {
    const read = original('003')
    const areas = of(read, 'FocusArea')
    expect(areas.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5'])
    const goals = of(read, 'Goal')
    expect(areas.map(({ id }) => goals.filter(({ parent }) => parent === id).length)).toEqual([1, 1, 1, 2, 1])
    const overall = goals.filter(({ properties }) => properties?.level === 'OVERALL')
    expect(overall.map(({ place }) => lines(read, place)[0])).toEqual([56, 57, 58, 59, 60])
    expect(areas.concat(overall).map(({ ofWork }) => ofWork?.subject)).toEqual(
      new Array(10).fill('habilitering'),
    )
    expect([...areas, ...goals].every(({ place }) => place.kind === 'SECOND_HAND')).toBe(true)
  })

  it.skipIf(!folder)('tell four findings of the audit that they name', () => {
    const read = original('003')
    const findings = of(read, 'Finding')
    expect(findings.map(({ place }) => lines(read, place)[0])).toEqual([35, 36, 37, 38])
    expect(findings.map(({ ofWork }) => ofWork?.identifier)).toEqual(
      new Array(4).fill('Dokument 3:15 (2020–2021)'),
    )
  })

  it.skipIf(!folder)('tell the assignment of 2026 with its decision and whom it involves', () => {
    const read = original('003')
    expect(of(read, 'Assignment').map(({ number }) => number)).toEqual(['TB2026-19'])
    expect(of(read, 'Requirement').map(({ place }) => lines(read, place))).toEqual([
      [71, 71],
      [71, 71],
      [72, 72],
    ])
    expect(read.relations.filter(({ type }) => type === 'INVOLVES')).toHaveLength(6)
    expect(read.relations.filter(({ type }) => type === 'IMPLEMENTS_DECISION')).toHaveLength(1)
  })

  it.skipIf(!folder)('list thirteen activities with their years', () => {
    const found = years(original('003')).map(([from, to]) => [from, to])
    expect(found).toEqual([
      [2025, 2027],
      [2026, 2026],
      [2026, 2027],
      [2023, 2033],
      [2026, 2028],
      [null, null],
      [null, null],
      [2023, null],
      [2023, null],
      [2024, null],
      [2025, null],
      [2025, null],
      [2026, 2026],
    ])
  })

  it.skipIf(!folder)('state thirty-five figures, with a period only where one is stated', () => {
    const found = figures(original('003'))
    expect(found).toHaveLength(35)
    expect(found.slice(0, 25)).toEqual([
      [24000, 'pasienter', '2021'],
      [40, '%', null],
      [23, '%', null],
      [32, '%', null],
      [21, '%', null],
      [31746, 'barn', '2018–2022'],
      [3, '%', '2018–2022'],
      [6100, 'barn og unge', '2018–2022'],
      [0.6, '%', '2018–2022'],
      [70, '%', '2018–2022'],
      [12200, 'barn og unge', '2018–2022'],
      [1.1, '%', '2018–2022'],
      [42, '%', '2018–2022'],
      [2300, 'barn og unge', '2018–2022'],
      [0.2, '%', '2018–2022'],
      [50, '%', '2018–2022'],
      [19600, 'barn', null],
      [6, 'av 10', null],
      [18.5, 'timer/uke', null],
      [25.5, 'timer/uke', null],
      [0, 'timer/uke', null],
      [27.7, 'timer/uke', null],
      [46.6, 'timer', null],
      [44.5, 'timer/uke', null],
      [9, 'av 10', null],
    ])
    expect(found.slice(25).map(([value]) => value)).toEqual([
      31.92, 14.52, 14.42, 14.28, 10.2, 9.56, 9.34, 8.72, 8.64, 8.47,
    ])
    expect(found.slice(25).every(([, unit, period]) => unit === 'mrd. kroner' && period === '2019')).toBe(
      true,
    )
  })

  it.skipIf(!folder)('say what their digest says', () => {
    const [one, other] = [original('003'), digest('sor-2026-habilitering')]
    const counted: readonly StatementLabel[] = [
      'FocusArea',
      'Goal',
      'Finding',
      'Assignment',
      'Activity',
      'Statistic',
    ]
    for (const label of counted) expect(of(other, label).length, label).toBe(of(one, label).length)
    expect(years(other)).toEqual(years(one))
    const values = (read: ReadCase) => figures(read).map(([value, , period]) => [value, period])
    expect(values(other)).toEqual(values(one))
  })
})

describe('the digests of the audits', () => {
  it('number findings and recommendations as they are cited, nested ones below their parent', () => {
    const read = digest('dok-3-12-2023-2024')
    const findings = of(read, 'Finding')
    expect(findings.map(({ number }) => number)).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '1.5',
      '1.6',
      '1.7',
      '2',
      '3',
      '4',
      '4.1',
    ])
    const parent = (number: string) =>
      findings.find(({ id }) => id === findings.find(one => one.number === number)?.parent)?.number
    expect([parent('1.7'), parent('4.1')]).toEqual(['1', '4'])
    expect(of(read, 'Recommendation').map(({ number, properties }) => [number, properties?.known])).toEqual([
      ['1', undefined],
      ['2', undefined],
      ['3', undefined],
      ['4', undefined],
      ['5', undefined],
      ['6', false],
    ])
    expect(of(digest('dok-3-15-2020-2021'), 'Finding').map(({ number }) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
  })

  it('keep a rating on its own scale, and take no level of a printed scale for a rating', () => {
    const ratings = (name: string) =>
      digest(name)
        .claims.filter(({ property }) => property === 'rating')
        .map(({ value, qualifier }) => [value, qualifier.split(' > ').length])
    expect(ratings('dok-3-12-2023-2024')).toEqual([['kritikkverdig', 3]])
    expect(ratings('dok-3-15-2020-2021')).toEqual([
      ['alvorlig', 4],
      ['alvorlig', 4],
      ['kritikkverdig', 4],
    ])
    const criticised = digest('dok-3-12-2023-2024').relations.filter(({ type }) => type === 'CRITICISES')
    expect(criticised.map(({ target, properties }) => [target, properties?.severity])).toEqual([
      [{ organisation: 'Helse- og omsorgsdepartementet' }, 'kritikkverdig'],
    ])
  })
})

describe('claims that contradict each other', () => {
  it('have one property and one qualifier, so that they can be held together', () => {
    const values = (name: string, property: string, about: string) =>
      digest(name)
        .claims.filter(one => one.property === property && one.qualifier.includes(about))
        .map(({ value }) => value)
    expect(values('dok-3-15-2020-2021', 'year', '')).toEqual(['2021', '2021', '2020'])
    expect(values('horing-nhsp-2024', 'date', '')).toEqual(['høsten 2022', '2022-08-10'])
    expect(values('meld-st-9-2023-2024', 'count', 'hovedgrep')).toEqual(['6', '7'])
    expect(values('dok-3-12-2023-2024', 'share', 'all lovpålagt')).toEqual(['14 %', 'ingen'])
    expect(
      digest('hdir-habilitering-spesialisthelsetjenesten-2017-2021')
        .claims.filter(({ qualifier }) => qualifier === 'vekst i antall voksne pasienter (2017–2021)')
        .map(({ value }) => value),
    ).toEqual(['5 %', '7,6 %'])
  })

  it.skipIf(!folder)(
    'give reports the years that each text gives them, the year of investigation apart',
    () => {
      const told = (start: string) =>
        original(start)
          .claims.filter(({ property }) => property === 'year')
          .map(({ value, qualifier }) => value + qualifier)
      expect(told('000')).toEqual(['2021', '2024'])
      expect(told('003')).toEqual(['2021', '2023', '2021', '2021'])
      expect(new Set(told('001'))).toEqual(new Set(['2024', '2023undersøkt']))
      expect(
        original('003')
          .claims.filter(({ qualifier }) => qualifier === 'innspill')
          .map(({ value }) => value),
      ).toEqual(['88'])
    },
  )
})

/** SHA-256 of the repaired questions, first twelve digits. */
const QUESTION_HASHES = ['61bc285e4610', 'e964a14ef768', '1a28f86f8592']
