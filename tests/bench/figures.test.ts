import { describe, expect, it } from 'vitest'
import { growth } from '../../bench/measure/growth.ts'
import { searchQueries } from '../../bench/measure/search-queries.ts'
import { percentile, timingOf } from '../../bench/measure/timing.ts'

describe('figures of a benchmark', () => {
  it('tell linear growth from quadratic', () => {
    expect(growth({ size: 1, cost: 3 }, { size: 10, cost: 30 })).toBeCloseTo(1)
    expect(growth({ size: 10, cost: 3 }, { size: 100, cost: 300 })).toBeCloseTo(2)
  })

  it('give values that were measured as median and percentile', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at)
    expect(timingOf(hundred)).toEqual({ runs: 100, median: 50, p99: 99 })
    expect(percentile([7], 0.99)).toBe(7)
    expect(() => percentile([], 0.5)).toThrow(RangeError)
  })

  it('search for the same words every time', () => {
    expect(searchQueries(50, 10)).toEqual(searchQueries(50, 10))
    expect(new Set(searchQueries(50, 10)).size).toBeGreaterThan(40)
  })
})
