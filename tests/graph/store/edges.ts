import { beforeEach, describe, expect, it } from 'vitest'
import { edgeId } from '../../../graph/model/edge.ts'
import { bridges, change, derived, quote } from '../invented-graph.ts'
import type { Bed } from './bed.ts'

export function edgesAreListed(bed: Bed): void {
  describe('edges', () => {
    const finding = 'dok-9-1/funn/1'
    const measure = (n: number) => `broplan/i1/tiltak/${n}`
    beforeEach(async () => {
      await bed.writer.commit(bridges())
    })

    it('are sorted by type, source and target', async () => {
      const edges = await bed.writer.edges({})
      expect(edges).toHaveLength(bridges().putEdges.length)
      const types = edges.map(({ type }) => type)
      expect(types).toEqual([...types].sort())
      const sources = (await bed.writer.edges({ types: ['FOLLOWS_UP'], origin: 'DERIVED' })).map(
        one => one.source,
      )
      expect(sources).toEqual(Array.from({ length: 12 }, (_, index) => measure(index + 1)))
    })

    it('are found at sources, at targets or at either, each once', async () => {
      const ids = async (direction?: 'OUT' | 'IN' | 'BOTH') => {
        const found = await bed.writer.edges({
          keys: [measure(2), finding],
          types: ['FOLLOWS_UP', 'MENTIONS'],
          ...(direction && { direction }),
        })
        return found.map(edgeId)
      }
      expect(await ids('OUT')).toEqual([
        `FOLLOWS_UP ${measure(2)} ${finding} DERIVED`,
        `FOLLOWS_UP ${measure(2)} ${finding} STATED`,
      ])
      expect(await ids('IN')).toHaveLength(13 + 2)
      expect(await ids('BOTH')).toEqual(await ids())
      expect(await ids()).toHaveLength(13 + 2)
      expect(new Set(await ids()).size).toBe(13 + 2)
    })

    it('keep what is stated, derived and added apart', async () => {
      const types = ['FOLLOWS_UP'] as const
      expect(await bed.writer.edges({ types, origin: 'STATED' })).toHaveLength(1)
      expect(await bed.writer.edges({ types, origin: 'ADDED' })).toHaveLength(1)
      expect(await bed.writer.edges({ types, origin: 'DERIVED' })).toHaveLength(12)
    })

    it('are filtered by strength, and by a confidence that what is not derived always has', async () => {
      const types = ['FOLLOWS_UP'] as const
      expect(await bed.writer.edges({ types, strength: 'PARTIAL' })).toHaveLength(6 + 1)
      const sure = await bed.writer.edges({ types, minConfidence: 0.5 })
      expect(sure).toHaveLength(6 + 2)
      expect(sure.every(edge => edge.origin !== 'DERIVED' || edge.confidence >= 0.5)).toBe(true)
    })

    it('are none where no key or no type is named', async () => {
      expect(await bed.writer.edges({ keys: [] })).toEqual([])
      expect(await bed.writer.edges({ types: [] })).toEqual([])
      expect(await bed.writer.edges({ keys: ['ikke/her'] })).toEqual([])
    })

    it('come back as they were put', async () => {
      const graph = bridges()
      const put = new Map(graph.putEdges.map(edge => [edgeId(edge), edge]))
      for (const edge of await bed.writer.edges({})) expect(edge).toEqual(put.get(edgeId(edge)))
      const evidence = {
        ...quote(graph.plan),
        side: 'SOURCE',
        section: ['A', 'B'],
        page: 2,
        place: 'kap. 1',
      }
      const rich = derived('FOLLOWS_UP', measure(4), finding, evidence as never, { confidence: 1 })
      await bed.writer.commit(change({ putEdges: [rich] }))
      expect(await bed.writer.edges({ keys: [measure(4)], types: ['FOLLOWS_UP'] })).toEqual([rich])
    })
  })
}
