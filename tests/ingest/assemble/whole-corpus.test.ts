import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { stableJson } from '../../../graph/model/fingerprint.ts'
import { createReview, evidenceOf, type Review, reviewQuote } from '../../../graph/model/review.ts'
import { type AssembledGraph, assemble } from '../../../ingest/assemble/assemble.ts'
import type { Telling } from '../../../ingest/assemble/telling.ts'
import { contributionOf } from '../../../ingest/pipeline/contribution-of.ts'
import { type Background, readBackground } from '../../../src/app/background.ts'

const ORDERS = 4

describe('the graph of the bundled corpus', () => {
  let background: Background
  let tellings: readonly Telling[]
  let graph: AssembledGraph
  let reviews: readonly Review[]
  const made = (of: readonly Telling[], decided: readonly Review[]): AssembledGraph =>
    assemble({ tellings: of, ...background, wholeCatalogue: true, reviews: decided })
  const exported = ({ nodes, edges, versions, reviews: judged }: AssembledGraph): string =>
    stableJson(
      [nodes, edges, versions]
        .map(map => [...map].sort(([a], [b]) => (a < b ? -1 : 1)))
        .concat(judged as never),
    )

  beforeAll(async () => {
    background = await readBackground()
    const files = (await readdir(background.corpus)).filter(name => name.endsWith('.md'))
    tellings = await Promise.all(
      files.map(async path => {
        const text = await readFile(join(background.corpus, path), 'utf8')
        const { contribution } = contributionOf(
          { text, path, mediaType: 'text/markdown' },
          background.catalogue,
        )
        const sha256 = createHash('sha256').update(text).digest('hex')
        return { source: path, path, sha256, text, contribution }
      }),
    )
    expect(tellings.length).toBeGreaterThan(20)
    graph = made(tellings, [])
    const links = [...graph.edges.values()].filter(
      edge => edge.type === 'FOLLOWS_UP' && edge.origin === 'DERIVED',
    )
    reviews = links.slice(0, 12).map(({ type, source, target, evidence }, at) =>
      createReview({
        ...{ type, source, target, reason: 'Lest.', proof: 'TOKEN' },
        decision: at % 3 === 0 ? 'REJECT' : 'ACCEPT',
        reviewer: at % 2 === 0 ? 'Kari Nordmann' : 'Ola Nordmann',
        at: new Date(Date.UTC(2030, 0, 1 + at)).toISOString(),
        quotes: {
          source: reviewQuote(evidenceOf(evidence, 'SOURCE')!),
          target: reviewQuote(evidenceOf(evidence, 'TARGET')!),
        },
      }),
    )
    expect(reviews.length).toBe(12)
  }, 60_000)

  it('asserts nothing without evidence, and every span says what its text says', () => {
    const texts = new Map(tellings.map(({ sha256, text }) => [sha256, text]))
    let spans = 0
    for (const edge of graph.edges.values()) {
      const { type, source, target, evidence } = edge
      expect([type, source, target, evidence.length]).not.toContain(0)
      for (const place of evidence) {
        expect([type, source, target, place.spans.length]).not.toContain(0)
        for (const { start, end, exact } of place.spans) {
          spans += 1
          // The catalogue and the vocabulary are texts of their own.
          const text = texts.get(place.version)
          if (text !== undefined && text.slice(start, end) !== exact)
            expect([source, target, text.slice(start, end)]).toEqual([source, target, exact])
        }
      }
    }
    expect(spans).toBeGreaterThan(2_000)
  })

  it('has a number only where a document prints one or one was given', () => {
    const assignments = [...graph.nodes.values()].filter(({ label }) => label === 'Assignment')
    expect(assignments.map(({ number }) => number ?? '').sort()).toEqual(['', '38', 'TB2025-22', 'TB2026-19'])
  })

  it('states nothing of what digests were made from, and no citation of what came later', () => {
    const years = new Map(
      [...graph.nodes.values()].flatMap(({ key, properties: { date } }) =>
        typeof date === 'string' ? [[key, date.slice(0, 4)]] : [],
      ),
    )
    const works = [...graph.edges.values()].filter(
      ({ type, origin }) => type === 'CITES' && origin === 'STATED',
    )
    const own = works.filter(({ source, evidence }) => evidence.every(({ document }) => document === source))
    expect(own.length).toBeGreaterThan(15)
    for (const { source, target, evidence } of own) {
      expect([source, target, evidence[0]?.spans[0]?.exact]).not.toContain(expect.stringMatching(/^Kilder:/))
      const [citing = '', cited = ''] = [years.get(source), years.get(target)]
      if (citing !== '' && cited > citing)
        expect([source, target]).toEqual('a text that cites what came later')
    }
  })

  it('is the same whatever the order of documents and decisions', () => {
    const expected = exported(made(tellings, reviews))
    expect(expected).toContain('REJECTED')
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...tellings], { minLength: tellings.length }),
        fc.shuffledSubarray([...reviews], { minLength: reviews.length }),
        (someTellings, someReviews) => {
          if (exported(made(someTellings, someReviews)) !== expected) throw new Error('another graph')
        },
      ),
      { numRuns: ORDERS },
    )
  }, 120_000)
})
