import { expect, it } from 'vitest'
import { dossierOf } from '../../src/app/dossier.ts'
import { createArrayReader } from '../graphql/array-reader.ts'
import { ABSENT, AUDIT, createFixtureGraph, PLAN } from '../graphql/fixture-graph.ts'
import { createDisputedGraph } from './disputed-graph.ts'

const AUDIT_TITLE = 'Riksrevisjonens undersøkelse av skolebibliotek'
const PLAN_TITLE = 'Nasjonal handlingsplan for leseglede'

const read = (key: string) => dossierOf(createArrayReader(createFixtureGraph()), key)

it('gathers a finding with what answers it, the strongest first, and every quote once', async () => {
  const dossier = await read(`${AUDIT}/funn/1`)
  expect(dossier).toMatchObject({
    format: 'sporbar-dossier/1',
    subject: { label: 'Finding', number: '1', numberIsOurs: true, work: { key: AUDIT } },
    above: [{ key: AUDIT }],
    methods: [{ name: 'fixture', version: '1', calibration: '1' }],
    scope: { asOf: '2030-01-02T03:04:05Z', revision: 7, linked: true, missing: [{ key: ABSENT }] },
  })
  const [own] = dossier.groups
  expect(own).toMatchObject({ under: null, entries: [{ coverage: { value: 'FOLLOWED_UP' } }] })
  const links = own!.entries[0]!.links
  expect(
    links.map(link => [link.type, link.direction, link.other.key, link.strength, link.confidence]),
  ).toEqual([
    ['FOLLOWS_UP', 'IN', `${PLAN}/i1/tiltak/1`, 'DIRECT', 0.82],
    ['FOLLOWS_UP', 'IN', `${PLAN}/i1/tiltak/2`, 'PARTIAL', 0.35],
    ['CITES', 'IN', `${PLAN}/i1/utfordring/1`, null, null],
  ])
  expect(links[0]).toMatchObject({ commitment: 'STUDY', origin: 'DERIVED' })
  expect(links[0]?.reasons).toContain('Begge handler om bemanning.')
  const sides = links[0]?.citations.map(({ side }) => side)
  expect(sides).toEqual(['SOURCE', 'TARGET'])
  expect(dossier.quotes.map(quote => quote.number)).toEqual(dossier.quotes.map((_quote, at) => at + 1))
  const texts = dossier.quotes.map(quote => `${quote.document} ${quote.spans[0]?.start}`)
  expect(texts.length).toBeGreaterThan(3)
  expect(new Set(texts).size).toBe(texts.length)
})

it('tells the parts of a finding with it, and its recommendations not', async () => {
  const { groups } = await read(`${AUDIT}/funn/1`)
  expect(groups.map(({ entries }) => entries.map(entry => entry.node.key))).toEqual([
    [`${AUDIT}/funn/1`],
    [`${AUDIT}/funn/1.1`],
  ])
})

it('tells all findings and recommendations of a report, each with its coverage', async () => {
  const { groups } = await read(AUDIT)
  expect(
    groups.map(({ under, entries }) => [under?.key ?? null, ...entries.map(({ node }) => node.key)]),
  ).toEqual([
    [null, AUDIT],
    [AUDIT, `${AUDIT}/anbefaling/1`, `${AUDIT}/anbefaling/2`],
    [AUDIT, `${AUDIT}/funn/1`, `${AUDIT}/funn/1.1`, `${AUDIT}/funn/2`],
  ])
  const coverage = groups.slice(1).flatMap(({ entries }) => entries.map(entry => entry.coverage?.value))
  expect(coverage).toEqual(['FOLLOWED_UP', 'CANNOT_TELL', 'FOLLOWED_UP', 'PARTLY', 'NONE_FOUND'])
})

it('tells all measures and challenges of a plan under their focus area', async () => {
  const { groups, chain } = await read(PLAN)
  expect(groups[1]).toMatchObject({ under: { key: `${PLAN}/i1`, label: 'FocusArea' } })
  expect(groups[1]?.entries.map(({ node }) => `${node.label} ${node.number}`)).toEqual([
    'FocusArea 1',
    'Measure 1',
    'Measure 2',
    'Measure 10',
    'Challenge null',
  ])
  expect(chain.up.map(step => step.node.key)).toContain('tb2030-7/a')
  expect([...chain.up, ...chain.down].filter(step => step.node.work?.key === PLAN)).toEqual([])
})

it('tells an assignment item with its requirements', async () => {
  const { groups } = await read('tb2030-7/a')
  expect(groups.flatMap(({ entries }) => entries.map(({ node }) => node.key))).toEqual([
    'tb2030-7/a',
    'tb2030-7/a/krav/1',
  ])
})

it('shows what people decided, also where they disagree, and keeps what they reject apart', async () => {
  const dossier = await dossierOf(createArrayReader(createDisputedGraph()), `${AUDIT}/funn/1`)
  const { links, rejected } = dossier.groups[0]!.entries[0]!
  expect(dossier.chain.down.find(({ node }) => node.key === `${PLAN}/i1/tiltak/1`)?.verdict).toBe('DISPUTED')
  const disputed = links.find(link => link.other.key === `${PLAN}/i1/tiltak/1`)
  expect(disputed).toMatchObject({ verdict: 'DISPUTED' })
  expect(disputed?.reviews.map(({ reviewer, decision }) => [reviewer, decision])).toEqual([
    ['Kari Nordmann', 'ACCEPT'],
    ['Ola Nordmann', 'REJECT'],
  ])
  expect(links.map(link => link.other.key)).not.toContain(`${PLAN}/i1/tiltak/2`)
  expect(rejected).toMatchObject([{ other: { key: `${PLAN}/i1/tiltak/2` }, verdict: 'REJECTED' }])
})

it('shows claims about the subject with what says otherwise, and both quotes', async () => {
  const dossier = await dossierOf(createArrayReader(createDisputedGraph()), AUDIT)
  const claims = dossier.groups[0]!.entries[0]!.claims
  expect(claims.map(({ value, conflicts }) => [value, conflicts.map(rival => rival.value)])).toEqual([
    ['2029', ['2028']],
    ['2028', ['2029']],
  ])
  for (const { citations, conflicts } of claims)
    for (const cites of [citations, ...conflicts.map(rival => rival.citations)]) expect(cites).toHaveLength(1)
  expect(claims[0]).toMatchObject({ claimedBy: [AUDIT_TITLE], conflicts: [{ claimedBy: [PLAN_TITLE] }] })
})

it('asks the store a fixed number of times, however many measures a plan has', async () => {
  const reader = createArrayReader(createFixtureGraph())
  await dossierOf(reader, PLAN)
  expect(Object.values(reader.calls).reduce((sum, calls) => sum + calls, 0)).toBeLessThan(60)
})

it('refuses a key that nothing has, and what is neither document nor statement', async () => {
  await expect(read('finnes-ikke')).rejects.toMatchObject({ code: 'NODE_NOT_FOUND' })
  await expect(read('organisasjon/kommuner')).rejects.toMatchObject({ code: 'NO_DOSSIER' })
})
