import { describe, expect, it } from 'vitest'
import { versionKey } from '../../graph/model/version.ts'
import { checkStore } from '../../graph/store/check-store.ts'
import type { StoreReader, StoreRecord } from '../../graph/store/store.ts'
import { bridges, node, quote, stated, version } from './invented-graph.ts'

const graph = bridges()
const RECORDS: readonly StoreRecord[] = [
  ...graph.putVersions.map(one => ({ version: one })),
  ...graph.putNodes.map(one => ({ node: one })),
  ...graph.putEdges.map(one => ({ edge: one })),
]

/** A store that lets anything in: only `records` is asked. */
async function check(records: readonly StoreRecord[]) {
  const reader = {
    async *records() {
      yield* records
    },
  }
  return checkStore(reader as unknown as StoreReader)
}

/** The bridges with every record through `mend`; undefined leaves it out. */
async function problems(mend: (record: StoreRecord) => StoreRecord | undefined, ...more: StoreRecord[]) {
  const records = [...RECORDS.flatMap(record => mend(record) ?? []), ...more]
  const rank = (record: StoreRecord) => ['version', 'node', 'edge'].indexOf(Object.keys(record)[0]!)
  return (await check(records.sort((a, b) => rank(a) - rank(b)))).problems
}

const same = (record: StoreRecord) => record
const finding = 'dok-9-1/funn/1'
const audit = versionKey(graph.audit)

describe('checking a whole store', () => {
  it('finds nothing wrong with a whole graph, and counts what it looked at', async () => {
    expect(await check(RECORDS)).toEqual({
      ok: true,
      checked: { nodes: 19, edges: 31, versions: 2, spans: 32, keys: 19, reviews: 0 },
      problems: [],
    })
    expect((await check([])).ok).toBe(true)
  })

  it('finds a span that its text does not say', async () => {
    const found = await problems(record =>
      'version' in record && record.version.document === 'dok-9-1'
        ? { version: { ...record.version, text: record.version.text.replace('rust', 'lyng') } }
        : record,
    )
    expect(found).toContainEqual({
      code: 'EVIDENCE_INVALID',
      subject: `MENTIONS ${audit} ${finding} STATED`,
      text: expect.stringContaining('says otherwise'),
    })
  })

  it('finds a passage that lies outside its text', async () => {
    const found = await problems(record =>
      'version' in record && record.version.document === 'broplan'
        ? { version: { ...record.version, text: '' } }
        : record,
    )
    expect(found).toContainEqual({
      code: 'EVIDENCE_INVALID',
      subject: 'broplan/tekst/1',
      text: expect.stringContaining('not within'),
    })
  })

  it('finds evidence whose text is not there, and a version without a text', async () => {
    const found = await problems(record =>
      'version' in record && record.version.document === 'dok-9-1' ? undefined : record,
    )
    const texts = found.map(({ subject, text }) => `${subject}: ${text}`)
    expect(texts).toContain(`${audit}: the version has no text`)
    expect(texts.filter(text => text.includes(`no text dok-9-1 ${graph.audit.sha256}`))).toHaveLength(3)
  })

  it('finds an orphan text', async () => {
    const orphan = version('broplan', 'Ingen viser til denne.')
    expect(await problems(same, { version: orphan })).toEqual([
      {
        code: 'NODE_INVALID',
        subject: `broplan ${orphan.sha256}`,
        text: expect.stringContaining('HAS_VERSION'),
      },
    ])
  })

  it('finds an edge without its end, and one that joins what may not be joined', async () => {
    const gone = await problems(record =>
      'node' in record && record.node.key === finding ? undefined : record,
    )
    expect(gone.filter(({ code }) => code === 'EDGE_NOT_ALLOWED')).toHaveLength(14)
    const wrong = stated('REALISES', finding, 'broplan/i1/tiltak/1', quote(graph.audit))
    expect(await problems(same, { edge: wrong })).toEqual([
      {
        code: 'EDGE_NOT_ALLOWED',
        subject: `REALISES ${finding} broplan/i1/tiltak/1 STATED`,
        text: 'REALISES may not go from Finding to Measure',
      },
    ])
  })

  it('finds a derived edge that does not say how it came about', async () => {
    const found = await problems(record => {
      if (!('edge' in record) || record.edge.origin !== 'DERIVED') return record
      const { method: _method, confidence: _confidence, signals: _signals, ...rest } = record.edge
      return { edge: rest as never }
    })
    expect(found).toHaveLength(12 * 3)
  })

  it('finds a statement that no text mentions', async () => {
    const found = await problems(record =>
      'edge' in record && record.edge.type === 'MENTIONS' && record.edge.target === finding
        ? undefined
        : record,
    )
    expect(found).toEqual([
      { code: 'NODE_INVALID', subject: finding, text: 'no text mentions the statement' },
    ])
  })

  it('finds a key that is there twice or has another form, an unknown field and a work that is not there', async () => {
    const found = await problems(
      same,
      { node: node('Organisation', 'broplan') },
      { node: node('Organisation', 'Ikke en nøkkel') },
      { node: node('Concept', 'begrep/bro', { work: 'ikke-her', properties: { farge: 'rød' } }) },
    )
    expect(found.map(({ subject, text }) => `${subject}: ${text}`)).toEqual(
      expect.arrayContaining([
        'broplan: the key is there twice',
        'Ikke en nøkkel: "Ikke en nøkkel" has not the form of a key',
        'begrep/bro: Concept has no field "farge"',
        'begrep/bro: its work "ikke-her" is no document in the graph',
      ]),
    )
  })
})
