import { beforeEach, describe, expect, it } from 'vitest'
import type { NodeQuery } from '../../../graph/store/store.ts'
import { bridges } from '../invented-graph.ts'
import { type Bed, keysOf, refusal } from './bed.ts'

export function nodesAreListed(bed: Bed): void {
  describe('list', () => {
    beforeEach(async () => {
      await bed.writer.commit(bridges())
    })
    const measures = Array.from({ length: 12 }, (_, index) => `broplan/i1/tiltak/${index + 1}`)

    it('sorts keys as people read them', async () => {
      expect(await keysOf(bed, { labels: ['Measure'] })).toEqual(measures)
    })

    it('takes all labels where none is named', async () => {
      const all = bridges().putNodes.length
      expect((await bed.writer.list({ labels: [], limit: 3 })).totalCount).toBe(all)
      expect(await keysOf(bed, {})).toHaveLength(all)
    })

    it('walks through the pages forwards and backwards without missing or repeating any', async () => {
      for (const limit of [1, 5, 12, 13]) {
        const forwards: string[] = []
        let after: string | undefined
        for (;;) {
          const page = await bed.writer.list({ labels: ['Measure'], limit, ...(after && { after }) })
          expect(page.totalCount).toBe(12)
          expect(page.hasPrevious).toBe(forwards.length > 0)
          forwards.push(...page.nodes.map(({ key }) => key))
          after = forwards.at(-1)
          if (!page.hasNext) break
        }
        expect(forwards).toEqual(measures)
        const backwards: string[] = []
        let before: string | undefined
        for (;;) {
          const page = await bed.writer.list({
            labels: ['Measure'],
            limit,
            fromEnd: true,
            ...(before && { before }),
          })
          expect(page.hasNext).toBe(backwards.length > 0)
          backwards.unshift(...page.nodes.map(({ key }) => key))
          before = backwards[0]
          if (!page.hasPrevious) break
        }
        expect(backwards).toEqual(measures)
      }
    })

    it('cuts out what lies between two cursors, from either end', async () => {
      const between = { labels: ['Measure'], after: measures[1]!, before: measures[9]! } as const
      const first = await bed.writer.list({ ...between, limit: 3 })
      expect(first.nodes.map(({ key }) => key)).toEqual(measures.slice(2, 5))
      const last = await bed.writer.list({ ...between, limit: 3, fromEnd: true })
      expect(last.nodes.map(({ key }) => key)).toEqual(measures.slice(6, 9))
      for (const page of [first, last]) {
        expect(page).toMatchObject({ totalCount: 12, hasNext: true, hasPrevious: true })
      }
    })

    it('takes a cursor whose node is gone', async () => {
      const page = await bed.writer.list({ labels: ['Measure'], after: 'broplan/i1/tiltak/2.5', limit: 1 })
      expect(page.nodes.map(({ key }) => key)).toEqual([measures[2]])
    })

    it('gives an empty page with totals where nothing is asked for or nothing is left', async () => {
      const none = { labels: ['Measure'] } as const
      expect(await bed.writer.list({ ...none, limit: 0 })).toEqual({
        nodes: [],
        totalCount: 12,
        hasNext: true,
        hasPrevious: false,
      })
      expect(await bed.writer.list({ ...none, after: measures[11]!, limit: 5 })).toEqual({
        nodes: [],
        totalCount: 12,
        hasNext: false,
        hasPrevious: true,
      })
      expect(
        await bed.writer.list({ ...none, after: measures[8]!, before: measures[3]!, limit: 5 }),
      ).toMatchObject({
        nodes: [],
        totalCount: 12,
      })
    })

    it('keeps to labels, work and keys', async () => {
      expect(await keysOf(bed, { labels: ['Finding', 'Recommendation'] })).toEqual([
        'dok-9-1/anbefaling/1',
        'dok-9-1/funn/1',
      ])
      expect(await keysOf(bed, { labels: ['Document', 'Finding'], work: 'dok-9-1' })).toEqual([
        'dok-9-1/funn/1',
      ])
      expect(
        await keysOf(bed, { labels: ['Measure'], keys: [measures[10]!, measures[3]!, 'broplan'] }),
      ).toEqual([measures[3], measures[10]])
      expect(await keysOf(bed, { keys: [] })).toEqual([])
    })

    it('filters on a value, on one of several, on truth, on numbers, on lists and on what is absent', async () => {
      const labels = ['Finding', 'Recommendation'] as const
      expect(await keysOf(bed, { labels, where: { coverage: 'NONE_FOUND' } })).toEqual([
        'dok-9-1/anbefaling/1',
      ])
      expect(await keysOf(bed, { labels, where: { coverage: ['NONE_FOUND', 'FOLLOWED_UP'] } })).toHaveLength(
        2,
      )
      expect(await keysOf(bed, { labels, where: { coverage: [] } })).toEqual([])
      expect(await keysOf(bed, { labels, where: { known: true } })).toEqual(['dok-9-1/funn/1'])
      expect(await keysOf(bed, { labels, where: { known: false, coverage: 'FOLLOWED_UP' } })).toEqual([])
      expect(await keysOf(bed, { labels: ['Document'], where: { year: 2030 } })).toEqual(['dok-9-1'])
      expect(await keysOf(bed, { labels: ['Document'], where: { year: null } })).toEqual(['broplan'])
      expect(await keysOf(bed, { where: { page: null }, labels: ['Passage'] })).toEqual(['broplan/tekst/1'])
      expect(await keysOf(bed, { where: { involves: [['fylket', 'kommunen']] } })).toEqual([measures[0]])
      expect(await keysOf(bed, { where: { involves: ['fylket', 'kommunen'] } })).toEqual([])
      expect(await keysOf(bed, { labels: ['Document'], where: { year: '2030' } })).toEqual([])
    })

    it('refuses a field that no label has, a limit that is no number and a cursor that is no key', async () => {
      const list = (query: Partial<NodeQuery>) => bed.writer.list({ labels: ['Measure'], limit: 1, ...query })
      expect(await refusal(list({ where: { severity: 'KRITIKKVERDIG' } }))).toBe('QUERY_INVALID')
      expect(await refusal(list({ where: { "actor') --": 'x' } }))).toBe('QUERY_INVALID')
      expect(await refusal(list({ limit: -1 }))).toBe('QUERY_INVALID')
      expect(await refusal(list({ limit: 1.5 }))).toBe('QUERY_INVALID')
      expect(await refusal(list({ after: 'Ikke en nøkkel' }))).toBe('CURSOR_INVALID')
      expect(await refusal(list({ before: '' }))).toBe('CURSOR_INVALID')
    })
  })
}
