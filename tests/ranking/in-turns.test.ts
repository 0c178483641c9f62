import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortedInTurns } from '../../src/ranking/in-turns.ts'

describe('sorting in turns', () => {
  const values = fc.array(fc.nat(50), { minLength: 0, maxLength: 30_000, size: 'max' })

  it('gives what sorting at once gives, equal ones in their order', async () => {
    let longest = 0
    await fc.assert(
      fc.asyncProperty(values, async all => {
        longest = Math.max(longest, all.length)
        const pairs = all.map((value, at) => ({ value, at }))
        const byValue = (a: (typeof pairs)[number], b: (typeof pairs)[number]) => a.value - b.value
        expect(await sortedInTurns(pairs, byValue)).toEqual(pairs.toSorted(byValue))
      }),
      { numRuns: 12 },
    )
    expect(longest).toBeGreaterThan(10_000)
  })

  it('lets others have their turn', async () => {
    const numbers = Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 50_021)
    let isSorted = false
    let turns = 0
    const sorting = sortedInTurns(numbers, (a, b) => a - b).finally(() => {
      isSorted = true
    })
    for (; !isSorted; turns++) await nextTurn()
    expect(await sorting).toHaveLength(numbers.length)
    expect(turns).toBeGreaterThan(10)
  })
})
