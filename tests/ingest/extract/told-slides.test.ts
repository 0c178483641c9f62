import { describe, expect, it } from 'vitest'
import type { StatementLabel } from '../../../graph/model/labels.ts'
import type { ReadCase } from './read-case.ts'
import { digest, figures, folder, lines, of, original, years } from './told.ts'

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
