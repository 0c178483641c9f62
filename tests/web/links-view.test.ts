import { expect, it } from 'vitest'
import type { LinkData } from '../../src/web/link-view.ts'
import { linksView } from '../../src/web/links-view.ts'

const link = (name: string, fields: Partial<LinkData>): LinkData => ({
  type: 'FOLLOWS_UP',
  origin: 'DERIVED',
  strength: 'PARTIAL',
  confidence: 0.99,
  verdict: null,
  reviews: [],
  signals: [],
  evidence: [],
  properties: [{ name: 'confidenceDirect', value: '0.4321' }],
  other: { key: `plan/tiltak/${name}`, label: 'Measure', name },
  ...fields,
})

it('lists what is stated before what was computed, and square answers before partial ones', () => {
  const shown = linksView(
    [
      link('delvis', {}),
      link('klart', { strength: 'DIRECT', confidence: 0.8 }),
      link('sagt', { origin: 'STATED', strength: null, confidence: null, properties: [] }),
    ],
    [],
  )
  const markup = shown === false ? '' : shown.markup
  const places = ['sagt', 'klart', 'delvis'].map(name => markup.indexOf(`plan/tiltak/${name}`))
  expect(places.every(place => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

it('tells a number that only programs read to nobody', () => {
  const shown = linksView([link('delvis', {})], [])
  expect(shown === false ? '' : shown.markup).not.toContain('0.4321')
})
