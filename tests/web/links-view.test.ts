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

const shown = (out: readonly LinkData[], totalCount = out.length): string => {
  const view = linksView({ nodes: out, totalCount }, { nodes: [], totalCount: 0 })
  return view === false ? '' : view.markup
}

it('lists what is stated before what was computed, and square answers before partial ones', () => {
  const markup = shown([
    link('delvis', {}),
    link('klart', { strength: 'DIRECT', confidence: 0.8 }),
    link('sagt', { origin: 'STATED', strength: null, confidence: null, properties: [] }),
  ])
  const places = ['sagt', 'klart', 'delvis'].map(name => markup.indexOf(`plan/tiltak/${name}`))
  expect(places.every(place => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

it('tells a number that only programs read to nobody', () => {
  expect(shown([link('delvis', {})])).not.toContain('0.4321')
})

it('says how far a link reaches in the words of its type', () => {
  expect(shown([link('svar', {})])).toContain('>svarer delvis på<')
  expect(shown([link('grunnlag', { type: 'RESTS_ON' })])).toContain('>delvis<')
  expect(shown([link('grunnlag', { type: 'RESTS_ON', strength: 'DIRECT' })])).not.toContain('svarer')
})

it('says of which document and part the other end is, since numbers begin anew in each', () => {
  const area = { key: 'plan/i2', label: 'FocusArea', name: 'Bøker', number: '2', numberIsOurs: true }
  const work = { key: 'plan', label: 'Document', name: 'Nasjonal plan', shortTitle: 'Planen' }
  const other = { key: 'plan/i2/tiltak/3', label: 'Measure', name: 'kjøper bøker', number: '3', work }
  const markup = shown([link('', { other: { ...other, partOf: [work, area] } })])
  expect(markup).toContain('<span class="from">Planen, Innsatsområde 2*</span>')
})

it('says that a list was cut off, and how many there are', () => {
  expect(shown([link('en', {})], 524)).toContain('Viser 1 av 524 lenker fra dette.')
  expect(shown([link('en', {})])).not.toContain('Viser')
})
