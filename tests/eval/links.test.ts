import { describe, expect, it } from 'vitest'
import { intervals } from '../../bench/eval/bootstrap.ts'
import { crossValidate, scoredPairs } from '../../bench/eval/cross-validate.ts'
import { chance, fitCurve } from '../../bench/eval/fit.ts'
import { judgePairs, type LinksFile, scorePairs } from '../../bench/eval/links.ts'

const FILE: LinksFile = {
  targets: { a: '', b: '', c: '', d: '' },
  measures: { '1': '', '2': '', '3': '', '4': '' },
  links: [
    { measureId: '1', targetId: 'a', grade: 2 },
    { measureId: '2', targetId: 'b', grade: 2 },
    { measureId: '3', targetId: 'c', grade: 2 },
    { measureId: '4', targetId: 'd', grade: 1 },
  ],
}

const gradeOf = (measure: string, target: string): number =>
  FILE.links.find(({ measureId, targetId }) => measureId === measure && targetId === target)?.grade ?? 0

describe('scores of links', () => {
  it('are perfect for who knows, and no better than the base rate for who always says the same', () => {
    const knows = judgePairs(FILE, (measure, target) => {
      const grade = gradeOf(measure, target)
      return { any: Number(grade > 0), direct: Number(grade > 1), saysAny: grade > 0, saysDirect: grade > 1 }
    })
    expect(scorePairs(knows)).toEqual({
      pairs: 16,
      apGrade2: 1,
      apAny: 1,
      f1Grade2: 1,
      f1Any: 1,
      brierSkill: 1,
      ece: 0,
    })
    const rate = 3 / 16
    const dull = scorePairs(
      judgePairs(FILE, () => ({ any: 0.25, direct: rate, saysAny: false, saysDirect: false })),
    )
    expect(dull.brierSkill).toBeCloseTo(0)
    // All pairs are one block: each right one counts with the precision that the block has on average.
    expect(dull.apAny).toBeLessThan(0.35)
    expect(dull.f1Any).toBe(0)
  })
})

describe('fitting', () => {
  it('finds the curve that made the samples', () => {
    const made = { slope: 6, intercept: -3 }
    const samples = Array.from({ length: 2_000 }, (_, at) => {
      const score = (at % 100) / 100
      return { score, right: (at * 0.618_033_988_75) % 1 < chance(made, score) }
    })
    const fitted = fitCurve(samples)
    expect(fitted.slope).toBeGreaterThan(5)
    expect(fitted.slope).toBeLessThan(7)
    expect(chance(fitted, 0.5)).toBeCloseTo(0.5, 1)
  })

  it('stays finite where the scores part right from wrong without a fault', () => {
    const fitted = fitCurve([0, 0.1, 0.9, 1].map(score => ({ score, right: score > 0.5 })))
    expect(Number.isFinite(fitted.slope)).toBe(true)
    expect(chance(fitted, 1)).toBeGreaterThan(chance(fitted, 0))
  })

  it('judges a measure by curves that never saw it', () => {
    // Measure 4 is scored upside down. Seen by its own curve, it would pull the others down.
    const pairs = scoredPairs(FILE, (measure, target) => {
      const score = gradeOf(measure, target) > 0 !== (measure === '4') ? 1 : 0
      return { any: score, direct: score }
    })
    const judged = crossValidate(pairs, { any: 0.5, direct: 0.5 })
    expect(judged).toHaveLength(16)
    const fourth = judged.filter(({ measure }) => measure === '4')
    expect(fourth.filter(({ any }) => any > 0.5)).toHaveLength(3)
  })

  it('gives the same intervals each time, around the score', () => {
    const judged = crossValidate(
      scoredPairs(FILE, (measure, target) => ({
        any: gradeOf(measure, target),
        direct: gradeOf(measure, target),
      })),
      { any: 0.5, direct: 0.5 },
    )
    const [low, high] = intervals(judged).apAny!
    expect(low).toBeLessThanOrEqual(high)
    expect(intervals(judged)).toEqual(intervals(judged))
  })
})
