import { describe, expect, it } from 'vitest'
import type { GraphErrorCode } from '../../../graph/errors/graph-error.ts'
import { edgeId } from '../../../graph/model/edge.ts'
import { fingerprint } from '../../../graph/model/fingerprint.ts'
import { checkStore } from '../../../graph/store/check-store.ts'
import { bridges, change, derived, intake, message, node, quote, stated } from '../invented-graph.ts'
import { recordsOf } from '../read-all.ts'
import { type Bed, refusal } from './bed.ts'

export function changesAreCommitted(bed: Bed): void {
  describe('commit', () => {
    it('gives a graph that passes every check, and whose fingerprints are those of what was put', async () => {
      const graph = bridges()
      await bed.writer.commit(graph)
      const check = await checkStore(bed.writer)
      expect(check.problems).toEqual([])
      expect(check).toMatchObject({ ok: true, checked: { nodes: 19, edges: 31, versions: 2, spans: 32 } })
      expect(await bed.writer.fingerprints()).toEqual({
        nodes: new Map(graph.putNodes.map(one => [one.key, fingerprint(one)])),
        edges: new Map(graph.putEdges.map(one => [edgeId(one), fingerprint(one)])),
        versions: new Map(graph.putVersions.map(one => [`${one.document} ${one.sha256}`, fingerprint(one)])),
        redirects: graph.redirects,
      })
    })

    it('gives what it replaces as a whole, without the messages of intakes', async () => {
      expect(await bed.writer.kept()).toEqual({ redirects: {}, reviews: [], messages: [] })
      const redirects = { 'plan/tiltak/1': 'plan/tiltak/2' }
      const { reviews } = bridges()
      await bed.writer.commit({ ...bridges(), redirects, messages: [message('b.md')] })
      await bed.writer.putIntake(intake('a.md', { messages: [message('a.md')] }))
      expect(await bed.writer.kept()).toEqual({ redirects, reviews, messages: [message('b.md')] })
    })

    it('removes before it puts, and replaces what was there', async () => {
      await bed.writer.commit(bridges())
      const edges = await bed.writer.edges({ keys: ['broplan/i1/tiltak/5'] })
      expect(edges).toHaveLength(2)
      const renewed = node('Measure', 'broplan/i1/tiltak/6', { text: 'Annen tekst.' })
      await bed.writer.commit(
        change({
          removeEdges: edges.map(edgeId),
          removeNodes: ['broplan/i1/tiltak/5', renewed.key],
          putNodes: [renewed],
        }),
      )
      expect(await bed.writer.nodes(['broplan/i1/tiltak/5', renewed.key])).toEqual([undefined, renewed])
      expect(await bed.writer.edges({ keys: ['broplan/i1/tiltak/5'] })).toEqual([])
      expect(await bed.writer.edges({ keys: [renewed.key] }), 'its edges stay').toHaveLength(2)
    })

    it('refuses what the ontology does not allow, names the culprit, and writes nothing of it', async () => {
      const graph = bridges()
      await bed.writer.commit(graph)
      const before = await recordsOf(bed.writer)
      const [measure, finding] = ['broplan/i1/tiltak/1', 'dok-9-1/funn/1']
      const here = quote(graph.plan, 'Plan for broene')
      const good = node('Measure', 'broplan/i1/tiltak/99')
      const refused: [GraphErrorCode, string, Parameters<typeof change>[0]][] = [
        ['NODE_INVALID', 'dok/x', { putNodes: [node('Krav' as never, 'dok/x')] }],
        ['NODE_INVALID', 'Dok Æ', { putNodes: [node('Document', 'Dok Æ')] }],
        ['NODE_INVALID', 'dok', { putNodes: [node('Document', 'dok', { properties: { farge: 'blå' } })] }],
        ['NODE_INVALID', 'dok', { putNodes: [node('Document', 'dok', { properties: { year: '2030' } })] }],
        ['NODE_INVALID', 'dok', { putNodes: [node('Document', 'dok', { properties: { kind: 'BOK' } })] }],
        ['NODE_INVALID', 'dok', { putNodes: [node('Document', 'dok', { work: 'Ikke nøkkel' })] }],
        ['EDGE_NOT_ALLOWED', 'ER', { putEdges: [stated('ER' as never, measure, finding, here)] }],
        ['EDGE_NOT_ALLOWED', finding, { putEdges: [stated('FOLLOWS_UP', finding, measure, here)] }],
        ['EDGE_NOT_ALLOWED', 'ikke/her', { putEdges: [stated('FOLLOWS_UP', measure, 'ikke/her', here)] }],
        ['EDGE_NOT_ALLOWED', measure, { removeNodes: [measure] }],
        ['EDGE_NOT_ALLOWED', measure, { putNodes: [node('Role', measure)] }],
        [
          'EDGE_NOT_ALLOWED',
          'confidence 1.1',
          { putEdges: [derived('FOLLOWS_UP', measure, finding, here, { confidence: 1.1 })] },
        ],
        [
          'EDGE_NOT_ALLOWED',
          'signal',
          { putEdges: [derived('FOLLOWS_UP', measure, finding, here, { signals: [] as never })] },
        ],
        [
          'EVIDENCE_INVALID',
          'no evidence',
          { putEdges: [{ ...stated('FOLLOWS_UP', measure, finding, here), evidence: [] as never }] },
        ],
        ...[
          { start: 5, end: 5, exact: '' },
          { start: -1, end: 1, exact: 'ab' },
          { start: 0, end: 4, exact: 'abc' },
          { start: 0.5, end: 1.5, exact: 'a' },
        ].map((span): [GraphErrorCode, string, Parameters<typeof change>[0]] => [
          'EVIDENCE_INVALID',
          measure,
          { putEdges: [stated('FOLLOWS_UP', measure, finding, { ...here, spans: [span] })] },
        ]),
      ]
      for (const [code, culprit, part] of refused) {
        const tried = change({ ...part, putNodes: [good, ...(part?.putNodes ?? [])] })
        const call = bed.writer.commit(tried)
        await expect(call, `${code} for ${culprit}`).rejects.toThrow(culprit)
        expect(await refusal(call), culprit).toBe(code)
      }
      expect(await recordsOf(bed.writer)).toEqual(before)
      expect((await bed.writer.status()).revision).toBe(1)
    })
  })
}
