import { expect, it } from 'vitest'
import { dossierOf } from '../../src/app/dossier.ts'
import { DOSSIER_FORMATS, renderDossier } from '../../src/dossier/render-dossier.ts'
import { bundledGraph } from '../bundled-graph.ts'

const PLAN = 'hp-rehabilitering-2026-2035'
const AUDIT = 'dok-3-12-2023-2024'
const SUBJECTS = [
  PLAN,
  AUDIT,
  `${AUDIT}/funn/1.1`,
  `${AUDIT}/anbefaling/6`,
  `${PLAN}/i1/tiltak/1`,
  'tb2025-22/a',
]

const reader = bundledGraph()

it('tells all 25 measures of the plan under its five focus areas', async () => {
  const { groups } = await dossierOf(reader(), PLAN)
  const areas = groups.filter(({ under }) => under?.label === 'FocusArea')
  expect(areas).toHaveLength(5)
  const entries = areas.flatMap(area => area.entries)
  expect(entries.filter(({ node }) => node.label === 'Measure')).toHaveLength(25)
  expect(areas.map(area => area.entries[0]?.node.key)).toEqual(areas.map(({ under }) => under?.key))
})

it('tells what the plan calls otherwise in another place, and where', async () => {
  const { groups } = await dossierOf(reader(), PLAN)
  const claims = groups.flatMap(group => group.entries.flatMap(entry => entry.claims))
  const disputed = claims.filter(({ conflicts }) => conflicts.length > 0)
  expect(disputed.length).toBeGreaterThan(0)
  for (const { value, citations, conflicts } of disputed)
    for (const rival of conflicts) {
      expect(rival.value).not.toBe(value)
      expect(citations.length * rival.citations.length).toBeGreaterThan(0)
    }
})

it('tells every finding and recommendation of the report with a coverage and a reason', async () => {
  const { groups } = await dossierOf(reader(), AUDIT)
  const entries = groups.slice(1).flatMap(group => group.entries)
  const count = (label: string) => entries.filter(entry => entry.node.label === label).length
  expect([count('Finding'), count('Recommendation')]).toEqual([12, 6])
  for (const { node, coverage } of entries) expect([node.key, coverage?.reason]).not.toEqual([node.key, ''])
})

it('tells each challenge of the plan with the measures that meet it, and kind by kind what has an answer', async () => {
  const dossier = await dossierOf(reader(), PLAN)
  const challenges = dossier.groups
    .flatMap(({ entries }) => entries)
    .filter(({ node }) => node.label === 'Challenge')
  expect(challenges.length).toBeGreaterThan(20)
  const met = challenges.filter(({ links }) => links.some(({ type }) => type === 'MEETS'))
  expect(met.length).toBeGreaterThan(challenges.length / 2)
  for (const { node, coverage } of challenges) expect([node.key, coverage?.value]).not.toContain(undefined)
  const markdown = Buffer.from(await renderDossier(dossier, 'md')).toString()
  expect(markdown).toMatch(/^Tiltak \(25\): rettet mot noe som er funnet eller bestilt: \d+ · /m)
  expect(markdown).toMatch(/^Utfordringer \(\d+\): tiltak svarer på det: \d+ · /m)
  expect(markdown).not.toMatch(/^> Svar: tiltak .*Tiltaket møter/m)
})

it('tells in the chain too that an answer is only a part of one', async () => {
  const dossier = await dossierOf(reader(), `${PLAN}/i2/tiltak/3`)
  const markdown = Buffer.from(await renderDossier(dossier, 'md')).toString()
  const steps = markdown.split('\n').filter(line => line.startsWith('- Tiltak 3\\* svarer på: '))
  const partial = dossier.chain.up.filter(
    ({ type, strength }) => type === 'FOLLOWS_UP' && strength === 'PARTIAL',
  )
  expect(partial.length).toBeGreaterThan(0)
  expect(partial.length).toBeLessThan(steps.length)
  expect(steps.filter(line => line.includes('(delvis; utledet')).length).toBe(partial.length)
})

it('leads from a measure over the challenge that it meets to the report that the challenge cites', async () => {
  const { chain } = await dossierOf(reader(), `${PLAN}/i2/tiltak/5`)
  const challenge = `${PLAN}/i2/utfordring/1`
  expect(chain.up.find(({ node }) => node.key === challenge)).toMatchObject({
    type: 'MEETS',
    origin: 'DERIVED',
  })
  const down = (await dossierOf(reader(), challenge)).chain
  expect(down.up.map(({ type, node }) => [type, node.key])).toContainEqual(['CITES', AUDIT])
  expect(down.down.filter(({ type }) => type === 'MEETS').length).toBeGreaterThan(0)
})

it('cannot tell what nobody knows, and says so', async () => {
  const { groups } = await dossierOf(reader(), `${AUDIT}/anbefaling/6`)
  expect(groups[0]?.entries[0]?.coverage).toMatchObject({ value: 'CANNOT_TELL' })
})

it('has both quotes of every derived link, exactly as the texts have them, and its method', async () => {
  let derived = 0
  for (const key of SUBJECTS) {
    const { groups, quotes, methods } = await dossierOf(reader(), key)
    const links = groups.flatMap(group => group.entries.flatMap(entry => entry.links))
    for (const link of links.filter(each => each.origin === 'DERIVED')) {
      derived += 1
      expect(link.reasons.length).toBeGreaterThan(0)
      expect(new Set(link.citations.map(({ side }) => side))).toEqual(new Set(['SOURCE', 'TARGET']))
      expect(methods.length).toBeGreaterThan(0)
    }
    expect(quotes.length).toBeGreaterThan(0)
    for (const { document, version, spans } of quotes) {
      const text = (await reader().version(document, version))?.text
      for (const { start, end, exact } of spans) expect(text?.slice(start, end)).toBe(exact)
    }
  }
  expect(derived).toBeGreaterThan(100)
})

it('gives every format, the same bytes twice', async () => {
  for (const key of SUBJECTS)
    for (const format of DOSSIER_FORMATS) {
      const [first, second] = [await dossierOf(reader(), key), await dossierOf(reader(), key)]
      const bytes = Buffer.from(await renderDossier(first, format))
      expect(bytes.length).toBeGreaterThan(2_000)
      expect(bytes.equals(Buffer.from(await renderDossier(second, format)))).toBe(true)
    }
})
