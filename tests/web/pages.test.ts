import { expect, it } from 'vitest'
import { STRENGTHS } from '../../graph/model/edge.ts'
import { EVIDENCE_KINDS } from '../../graph/model/evidence.ts'
import { LABELS } from '../../graph/model/labels.ts'
import { EDGE_TYPE_NAMES } from '../../graph/model/ontology.ts'
import { COVERAGES, DOCUMENT_KINDS } from '../../graph/model/terms.ts'
import { COMMITMENTS } from '../../ingest/extract/action-plan/commitments.ts'
import { LIKELY_FROM as LINKED_FROM } from '../../ingest/link/calibration.ts'
import {
  COMMITMENT_WORDS,
  COVERAGE_WORDS,
  EDGE_WORDS,
  EVIDENCE_WORDS,
  KIND_WORDS,
  LABEL_WORDS,
  LIKELY_FROM,
  STRENGTH_WORDS,
} from '../../src/web/wording.ts'
import { createArrayReader } from '../graphql/array-reader.ts'
import { ABSENT, AUDIT, createFixtureGraph, LETTER, PLAN } from '../graphql/fixture-graph.ts'
import { handlerOf } from '../server/handler-of.ts'
import { parsePage } from './parse-page.ts'

const PAGES = [
  '/',
  `/?plan=${PLAN}&rapport=${AUDIT}`,
  '/sok',
  '/sok?q=bemanning',
  '/sok?q=bemanning&slag=Finding',
  '/sok?q=finnesikke',
  '/dokumenter',
  '/motstrid',
  `/dokument/${PLAN}`,
  `/dokument/${AUDIT}`,
  `/dokument/${LETTER}`,
  `/dokument/${ABSENT}`,
  `/node/${PLAN}/i1`,
  `/node/${PLAN}/i1/tiltak/1`,
  `/node/${PLAN}/i1/tiltak/2`,
  `/node/${AUDIT}/funn/1`,
  `/node/${AUDIT}/anbefaling/2`,
  '/node/tb2030-7/a',
  '/node/tb2030-7/a/krav/1',
  '/node/organisasjon/kommuner',
  '/finnes-ikke',
] as const

