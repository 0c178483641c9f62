import { expect } from 'vitest'
import type { SearchResult } from '../../../graph/store/search.ts'

/** As many hits as were asked for, the best first, each with marks that lie within its snippet one after the other. */
export function expectValidHits({ total, hits, facets }: SearchResult, limit: number): void {
  expect(hits.length).toBe(Math.min(limit, total))
  expect(facets.label.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  for (const [place, hit] of hits.entries()) {
    expect(hit.score).toBeGreaterThan(0)
    if (place > 0) expect(hit.score).toBeLessThanOrEqual(hits[place - 1]!.score)
    let end = 0
    for (const mark of hit.snippet.highlights) {
      expect(mark.start).toBeGreaterThanOrEqual(end)
      expect(mark.end).toBeGreaterThan(mark.start)
      end = mark.end
    }
    expect(end).toBeLessThanOrEqual(hit.snippet.text.length)
  }
}
