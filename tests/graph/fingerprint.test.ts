import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fingerprint, stableJson } from '../../graph/model/fingerprint.ts'

it('writes every value as JSON that reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      expect(JSON.parse(stableJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it('writes the same characters whatever the order of the fields, at every depth', () => {
  const turned = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(turned)
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([name, inner]) => [name, turned(inner)]),
    )
  }
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      expect(stableJson(turned(value))).toBe(stableJson(value))
      expect(fingerprint(turned(value))).toBe(fingerprint(value))
    }),
  )
})

it('leaves out fields that are not there, as JSON does, and tells every other difference', () => {
  expect(stableJson({ b: [undefined, 1], a: undefined, c: { d: undefined } })).toBe('{"b":[null,1],"c":{}}')
  const unequal = [{ a: 1 }, { a: '1' }, { a: null }, {}, { a: [1] }, { b: 1 }, { a: { a: 1 } }]
  expect(new Set(unequal.map(fingerprint)).size).toBe(unequal.length)
})
