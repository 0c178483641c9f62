import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GraphError, type GraphErrorCode } from '../../graph/errors/graph-error.ts'
import { edgeId } from '../../graph/model/edge.ts'
import { fingerprint } from '../../graph/model/fingerprint.ts'
import { versionKey } from '../../graph/model/version.ts'
import { checkStore } from '../../graph/store/check-store.ts'
import type { NodeQuery, StoredMessage, StoreReader, StoreWriter } from '../../graph/store/store.ts'
import {
  bridges,
  change,
  derived,
  intake,
  judgedReview,
  linkReview,
  node,
  quote,
  stated,
  version,
} from './invented-graph.ts'
import { contributionsOf, recordsOf } from './read-all.ts'

/** An empty store to try, and how to open it again. */
export interface StoreBench {
  /** At most one at a time. */
  writer(): Promise<StoreWriter>
  reader(): Promise<StoreReader>
  destroy(): Promise<void>
}

/** What every store must do: each sentence of the port page, as a test. */
export function storeSuite(name: string, create: () => Promise<StoreBench>): void {
  describe(`${name} keeps to the store port`, () => {
    let bench: StoreBench
    let writer: StoreWriter

    beforeEach(async () => {
      bench = await create()
      writer = await bench.writer()
    })
    afterEach(async () => {
      await writer.close()
      await bench.destroy()
    })

    async function refusal(call: Promise<unknown>): Promise<GraphErrorCode> {
      const error = await call.then(
        () => undefined,
        (reason: unknown) => reason,
      )
      if (!(error instanceof GraphError)) throw error ?? new Error('nothing was refused')
      expect(error.wayOut).not.toBe('')
      return error.code
    }

    async function keysOf(query: Partial<NodeQuery>): Promise<string[]> {
      const { nodes } = await writer.list({ labels: [], limit: 100, ...query })
      return nodes.map(({ key }) => key)
    }

    describe('status', () => {
      it('of a new store is revision 0, linked, made by nothing and as of no time', async () => {
        const { format, ...status } = await writer.status()
        expect(format).toBeGreaterThanOrEqual(1)
        expect(status).toEqual({ revision: 0, linked: true, madeBy: '', asOf: null })
      })

      it('is not linked from an intake until the next commit', async () => {
        await writer.putIntake(intake('a.md'))
        expect(await writer.status()).toMatchObject({ linked: false, revision: 0, asOf: null })
        await writer.commit(change())
        expect(await writer.status()).toMatchObject({ linked: true, madeBy: 'kobling 1' })
        await writer.removeIntake('a.md')
        expect((await writer.status()).linked).toBe(false)
      })

      it('is not linked while more of a graph is to come', async () => {
        const { putNodes, ...rest } = bridges()
        expect(await writer.commit(change({ putNodes, more: true }))).toBe(1)
        expect(await writer.status()).toMatchObject({ linked: false, revision: 1, madeBy: 'kobling 1' })
        expect(await writer.commit({ ...rest, putNodes: [] })).toBe(2)
        expect(await writer.status()).toMatchObject({ linked: true, revision: 2 })
      })

      it('is as of the newest intake when the graph was made', async () => {
        await writer.putIntake(intake('a.md', { takenAt: '2031-05-01T00:00:00.000Z' }))
        await writer.putIntake(intake('b.md', { takenAt: '2031-04-01T00:00:00.000Z' }))
        await writer.commit(change())
        await writer.putIntake(intake('c.md', { takenAt: '2031-06-01T00:00:00.000Z' }))
        expect((await writer.status()).asOf).toBe('2031-05-01T00:00:00.000Z')
        await writer.commit(change())
        expect((await writer.status()).asOf).toBe('2031-06-01T00:00:00.000Z')
      })

      it('counts a revision for every change of the graph and for none that changes nothing', async () => {
        const graph = bridges()
        expect(await writer.commit(graph)).toBe(1)
        expect(await writer.commit(change())).toBe(1)
        expect(await writer.commit(graph), 'the same once more').toBe(1)
        expect(
          await writer.commit(change({ removeNodes: ['ikke/her'], removeEdges: ['X a b STATED'] })),
        ).toBe(1)
        expect(await writer.commit(change({ messages: [message('x.md')] })), 'messages are no graph').toBe(1)
        expect(await writer.commit(change({ madeBy: 'kobling 2' }))).toBe(2)
        expect(await writer.commit(change({ madeBy: 'kobling 2', redirects: { 'a/1': 'a/2' } }))).toBe(3)
        expect((await writer.status()).revision).toBe(3)
      })
    })

    describe('intakes', () => {
      it('are kept whole, sorted by source, and replaced by source', async () => {
        const b = intake('/mappe/b.md', { messages: [message('b.md', 3)], contribution: '{"x":[1,"æ"]}' })
        const a = intake('/mappe/a.md')
        await writer.putIntake(b)
        await writer.putIntake(intake('/mappe/a.md', { text: 'Den gamle teksten.' }))
        await writer.putIntake(a)
        expect(await contributionsOf(writer)).toEqual([a, b])
        const summaries = [a, b].map(({ text: _text, contribution: _contribution, ...summary }) => summary)
        expect(await writer.intakes()).toEqual(summaries)
      })

      it('are gone once removed, and removing what is not there changes nothing', async () => {
        await writer.putIntake(intake('a.md'))
        await writer.commit(change())
        await writer.removeIntake('b.md')
        expect((await writer.status()).linked).toBe(true)
        await writer.removeIntake('a.md')
        expect(await writer.intakes()).toEqual([])
      })

      it('share a text without losing it when one of them goes', async () => {
        const shared = version('broplan', 'Samme tekst.')
        await writer.putIntake(intake('a.md', { text: shared.text }))
        await writer.putIntake(intake('b.md', { text: shared.text }))
        await writer.commit(change({ putNodes: [node('Document', 'broplan')], putVersions: [shared] }))
        await writer.removeIntake('a.md')
        expect((await contributionsOf(writer)).map(({ text }) => text)).toEqual([shared.text])
        await writer.removeIntake('b.md')
        expect(await writer.version('broplan', shared.sha256)).toEqual(shared)
      })

      it('leave the graph as it was until the next commit', async () => {
        const old = version('broplan', 'Gammel lesning.')
        await writer.commit(change({ putVersions: [old] }))
        await writer.putIntake(intake('a.md', { sha256: old.sha256, text: 'Ny lesning.' }))
        expect(await writer.version('broplan', old.sha256)).toEqual(old)
      })

      it('keep every character of a text', async () => {
        const text = 'æøå – \u0000 null, \u2028 linje, \ud83d\ude00 to enheter, \ud800 halv, e\u0301'
        await writer.putIntake(intake('a.md', { text }))
        expect((await contributionsOf(writer))[0]?.text).toBe(text)
      })
    })

    describe('nodes', () => {
      it('come in the order of the keys, undefined where there is none', async () => {
        const graph = bridges()
        await writer.commit(graph)
        const asked = ['broplan/i1/tiltak/2', 'ikke/her', 'broplan', 'broplan/i1/tiltak/2']
        const byKey = new Map(graph.putNodes.map(one => [one.key, one]))
        expect(await writer.nodes(asked)).toEqual(asked.map(key => byKey.get(key)))
        expect(await writer.nodes([])).toEqual([])
      })

      it('answer to the key that they had, unless another node has it now', async () => {
        const moved = node('Measure', 'plan/tiltak/2', { text: 'Flyttet.' })
        const redirects = { 'plan/tiltak/1': 'plan/tiltak/2', 'plan/tiltak/9': 'plan/tiltak/8' }
        await writer.commit(change({ putNodes: [moved], redirects }))
        expect(await writer.nodes(['plan/tiltak/1', 'plan/tiltak/9'])).toEqual([moved, undefined])
        const newcomer = node('Measure', 'plan/tiltak/1')
        await writer.commit(change({ putNodes: [newcomer], redirects }))
        expect(await writer.nodes(['plan/tiltak/1'])).toEqual([newcomer])
        await writer.commit(change({ removeNodes: ['plan/tiltak/1'], redirects: {} }))
        expect(await writer.nodes(['plan/tiltak/1']), 'later redirects replace all').toEqual([undefined])
      })

      it('keep every kind of value', async () => {
        const one = node('Finding', 'dok/funn/1', {
          text: 'Linje\nto "sitat" \u0000 æ',
          numberIsOurs: false,
          properties: { severity: null, known: true, secondHand: false, coverageReason: '' },
        })
        const two = node('Statistic', 'dok/tall/1', { properties: { value: -0.1, valueText: '−0,1' } })
        await writer.commit(change({ putNodes: [one, two] }))
        expect(await writer.nodes(['dok/funn/1', 'dok/tall/1'])).toEqual([one, two])
      })
    })

    describe('list', () => {
      beforeEach(async () => {
        await writer.commit(bridges())
      })
      const measures = Array.from({ length: 12 }, (_, index) => `broplan/i1/tiltak/${index + 1}`)

      it('sorts keys as people read them', async () => {
        expect(await keysOf({ labels: ['Measure'] })).toEqual(measures)
      })

      it('takes all labels where none is named', async () => {
        const all = bridges().putNodes.length
        expect((await writer.list({ labels: [], limit: 3 })).totalCount).toBe(all)
        expect(await keysOf({})).toHaveLength(all)
      })

      it('walks through the pages forwards and backwards without missing or repeating any', async () => {
        for (const limit of [1, 5, 12, 13]) {
          const forwards: string[] = []
          let after: string | undefined
          for (;;) {
            const page = await writer.list({ labels: ['Measure'], limit, ...(after && { after }) })
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
            const page = await writer.list({
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
        const first = await writer.list({ ...between, limit: 3 })
        expect(first.nodes.map(({ key }) => key)).toEqual(measures.slice(2, 5))
        const last = await writer.list({ ...between, limit: 3, fromEnd: true })
        expect(last.nodes.map(({ key }) => key)).toEqual(measures.slice(6, 9))
        for (const page of [first, last]) {
          expect(page).toMatchObject({ totalCount: 12, hasNext: true, hasPrevious: true })
        }
      })

      it('takes a cursor whose node is gone', async () => {
        const page = await writer.list({ labels: ['Measure'], after: 'broplan/i1/tiltak/2.5', limit: 1 })
        expect(page.nodes.map(({ key }) => key)).toEqual([measures[2]])
      })

      it('gives an empty page with totals where nothing is asked for or nothing is left', async () => {
        const none = { labels: ['Measure'] } as const
        expect(await writer.list({ ...none, limit: 0 })).toEqual({
          nodes: [],
          totalCount: 12,
          hasNext: true,
          hasPrevious: false,
        })
        expect(await writer.list({ ...none, after: measures[11]!, limit: 5 })).toEqual({
          nodes: [],
          totalCount: 12,
          hasNext: false,
          hasPrevious: true,
        })
        expect(
          await writer.list({ ...none, after: measures[8]!, before: measures[3]!, limit: 5 }),
        ).toMatchObject({
          nodes: [],
          totalCount: 12,
        })
      })

      it('keeps to labels, work and keys', async () => {
        expect(await keysOf({ labels: ['Finding', 'Recommendation'] })).toEqual([
          'dok-9-1/anbefaling/1',
          'dok-9-1/funn/1',
        ])
        expect(await keysOf({ labels: ['Document', 'Finding'], work: 'dok-9-1' })).toEqual(['dok-9-1/funn/1'])
        expect(await keysOf({ labels: ['Measure'], keys: [measures[10]!, measures[3]!, 'broplan'] })).toEqual(
          [measures[3], measures[10]],
        )
        expect(await keysOf({ keys: [] })).toEqual([])
      })

      it('filters on a value, on one of several, on truth, on numbers, on lists and on what is absent', async () => {
        const labels = ['Finding', 'Recommendation'] as const
        expect(await keysOf({ labels, where: { coverage: 'NONE_FOUND' } })).toEqual(['dok-9-1/anbefaling/1'])
        expect(await keysOf({ labels, where: { coverage: ['NONE_FOUND', 'FOLLOWED_UP'] } })).toHaveLength(2)
        expect(await keysOf({ labels, where: { coverage: [] } })).toEqual([])
        expect(await keysOf({ labels, where: { known: true } })).toEqual(['dok-9-1/funn/1'])
        expect(await keysOf({ labels, where: { known: false, coverage: 'FOLLOWED_UP' } })).toEqual([])
        expect(await keysOf({ labels: ['Document'], where: { year: 2030 } })).toEqual(['dok-9-1'])
        expect(await keysOf({ labels: ['Document'], where: { year: null } })).toEqual(['broplan'])
        expect(await keysOf({ where: { page: null }, labels: ['Passage'] })).toEqual(['broplan/tekst/1'])
        expect(await keysOf({ where: { involves: [['fylket', 'kommunen']] } })).toEqual([measures[0]])
        expect(await keysOf({ where: { involves: ['fylket', 'kommunen'] } })).toEqual([])
        expect(await keysOf({ labels: ['Document'], where: { year: '2030' } })).toEqual([])
      })

      it('refuses a field that no label has, a limit that is no number and a cursor that is no key', async () => {
        const list = (query: Partial<NodeQuery>) => writer.list({ labels: ['Measure'], limit: 1, ...query })
        expect(await refusal(list({ where: { severity: 'KRITIKKVERDIG' } }))).toBe('QUERY_INVALID')
        expect(await refusal(list({ where: { "actor') --": 'x' } }))).toBe('QUERY_INVALID')
        expect(await refusal(list({ limit: -1 }))).toBe('QUERY_INVALID')
        expect(await refusal(list({ limit: 1.5 }))).toBe('QUERY_INVALID')
        expect(await refusal(list({ after: 'Ikke en nøkkel' }))).toBe('CURSOR_INVALID')
        expect(await refusal(list({ before: '' }))).toBe('CURSOR_INVALID')
      })
    })

    describe('edges', () => {
      const finding = 'dok-9-1/funn/1'
      const measure = (n: number) => `broplan/i1/tiltak/${n}`
      beforeEach(async () => {
        await writer.commit(bridges())
      })

      it('are sorted by type, source and target', async () => {
        const edges = await writer.edges({})
        expect(edges).toHaveLength(bridges().putEdges.length)
        const types = edges.map(({ type }) => type)
        expect(types).toEqual([...types].sort())
        const sources = (await writer.edges({ types: ['FOLLOWS_UP'], origin: 'DERIVED' })).map(
          one => one.source,
        )
        expect(sources).toEqual(Array.from({ length: 12 }, (_, index) => measure(index + 1)))
      })

      it('are found at sources, at targets or at either, each once', async () => {
        const ids = async (direction?: 'OUT' | 'IN' | 'BOTH') => {
          const found = await writer.edges({
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
        expect(await writer.edges({ types, origin: 'STATED' })).toHaveLength(1)
        expect(await writer.edges({ types, origin: 'ADDED' })).toHaveLength(1)
        expect(await writer.edges({ types, origin: 'DERIVED' })).toHaveLength(12)
      })

      it('are filtered by strength, and by a confidence that what is not derived always has', async () => {
        const types = ['FOLLOWS_UP'] as const
        expect(await writer.edges({ types, strength: 'PARTIAL' })).toHaveLength(6 + 1)
        const sure = await writer.edges({ types, minConfidence: 0.5 })
        expect(sure).toHaveLength(6 + 2)
        expect(sure.every(edge => edge.origin !== 'DERIVED' || edge.confidence >= 0.5)).toBe(true)
      })

      it('are none where no key or no type is named', async () => {
        expect(await writer.edges({ keys: [] })).toEqual([])
        expect(await writer.edges({ types: [] })).toEqual([])
        expect(await writer.edges({ keys: ['ikke/her'] })).toEqual([])
      })

      it('come back as they were put', async () => {
        const graph = bridges()
        const put = new Map(graph.putEdges.map(edge => [edgeId(edge), edge]))
        for (const edge of await writer.edges({})) expect(edge).toEqual(put.get(edgeId(edge)))
        const evidence = {
          ...quote(graph.plan),
          side: 'SOURCE',
          section: ['A', 'B'],
          page: 2,
          place: 'kap. 1',
        }
        const rich = derived('FOLLOWS_UP', measure(4), finding, evidence as never, { confidence: 1 })
        await writer.commit(change({ putEdges: [rich] }))
        expect(await writer.edges({ keys: [measure(4)], types: ['FOLLOWS_UP'] })).toEqual([rich])
      })
    })

    describe('versions, counts and messages', () => {
      it('give a text by document and hash', async () => {
        const { plan, audit } = bridges()
        await writer.commit(bridges())
        expect(await writer.version('broplan', plan.sha256)).toEqual(plan)
        expect(await writer.version('broplan', audit.sha256)).toBeUndefined()
        await writer.commit(change({ putVersions: [{ ...plan, path: 'ny/sti.md' }] }))
        expect((await writer.version('broplan', plan.sha256))?.path).toBe('ny/sti.md')
        await writer.commit(change({ removeVersions: [`broplan ${plan.sha256}`] }))
        expect(await writer.version('broplan', plan.sha256)).toBeUndefined()
      })

      it('count works with a text, nodes by label, edges by type and messages by severity', async () => {
        expect(await writer.counts()).toEqual({
          documents: 0,
          nodes: {},
          edges: {},
          reviews: 0,
          messages: { error: 0, warning: 0, repair: 0 },
        })
        await writer.putIntake(intake('a.md', { messages: [message('a.md'), message('a.md', 4, 'error')] }))
        await writer.commit({
          ...bridges(),
          putVersions: [...bridges().putVersions, version('broplan', 'Sammendrag', { digest: true })],
          messages: [message('a.md', 1, 'warning')],
        })
        expect(await writer.counts()).toEqual({
          documents: 2,
          nodes: { Document: 2, DocumentVersion: 2, Finding: 1, Measure: 12, Passage: 1, Recommendation: 1 },
          edges: { FOLLOWS_UP: 14, HAS_VERSION: 2, MENTIONS: 14, PASSAGE_OF: 1 },
          reviews: 0,
          messages: { error: 1, warning: 1, repair: 1 },
        })
      })

      it('list messages of intakes and of the last commit by path, line, code and text', async () => {
        const inOrder = [
          message('a.md'),
          message('a.md', 2),
          message('a.md', 10),
          { ...message('a.md', 10), text: 'Å' },
          message('b.md', 1),
        ]
        await writer.putIntake(intake('b.md', { messages: [inOrder[4]!, inOrder[3]!] }))
        await writer.putIntake(intake('a.md', { messages: [inOrder[1]!, inOrder[0]!] }))
        await writer.commit(change({ messages: [message('gammel.md')] }))
        await writer.commit(change({ messages: [inOrder[2]!] }))
        expect(await writer.messages()).toEqual(inOrder)
      })
    })

    describe('commit', () => {
      it('gives a graph that passes every check, and whose fingerprints are those of what was put', async () => {
        const graph = bridges()
        await writer.commit(graph)
        const check = await checkStore(writer)
        expect(check.problems).toEqual([])
        expect(check).toMatchObject({ ok: true, checked: { nodes: 19, edges: 31, versions: 2, spans: 32 } })
        expect(await writer.fingerprints()).toEqual({
          nodes: new Map(graph.putNodes.map(one => [one.key, fingerprint(one)])),
          edges: new Map(graph.putEdges.map(one => [edgeId(one), fingerprint(one)])),
          versions: new Map(
            graph.putVersions.map(one => [`${one.document} ${one.sha256}`, fingerprint(one)]),
          ),
          redirects: graph.redirects,
        })
      })

      it('gives what it replaces as a whole, without the messages of intakes', async () => {
        expect(await writer.kept()).toEqual({ redirects: {}, reviews: [], messages: [] })
        const redirects = { 'plan/tiltak/1': 'plan/tiltak/2' }
        const { reviews } = bridges()
        await writer.commit({ ...bridges(), redirects, messages: [message('b.md')] })
        await writer.putIntake(intake('a.md', { messages: [message('a.md')] }))
        expect(await writer.kept()).toEqual({ redirects, reviews, messages: [message('b.md')] })
      })

      it('removes before it puts, and replaces what was there', async () => {
        await writer.commit(bridges())
        const edges = await writer.edges({ keys: ['broplan/i1/tiltak/5'] })
        expect(edges).toHaveLength(2)
        const renewed = node('Measure', 'broplan/i1/tiltak/6', { text: 'Annen tekst.' })
        await writer.commit(
          change({
            removeEdges: edges.map(edgeId),
            removeNodes: ['broplan/i1/tiltak/5', renewed.key],
            putNodes: [renewed],
          }),
        )
        expect(await writer.nodes(['broplan/i1/tiltak/5', renewed.key])).toEqual([undefined, renewed])
        expect(await writer.edges({ keys: ['broplan/i1/tiltak/5'] })).toEqual([])
        expect(await writer.edges({ keys: [renewed.key] }), 'its edges stay').toHaveLength(2)
      })

      it('refuses what the ontology does not allow, names the culprit, and writes nothing of it', async () => {
        const graph = bridges()
        await writer.commit(graph)
        const before = await recordsOf(writer)
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
          const call = writer.commit(tried)
          await expect(call, `${code} for ${culprit}`).rejects.toThrow(culprit)
          expect(await refusal(call), culprit).toBe(code)
        }
        expect(await recordsOf(writer)).toEqual(before)
        expect((await writer.status()).revision).toBe(1)
      })
    })

    describe('records', () => {
      it('give every version, then every node, then every edge, sorted', async () => {
        const graph = bridges()
        await writer.commit(graph)
        const records = await recordsOf(writer)
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
          await keysOf({}),
        )
        expect(records.flatMap(record => ('edge' in record ? [record.edge] : []))).toEqual(
          await writer.edges({}),
        )
      })

      it('are all of one revision, though the graph changes while they are read', async () => {
        const reader = await bench.reader()
        await writer.commit(bridges())
        const before = await recordsOf(writer)
        const stream = reader.records()[Symbol.asyncIterator]()
        const first = await stream.next()
        await writer.commit(
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
        await writer.commit({
          ...graph,
          putEdges: [...graph.putEdges.filter(one => edgeId(one) !== edgeId(rejected)), rejected],
          reviews: judged,
        })
        expect(await writer.edges({ types: ['FOLLOWS_UP'], rejected: true })).toEqual([rejected])
        expect((await writer.edges({ keys: [measure] })).map(edgeId)).not.toContain(edgeId(rejected))
        expect(await writer.reviews()).toEqual(judged)
        const records = await recordsOf(writer)
        expect(records.slice(-2)).toEqual(judged.map(review => ({ review })))
        expect(records).toContainEqual({ edge: rejected })
        expect((await writer.counts()).reviews).toBe(2)
        expect((await checkStore(writer)).problems).toEqual([])
        const { revision } = await writer.status()
        expect(await writer.commit(change({ reviews: judged })), 'the same reviews').toBe(revision)
        expect(await refusal(writer.commit(change({ reviews: judged, removeNodes: [finding] })))).toBe(
          'EDGE_NOT_ALLOWED',
        )
        expect(await writer.commit(change({ reviews: judged.slice(1) })), 'other reviews').toBe(revision + 1)
        expect((await checkStore(writer)).problems).toMatchObject([{ code: 'REVIEW_INVALID' }])
      })

      it('may be left half read', async () => {
        await writer.commit(bridges())
        for await (const _record of writer.records()) break
        expect(await writer.commit(change({ putNodes: [node('Document', 'ny')] }))).toBe(2)
      })
    })

    it('a reader sees each revision once it is committed, and all of it after reopening', async () => {
      const reader = await bench.reader()
      await writer.commit(bridges())
      expect((await reader.status()).revision).toBe(1)
      expect((await reader.list({ labels: ['Measure'], limit: 1 })).totalCount).toBe(12)
      await reader.close()
      const [records, status, fingerprints] = [
        await recordsOf(writer),
        await writer.status(),
        await writer.fingerprints(),
      ]
      await writer.putIntake(intake('a.md'))
      await writer.close()
      writer = await bench.writer()
      expect(await recordsOf(writer)).toEqual(records)
      expect(await writer.status()).toEqual({ ...status, linked: false })
      expect(await writer.fingerprints()).toEqual(fingerprints)
      expect(await contributionsOf(writer)).toEqual([intake('a.md')])
      expect((await writer.nodes([versionKey(bridges().plan)]))[0]?.label).toBe('DocumentVersion')
    })
  })
}

function message(path: string, line?: number, severity: StoredMessage['severity'] = 'repair'): StoredMessage {
  return {
    severity,
    code: 'HYPHEN_LOST',
    text: 'A',
    path,
    wayOut: 'Se på kilden.',
    ...(line !== undefined && { line }),
  }
}
