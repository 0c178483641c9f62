import { describe, expect, it } from 'vitest'
import { edgeId } from '../../../graph/model/edge.ts'
import { checkStore } from '../../../graph/store/check-store.ts'
import { bridges, change, derived, judgedReview, linkReview, node, quote } from '../invented-graph.ts'
import { recordsOf } from '../read-all.ts'
import { type Bed, keysOf, refusal } from './bed.ts'

export function recordsAreStreamed(bed: Bed): void {
  describe('records', () => {
    it('give every version, then every node, then every edge, sorted', async () => {
      const graph = bridges()
      await bed.writer.commit(graph)
      const records = await recordsOf(bed.writer)
      const kinds = records.map(record => Object.keys(record)[0])
      expect(kinds).toEqual([
        ...graph.putVersions.map(() => 'version'),
        ...graph.putNodes.map(() => 'node'),
        ...graph.putEdges.map(() => 'edge'),
      ])
      expect(records.flatMap(record => ('version' in record ? [record.version] : []))).toEqual([
        graph.plan,
        graph.audit,
      ])
      expect(records.flatMap(record => ('node' in record ? [record.node.key] : []))).toEqual(
        await keysOf(bed, {}),
      )
      expect(records.flatMap(record => ('edge' in record ? [record.edge] : []))).toEqual(
        await bed.writer.edges({}),
      )
    })

    it('are all of one revision, though the graph changes while they are read', async () => {
      const reader = await bed.bench.reader()
      await bed.writer.commit(bridges())
      const before = await recordsOf(bed.writer)
      const stream = reader.records()[Symbol.asyncIterator]()
      const first = await stream.next()
      await bed.writer.commit(
        change({
          removeEdges: bridges().putEdges.map(edgeId),
          removeNodes: bridges().putNodes.map(({ key }) => key),
        }),
      )
      const seen = [first.value]
      for (let next = await stream.next(); !next.done; next = await stream.next()) seen.push(next.value)
      expect(seen).toEqual(before)
      expect((await recordsOf(reader)).length).toBe(2)
      await reader.close()
    })

    it('end with the reviews, and hold the rejected links that no answer holds', async () => {
      const graph = bridges()
      const [measure, finding] = ['broplan/i1/tiltak/1', 'dok-9-1/funn/1']
      const shown = linkReview('REJECT')
      const rejected = derived('FOLLOWS_UP', measure, finding, quote(graph.plan, 'Plan for broene'), {
        reviews: [shown],
        verdict: 'REJECTED',
      })
      const judged = [
        judgedReview(measure, finding, shown),
        judgedReview(measure, 'dok-9-1/funn/2', linkReview('ACCEPT'), 'ORPHANED'),
      ]
      await bed.writer.commit({
        ...graph,
        putEdges: [...graph.putEdges.filter(one => edgeId(one) !== edgeId(rejected)), rejected],
        reviews: judged,
      })
      expect(await bed.writer.edges({ types: ['FOLLOWS_UP'], rejected: true })).toEqual([rejected])
      expect((await bed.writer.edges({ keys: [measure] })).map(edgeId)).not.toContain(edgeId(rejected))
      expect(await bed.writer.reviews()).toEqual(judged)
      const records = await recordsOf(bed.writer)
      expect(records.slice(-2)).toEqual(judged.map(review => ({ review })))
      expect(records).toContainEqual({ edge: rejected })
      expect((await bed.writer.counts()).reviews).toBe(2)
      expect((await checkStore(bed.writer)).problems).toEqual([])
      const { revision } = await bed.writer.status()
      expect(await bed.writer.commit(change({ reviews: judged })), 'the same reviews').toBe(revision)
      expect(await refusal(bed.writer.commit(change({ reviews: judged, removeNodes: [finding] })))).toBe(
        'EDGE_NOT_ALLOWED',
      )
      expect(await bed.writer.commit(change({ reviews: judged.slice(1) })), 'other reviews').toBe(
        revision + 1,
      )
      expect((await checkStore(bed.writer)).problems).toMatchObject([{ code: 'REVIEW_INVALID' }])
    })

    it('may be left half read', async () => {
      await bed.writer.commit(bridges())
      for await (const _record of bed.writer.records()) break
      expect(await bed.writer.commit(change({ putNodes: [node('Document', 'ny')] }))).toBe(2)
    })
  })
}
