import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DerivedEdge } from '../../../graph/model/edge.ts'
import { EMPTY_VOCABULARY } from '../../../ingest/document/vocabulary.ts'
import { contentStems } from '../../../ingest/language/norwegian/content-stems.ts'
import { LIKELY_FROM, probability } from '../../../ingest/link/calibration.ts'
import { deriveLinks, likenessFor } from '../../../ingest/link/derive-links.ts'
import { derivedLink, type LinkCandidate } from '../../../ingest/link/derived-link.ts'
import { followUpCandidates } from '../../../ingest/link/link-follow-up.ts'
import {
  FALSE_LINKS,
  FINDINGS,
  findingKey,
  MEASURES,
  measureKey,
  type Parts,
  schoolBuildings,
  TRUE_LINKS,
  VOCABULARY,
  viewOf,
} from './school-buildings.ts'

const followUps = (parts: Parts = schoolBuildings(), vocabulary = VOCABULARY): readonly DerivedEdge[] =>
  deriveLinks(viewOf(parts), vocabulary).filter(({ type }) => type === 'FOLLOWS_UP')

const confidenceOf = (links: readonly DerivedEdge[], measure: string, finding: string): number =>
  links.find(({ source, target }) => source === measureKey(measure) && target === findingKey(finding))
    ?.confidence ?? 0

describe('links in a field that the program was not made for', () => {
  it('finds what is said in other words', () => {
    const inOtherWords = TRUE_LINKS.filter(([measure, finding]) => {
      const words = new Set(contentStems(MEASURES[measure]![1]))
      return !contentStems(FINDINGS[finding]!).some(stem => words.has(stem))
    })
    expect(inOtherWords.length).toBeGreaterThan(TRUE_LINKS.length / 2)
    const links = followUps()
    for (const [measure, finding] of inOtherWords)
      expect([measure, finding, confidenceOf(links, measure, finding) >= LIKELY_FROM]).toEqual([
        measure,
        finding,
        true,
      ])
  })

  it('is not misled by the same matter of another actor, nor by another matter of the same actor', () => {
    const links = followUps()
    expect(FALSE_LINKS.length).toBeGreaterThan(4)
    for (const [measure, finding] of FALSE_LINKS)
      expect([measure, finding, confidenceOf(links, measure, finding) < LIKELY_FROM]).toEqual([
        measure,
        finding,
        true,
      ])
  })

  it('ranks true links above all others, and better with the vocabulary than without', () => {
    const precision = (links: readonly DerivedEdge[]): number => {
      const pairs = Object.keys(MEASURES).flatMap(measure =>
        Object.keys(FINDINGS).map(finding => ({
          score: confidenceOf(links, measure, finding),
          right: TRUE_LINKS.some(([m, f]) => m === measure && f === finding),
        })),
      )
      pairs.sort((a, b) => b.score - a.score || Number(a.right) - Number(b.right))
      const places = pairs.flatMap(({ right }, at) => (right ? [at + 1] : []))
      return places.reduce((sum, place, at) => sum + (at + 1) / place, 0) / places.length
    }
    const known = precision(followUps())
    expect(known).toBeGreaterThan(0.9)
    expect(precision(followUps(schoolBuildings(), EMPTY_VOCABULARY))).toBeLessThan(known - 0.2)
  })

  it('lets a measure aim at a finding where the name of its area says nothing of any matter', () => {
    const { nodes, edges } = schoolBuildings()
    const named = (title: string): Parts => ({
      nodes: nodes.map(node => (node.label === 'FocusArea' ? { ...node, title, text: title } : node)),
      edges,
    })
    const directIn = (title: string): number =>
      Number(
        followUps(named(title)).find(
          ({ source, target, strength }) =>
            source === measureKey('2.2') && target === findingKey('2') && strength === 'DIRECT',
        )?.properties.confidenceDirect ?? 0,
      )
    const silent = directIn('Tid for alvor')
    expect(silent).toBeGreaterThan(0)
    expect(silent).toBeGreaterThan(directIn('Brannsikkerhet'))
    expect(silent).toBeLessThanOrEqual(directIn('Planmessig vedlikehold'))
  })

  it('is surer of the aim where a challenge of the area cites the report on the same matter', () => {
    const { nodes, edges } = schoolBuildings()
    const text = 'Revisjonen viser at etterslepet i kommunene vokser.'
    const challenge = {
      key: 'plan-skolebygg/i2/utfordring/1',
      label: 'Challenge',
      work: 'plan-skolebygg',
    } as const
    const place = edges.find(({ type }) => type === 'PART_OF')!
    const cited = (report: string): Parts => ({
      nodes: [...nodes, { ...challenge, text, properties: {} }],
      edges: [
        ...edges,
        { ...place, source: challenge.key, target: 'plan-skolebygg/i2' },
        { ...place, type: 'CITES', source: challenge.key, target: report },
      ],
    })
    const directOf = (parts: Parts) =>
      followUps(parts).find(
        ({ source, target }) => source === measureKey('2.1') && target === findingKey('2'),
      )
    const [without, other, same] = [
      schoolBuildings(),
      cited('plan-skolebygg'),
      cited('revisjon-skolebygg'),
    ].map(directOf)
    expect(other?.properties.confidenceDirect).toBe(without?.properties.confidenceDirect)
    expect(Number(same?.properties.confidenceDirect)).toBeGreaterThan(
      Number(without?.properties.confidenceDirect),
    )
    expect(same?.confidence).toBe(without?.confidence)
    expect(same?.signals.map(({ name }) => name)).toContain('challenge')
  })

  it('links by words alone where the vocabulary knows nothing', () => {
    const links = followUps(schoolBuildings(), EMPTY_VOCABULARY)
    expect(confidenceOf(links, '2.2', '2')).toBeGreaterThan(0)
  })
})

