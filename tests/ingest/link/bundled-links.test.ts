import { describe, expect, it } from 'vitest'
import type { GraphEdge } from '../../../graph/model/edge.ts'
import type { EdgeType } from '../../../graph/model/ontology.ts'
import { LIKELY_FROM } from '../../../ingest/link/calibration.ts'
import { bundledGraph } from '../../bundled-graph.ts'

const PLAN = 'hp-rehabilitering-2026-2035'
const reader = bundledGraph()

const links = async (type: EdgeType): Promise<readonly GraphEdge[]> =>
  (await reader().edges({ types: [type], origin: 'DERIVED' })).filter(
    edge => edge.origin === 'DERIVED' && edge.confidence >= LIKELY_FROM,
  )

const coverage = async (keys: readonly string[]): Promise<readonly unknown[]> =>
  (await reader().nodes(keys)).map(node => node?.properties.coverage)

describe('links in the bundled corpus', () => {
  it('answer an item of the assignment with the measures that do what it asks, studies only in part', async () => {
    const answers = (await links('ANSWERS_ASSIGNMENT')).filter(({ target }) => target === 'tb2025-22/b')
    const strengthOf = (number: number): unknown =>
      answers
        .filter(({ source }) => source === `${PLAN}/i5/tiltak/${number}`)
        .map(edge => (edge.origin === 'DERIVED' ? edge.strength : ''))
    expect([1, 2, 3, 4, 5].map(strengthOf)).toEqual([
      ['DIRECT'],
      ['DIRECT'],
      ['PARTIAL'],
      ['DIRECT'],
      ['PARTIAL'],
    ])
  })

  it('say which requirements are visible in the plan, partly, or not', async () => {
    const requirements = Array.from({ length: 8 }, (_, at) => `tb2025-22/a/krav/${at + 1}`)
    expect(await coverage(requirements)).toEqual([
      'FOLLOWED_UP',
      'FOLLOWED_UP',
      'NONE_FOUND',
      'FOLLOWED_UP',
      'PARTLY',
      'PARTLY',
      'NONE_FOUND',
      'PARTLY',
    ])
    const [involved, audit] = await reader().nodes(['tb2025-22/a/krav/5', 'tb2025-22/a/krav/8'])
    expect(involved?.properties.coverageReason).toContain('Folkehelseinstituttet')
    expect(audit?.properties.coverageReason).toContain('funn for funn')
  })

  it('never say "none" where the substance or the answer is unknown', async () => {
    const unknown = [
      'dok-3-12-2023-2024/anbefaling/6',
      'dok-3-15-2020-2021/anbefaling/4',
      ...[1, 2, 3, 4].map(number => `dok-3-15-2020-2021/funn/${number}`),
      ...[1, 2, 3].map(number => `dok-3-15-2020-2021/anbefaling/${number}`),
    ]
    expect(await coverage(unknown)).toEqual(unknown.map(() => 'CANNOT_TELL'))
    const [missing] = await reader().nodes(['dok-3-15-2020-2021/funn/1'])
    expect(missing?.properties.coverageReason).toContain('ikke i korpuset')
  })

  it('tell what the parts of a finding have beside what it has itself', async () => {
    const [whole] = await reader().nodes(['dok-3-12-2023-2024/funn/1'])
    expect(whole?.properties.coverage).toBe('PARTLY')
    expect(whole?.properties.coverageReason).toMatch(/Av 7 delfunn er \d/)
  })

  it('join measures only to the report that their plan has to answer', async () => {
    const reports = new Set((await links('FOLLOWS_UP')).map(({ target }) => target.split('/')[0]))
    expect(reports).toContain('dok-3-12-2023-2024')
    expect(reports).not.toContain('dok-3-15-2020-2021')
  })

  it('reach a goal of their own focus area from most measures, though the plan states the area', async () => {
    const goals = await links('REALISES')
    const measures = new Set(goals.map(({ source }) => source))
    expect(measures.size).toBeGreaterThan(17)
    for (const { source, target } of goals) expect(target.split('/mal/')[0]).toBe(source.split('/tiltak/')[0])
  })

  it('meet challenges with measures of the same focus area only, and say which have none', async () => {
    const met = await links('MEETS')
    expect(met.length).toBeGreaterThan(20)
    for (const { source, target } of met)
      expect(target.split('/utfordring/')[0]).toBe(source.split('/tiltak/')[0])
    // The right to a coordinator and an individual plan: measures touch it, none aims at it.
    expect(await coverage([`${PLAN}/i1/utfordring/2`, `${PLAN}/i1/utfordring/4`])).toEqual([
      'PARTLY',
      'NONE_FOUND',
    ])
  })

  it('never say that a challenge or a goal is without a measure where no measures are known', async () => {
    const unknown = ['meld-st-9-2023-2024/utfordring/1', 'hp-habilitering-2026-2035/i1/mal/1']
    expect(await coverage(unknown)).toEqual(['CANNOT_TELL', 'CANNOT_TELL'])
  })

  it('tell measures without anything behind them, and goals without a measure', async () => {
    const none = async (label: 'Measure' | 'Goal'): Promise<readonly string[]> =>
      (await reader().list({ labels: [label], where: { coverage: ['NONE_FOUND'] }, limit: 100 })).nodes.map(
        ({ key }) => key,
      )
    expect(await none('Measure')).toEqual([`${PLAN}/i4/tiltak/4`])
    expect(await none('Goal')).toEqual([`${PLAN}/i1/mal/4`])
  })

  it('anchor overall goals in the national ones only where the plan says that it is anchored there', async () => {
    const anchored = await links('ANCHORED_IN')
    expect(anchored.length).toBeGreaterThan(4)
    for (const { source, target } of anchored) {
      expect(source).toMatch(/^hp-(?:re)?habilitering-2026-2035\/mal\//)
      expect(target).toMatch(/^meld-st-9-2023-2024\/mal\//)
    }
    expect(anchored.map(({ source, target }) => `${source} ${target.at(-1)}`)).toContain(`${PLAN}/mal/3 2`)
  })

  it('see that the overall goals of the two plans are nearly the same, and nothing else', async () => {
    const same = await reader().edges({ types: ['SAME_STATEMENT'], origin: 'DERIVED' })
    expect(same.map(({ source, target }) => [source, target])).toEqual(
      [1, 2, 3, 4, 5].map(number => [`hp-habilitering-2026-2035/mal/${number}`, `${PLAN}/mal/${number}`]),
    )
  })

  it('reach an assignment that is only to be seen with the plan, in part and where a text leads there', async () => {
    const assignments = (await reader().edges({ types: ['ANSWERS_ASSIGNMENT'], origin: 'DERIVED' })).flatMap(
      edge => (edge.origin === 'DERIVED' && edge.method.name === 'seen-assignment' ? [edge] : []),
    )
    expect(assignments.map(({ source, target, strength }) => [source, target, strength])).toEqual([
      [`${PLAN}/i1/tiltak/3`, 'tildelingsbrev-hdir-2025/oppdrag/38', 'PARTIAL'],
      [`${PLAN}/i2/tiltak/2`, 'tb2026-19', 'PARTIAL'],
    ])
  })
})
