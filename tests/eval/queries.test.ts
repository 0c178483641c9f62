import { describe, expect, it } from 'vitest'
import { judgeQueries, type PlacedResult } from '../../bench/eval/queries.ts'

const hit = (from: number, to = from, file = '001-plan.txt') => ({ file, from, to })
const judge = (relevant: readonly { place: string; relevance: number }[], result: Partial<PlacedResult>) =>
  judgeQueries({ queries: [{ id: 'q', query: 'havn', relevant }] }, async () => ({
    confident: true,
    hits: [],
    ...result,
  }))

describe('judging queries', () => {
  it('counts the places of relevance 2 in the first five hits', async () => {
    const relevant = [
      { place: '001:10-12', relevance: 2 },
      { place: '001:20', relevance: 2 },
      { place: '001:30', relevance: 1 },
    ]
    const hits = [hit(12, 15), hit(1), hit(2), hit(3), hit(4), hit(20)]
    expect((await judge(relevant, { hits })).recallAt5).toBe(0.5)
  })

  it('expects no more than five places in five hits', async () => {
    const relevant = [1, 2, 3, 4, 5, 6].map(line => ({ place: `001:${line}`, relevance: 2 }))
    const hits = [1, 2, 3, 4, 5].map(line => hit(line))
    expect((await judge(relevant, { hits })).recallAt5).toBe(1)
  })

  it('leaves queries without a place of relevance 2 out of the recall', async () => {
    const scores = await judgeQueries(
      {
        queries: [
          { id: 'a', query: 'a', relevant: [{ place: '001:1', relevance: 2 }] },
          { id: 'b', query: 'b', relevant: [{ place: '001:1', relevance: 1 }] },
        ],
      },
      async query => ({ confident: true, hits: query === 'a' ? [hit(1)] : [] }),
    )
    expect(scores.recallAt5).toBe(1)
    expect(scores.ndcgAt10).toBe(0.5)
  })

  it('leaves unjudged hits out of the list', async () => {
    const relevant = [{ place: '001:10', relevance: 2 }]
    const hits = [...Array.from({ length: 11 }, (_, at) => hit(50 + at)), hit(10)]
    expect((await judge(relevant, { hits })).ndcgAt10).toBe(1)
  })

  it('discounts by rank and gains by relevance', async () => {
    const relevant = [
      { place: '001:10', relevance: 2 },
      { place: '001:20', relevance: 1 },
    ]
    // Found in the wrong order: (1/log2(2) + 3/log2(3)) / (3/log2(2) + 1/log2(3)).
    const { ndcgAt10 } = await judge(relevant, { hits: [hit(20), hit(10)] })
    expect(ndcgAt10).toBeCloseTo((1 + 3 / 1.5849625) / (3 + 1 / 1.5849625), 6)
  })

  it('counts a place once, and a hit for all places that it covers', async () => {
    const relevant = [
      { place: '001:10', relevance: 1 },
      { place: '001:11', relevance: 2 },
    ]
    expect((await judge(relevant, { hits: [hit(9, 12), hit(10), hit(11)] })).ndcgAt10).toBe(1)
  })

  it('asks for the same file', async () => {
    const relevant = [{ place: '002:10', relevance: 2 }]
    expect((await judge(relevant, { hits: [hit(10)] })).recallAt5).toBe(0)
  })

  it('counts what is not answered with confidence where there is no answer', async () => {
    const queries = ['x', 'y'].map(id => ({ id, query: id, relevant: [] }))
    const scores = await judgeQueries({ queries }, async query => ({
      confident: query === 'x',
      hits: [hit(1)],
    }))
    expect(scores.noAnswer).toBe(0.5)
    expect(scores.count).toBe(2)
  })

  it('refuses what is no place', async () => {
    await expect(judge([{ place: 'side 4', relevance: 2 }], { hits: [hit(1)] })).rejects.toThrow(
      'Not a place',
    )
  })
})