describe('every derived link', () => {
  const links = deriveLinks(viewOf(schoolBuildings()), VOCABULARY)

  it('has a confidence within 0–1, a sentence for each reason and a quote at both ends', () => {
    expect(links.length).toBeGreaterThan(10)
    for (const { confidence, properties, signals, evidence } of links) {
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(Number(properties.confidenceDirect)).toBeLessThanOrEqual(confidence)
      expect(signals.every(({ text }) => /^\p{Lu}.*\.$/u.test(text))).toBe(true)
      expect(evidence.map(({ side }) => side).sort()).toEqual(['SOURCE', 'TARGET'])
    }
  })

  it('needs a quote at both ends', () => {
    const { nodes, edges } = schoolBuildings()
    const silent = findingKey('1')
    const rest = edges.filter(({ type, target }) => !(type === 'MENTIONS' && target === silent))
    expect(links.some(({ target }) => target === silent)).toBe(true)
    expect(followUps({ nodes, edges: rest }).some(({ target }) => target === silent)).toBe(false)
  })

  it('needs a path from the report to the plan', () => {
    const { nodes, edges } = schoolBuildings()
    expect(followUps({ nodes, edges: edges.filter(({ type }) => type !== 'MANDATES') })).toEqual([])
  })

  it('does not depend on the order of what was read', () => {
    const { nodes, edges } = schoolBuildings()
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...nodes], { minLength: nodes.length }),
        fc.shuffledSubarray([...edges], { minLength: edges.length }),
        (someNodes, someEdges) => {
          expect(deriveLinks(viewOf({ nodes: someNodes, edges: someEdges }), VOCABULARY)).toEqual(links)
        },
      ),
      { numRuns: 10 },
    )
  })

  it('is never weaker for a stronger reason', () => {
    const view = viewOf(schoolBuildings())
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    const candidate = (values: readonly number[], aim: number): LinkCandidate => ({
      type: 'FOLLOWS_UP',
      method: 'test',
      source: measureKey('1.1'),
      target: findingKey('1'),
      promise: aim,
      reasons: values.map((value, at) => ({
        name: `reason-${at}`,
        value,
        counts: { any: 1, direct: 1 },
        text: 'Tiltaket gjelder det samme.',
      })),
    })
    fc.assert(
      fc.property(unit, unit, unit, unit, (one, other, more, aim) => {
        const weak = derivedLink(view, candidate([one, other], aim))
        const strong = derivedLink(view, candidate([Math.max(one, more), other], aim))
        expect(strong?.confidence ?? 0).toBeGreaterThanOrEqual(weak?.confidence ?? 0)
        expect(Number(strong?.properties.confidenceDirect ?? 0)).toBeGreaterThanOrEqual(
          Number(weak?.properties.confidenceDirect ?? 0),
        )
      }),
    )
  })

  it('is never weaker where any one of its own signals is stronger', () => {
    const view = viewOf(schoolBuildings())
    const candidates = followUpCandidates(view, likenessFor(view, VOCABULARY))
    expect(candidates.length).toBeGreaterThan(10)
    const signals = candidates.flatMap(candidate => candidate.reasons.map((_, at) => ({ candidate, at })))
    fc.assert(
      fc.property(
        fc.constantFrom(...signals),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ candidate, at }, share) => {
          const reasons = candidate.reasons.map((reason, place) =>
            place === at ? { ...reason, value: reason.value + share * (1 - reason.value) } : reason,
          )
          const [weak, strong] = [candidate, { ...candidate, reasons }].map(one => derivedLink(view, one))
          expect(strong?.confidence ?? 0).toBeGreaterThanOrEqual(weak?.confidence ?? 0)
          expect(Number(strong?.properties.confidenceDirect ?? 0)).toBeGreaterThanOrEqual(
            Number(weak?.properties.confidenceDirect ?? 0),
          )
        },
      ),
    )
  })

  it('turns scores into probabilities that rise with them', () => {
    const score = fc.double({ min: -5, max: 5, noNaN: true })
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map(one =>
          probability(one, { slope: 8, intercept: -5 }),
        )
        expect(low).toBeLessThanOrEqual(high!)
      }),
    )
  })
})