it('builds every page of tags that close, with one heading, one main and a language', async () => {
  const { get } = handlerOf()
  for (const path of PAGES) {
    const { tags } = parsePage(await (await get(path)).text())
    const count = (name: string) => tags.filter(tag => tag.name === name).length
    expect([path, count('h1'), count('main'), count('title')]).toEqual([path, 1, 1, 1])
    expect(tags.find(tag => tag.name === 'html')?.attributes.lang).toBe('nb')
    const levels = tags.filter(tag => /^h[1-6]$/.test(tag.name)).map(tag => Number(tag.name[1]))
    levels.forEach((level, at) => {
      expect([path, level <= (levels[at - 1] ?? 0) + 1]).toEqual([path, true])
    })
    const ids = tags.flatMap(tag => tag.attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  }
})

it('names every field, runs no script of its own and loads nothing from elsewhere', async () => {
  const { get } = handlerOf()
  for (const path of PAGES) {
    const markup = await (await get(path)).text()
    const { tags } = parsePage(markup)
    const labelled = new Set(tags.filter(tag => tag.name === 'label').map(tag => tag.attributes.for))
    const fields = tags.filter(tag => ['input', 'select', 'textarea'].includes(tag.name))
    expect(fields.length).toBeGreaterThan(0)
    for (const field of fields) expect(labelled).toContain(field.attributes.id)
    for (const tag of tags) {
      expect(Object.keys(tag.attributes).filter(name => /^(on|style$)/.test(name))).toEqual([])
      if (tag.name === 'script') expect(tag.attributes.src).toBe('/side.js')
      if (tag.name === 'link') expect(tag.attributes.href).toMatch(/^(\/|data:,)/)
    }
    for (const table of tags.filter(tag => tag.name === 'th'))
      expect(['col', 'row', 'rowgroup']).toContain(table.attributes.scope)
    expect(tags.filter(tag => tag.name === 'table').length).toBe(
      tags.filter(tag => tag.name === 'caption').length,
    )
  }
})

it('has no link that leads nowhere', async () => {
  const { get } = handlerOf()
  const addresses = new Set<string>()
  for (const path of PAGES) {
    const { tags } = parsePage(await (await get(path)).text())
    for (const { name, attributes } of tags) {
      const address = name === 'a' ? attributes.href : undefined
      if (address?.startsWith('#')) {
        expect(tags.some(tag => `#${tag.attributes.id}` === address)).toBe(true)
      } else if (address?.startsWith('/')) addresses.add(address)
    }
  }
  expect(addresses.size).toBeGreaterThan(20)
  for (const address of addresses) {
    const response = await get(address)
    expect([address, response.status]).toEqual([address, 200])
  }
})

it('shows each measure with what it answers, how sure that is, why and where', async () => {
  const { get } = handlerOf()
  const { text, tags } = parsePage(await (await get('/')).text())
  expect(text).toContain('svarer på')
  expect(text).toContain('svarer delvis på')
  expect(text).toContain('utledet: sannsynlig, 82 %')
  expect(text).toContain('utledet: usikker, 35 %')
  expect(text).toContain('bare utredning')
  expect(text).toContain('Begge handler om bemanning.')
  expect(text).toContain('utvikler et kurs i <formidling> for "lærere" & bibliotekarer')
  expect(text).toMatch(/Bibliotekrevisjonen , kapittel 1, under «[^»]*» \(gjengitt i sammendrag\)/)
  expect(text).toContain('Ingen funnet.')
  expect(text).toContain('ingen funnet: 1')
  expect(text).toContain('kan ikke avgjøres: 1')
  expect(text).toContain('Svarene bygger på 3 dokumenter')
  expect(text).toContain('Utgave 7')
  expect(text).not.toContain('ikke oppdatert')
  expect(tags.some(tag => tag.attributes.href === '/tiltak-funn.csv')).toBe(true)
})

it('says so when links are older than the texts', async () => {
  const { get } = handlerOf({ reader: createArrayReader(createFixtureGraph(), { linked: false }) })
  const { text } = parsePage(await (await get('/')).text())
  expect(text).toContain('Lenker er ikke oppdatert')
})

it('marks hits in their text, grouped under their documents, and lets them be narrowed', async () => {
  const { get } = handlerOf()
  const { tags, text } = parsePage(await (await get('/sok?q=bemanning')).text())
  expect(tags.filter(tag => tag.name === 'mark').length).toBeGreaterThanOrEqual(4)
  expect(text).toContain('4 treff')
  expect(tags.some(tag => tag.attributes.href === '/sok?q=bemanning&slag=Finding')).toBe(true)
  const narrowed = parsePage(await (await get('/sok?q=bemanning&slag=Finding')).text())
  expect(narrowed.text).toContain('1 treff')
  expect(narrowed.tags.some(tag => tag.attributes['aria-current'] === 'true')).toBe(true)
  const script = parsePage(await (await get('/sok?q=<script>alert(1)</script>')).text())
  expect(script.tags.filter(tag => tag.name === 'script')).toHaveLength(1)
})

it('shows a node with where it stands, its chain, its quotes and its links', async () => {
  const { get } = handlerOf()
  const { text, tags } = parsePage(await (await get(`/node/${PLAN}/i1/tiltak/1`)).text())
  expect(text).toContain('Tiltak 1*')
  expect(text).toContain('Hvor det står')
  expect(text).toContain('I originalen')
  expect(text).toContain('Kjeden')
  expect(text).toContain('(utledet)')
  expect(text).toContain('Involverer')
  expect(text).toContain('bare utredning')
  const crumbs = tags.filter(tag => tag.name === 'a').map(tag => tag.attributes.href)
  expect(crumbs.indexOf(`/dokument/${PLAN}`)).toBeLessThan(crumbs.indexOf(`/node/${PLAN}/i1`))
})

it('sends a document to its own page, and a missing one to a page with a way out', async () => {
  const { get, reported } = handlerOf()
  const moved = await get(`/node/${PLAN}`)
  expect([moved.status, moved.headers.get('location')]).toEqual([302, `/dokument/${PLAN}`])
  for (const path of [
    '/node/finnes/ikke',
    '/dokument/finnes-ikke',
    '/node/%E0%A4%A',
    `/dokument/${PLAN}/i1`,
  ]) {
    const response = await get(path)
    expect([path, response.status]).toEqual([path, 404])
    expect(await response.text()).toContain('Søk')
  }
  expect(reported).toEqual([])
})

it('answers a form that tries to write with a page that says no', async () => {
  const { handler } = handlerOf()
  const response = await handler(new Request('http://127.0.0.1/', { method: 'POST', body: 'x=1' }))
  expect(response.status).toBe(405)
})

it('has Norwegian words for everything that the graph can hold', () => {
  const pairs: readonly (readonly [readonly string[], Readonly<Record<string, unknown>>])[] = [
    [LABELS, LABEL_WORDS],
    [DOCUMENT_KINDS, KIND_WORDS],
    [COVERAGES, COVERAGE_WORDS],
    [STRENGTHS, STRENGTH_WORDS],
    [EVIDENCE_KINDS, EVIDENCE_WORDS],
    [COMMITMENTS.map(([commitment]) => commitment), COMMITMENT_WORDS],
    [EDGE_TYPE_NAMES, EDGE_WORDS],
  ]
  for (const [values, words] of pairs)
    expect([...new Set(values)].toSorted()).toEqual(Object.keys(words).toSorted())
})

it('calls a link likely from where linking counts it', () => {
  expect(LIKELY_FROM).toBe(LINKED_FROM)
})
