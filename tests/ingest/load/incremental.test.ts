import { readdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkStore } from '../../../graph/store/check-store.ts'
import { AUDIT, LETTER, MEASURES, plan } from './invented-documents.ts'
import { createWorkbench, type Workbench } from './workbench.ts'

describe('taking documents into a store', () => {
  let bench: Workbench
  beforeEach(async () => {
    bench = await createWorkbench()
    await bench.write('revisjon.md', AUDIT)
    await bench.write('oppdrag/brev.txt', LETTER)
    await bench.write('plan.md', plan(MEASURES))
  })
  afterEach(() => bench.end())

  /** A store that is brought up to date step by step must hold what one made in one go holds. */
  const expectAsRebuilt = async (): Promise<void> => {
    await bench.ingest('rebuilt.db')
    expect(await bench.export('graph.db')).toBe(await bench.export('rebuilt.db'))
    expect((await bench.withStore('graph.db', checkStore)).problems).toEqual([])
  }

  it('makes nodes of what each document says', async () => {
    const report = await bench.ingest('graph.db')
    expect(report.sources.map(({ change, work }) => `${change} ${work}`)).toEqual([
      'added tildelingsbrev-byggdirektoratet-2029',
      'added hp-skolebygg-2030-2034',
      'added dok-3-9-2027-2028',
    ])
    expect((await bench.nodes('graph.db', 'Measure')).map(({ text }) => text)).toEqual(MEASURES)
    expect((await bench.nodes('graph.db', 'Finding')).map(({ key }) => key)).toEqual([
      'dok-3-9-2027-2028/funn/1',
      'dok-3-9-2027-2028/funn/2',
    ])
  })

  it('changes nothing the second time', async () => {
    const first = await bench.ingest('graph.db')
    const before = await bench.export('graph.db')
    const second = await bench.ingest('graph.db')
    expect(second.sources.map(({ change }) => change)).toEqual(['same', 'same', 'same'])
    expect(second.revision).toBe(first.revision)
    expect(await bench.export('graph.db')).toBe(before)
  })

  it('equals a rebuild after a change, an addition and a removal', async () => {
    await bench.ingest('graph.db')
    await bench.write('plan.md', plan([...MEASURES.slice(1), 'gjennomgår tilskudd til ventilasjon']))
    await bench.ingest('graph.db')
    await expectAsRebuilt()
    await bench.write(
      'ny/hoyring.txt',
      'Høring av Nasjonal handlingsplan for skolebygg\n\nFrist: 3. mars 2029\n',
    )
    await bench.ingest('graph.db')
    await expectAsRebuilt()
    await bench.remove('revisjon.md')
    await bench.ingest('graph.db')
    await expectAsRebuilt()
    expect(await bench.nodes('graph.db', 'Finding')).toEqual([])
  })

  it('gives the same graph whatever the order of the documents', async () => {
    await bench.ingest('graph.db')
    const files = (await readdir(bench.docs)).sort()
    expect(files.length).toBe(3)
    for (const file of files.reverse()) await bench.ingest('backwards.db', [`${bench.docs}/${file}`])
    await bench.ingest('backwards.db')
    expect(await bench.export('backwards.db')).toBe(await bench.export('graph.db'))
  })

  it('takes in one file without touching what lies beside it', async () => {
    await bench.ingest('graph.db')
    await bench.write('plan.md', plan(MEASURES.slice(0, 1)))
    const report = await bench.ingest('graph.db', [`${bench.docs}/plan.md`])
    expect(report.sources).toHaveLength(1)
    expect(await bench.nodes('graph.db', 'Measure')).toHaveLength(1)
    expect(await bench.nodes('graph.db', 'Finding')).toHaveLength(2)
  })

  it('lets a second version of a plan mention the statements of the first, and gives an inserted measure a key of its own', async () => {
    await bench.write('plan.md', plan(MEASURES))
    await bench.write(
      'plan-revidert.md',
      plan([MEASURES[0], 'gjennomgår tilskudd til ventilasjon', ...MEASURES.slice(1)]),
    )
    await bench.ingest('graph.db')
    const measures = await bench.nodes('graph.db', 'Measure')
    expect(measures).toHaveLength(4)
    const keys = new Map(measures.map(({ text, key }) => [text, key.split('/').at(-1)]))
    expect(await bench.nodes('graph.db', 'DocumentVersion')).toHaveLength(4)
    const inserted = keys.get('gjennomgår tilskudd til ventilasjon')
    const kept = MEASURES.map(text => keys.get(text))
    expect([...kept, inserted].sort()).toEqual(['1', '2', '3', '4'])
    const mentions = await bench.withStore('graph.db', reader =>
      reader.edges({ keys: measures.map(({ key }) => key), direction: 'IN', types: ['MENTIONS'] }),
    )
    expect(mentions).toHaveLength(3 * 2 + 1)
  })

  it('lets the key of a statement that moved lead to where it is now', async () => {
    await bench.ingest('graph.db')
    await bench.write('plan.md', plan(MEASURES.slice(1)))
    await bench.ingest('graph.db')
    const last = 'hp-skolebygg-2030-2034/i1/tiltak/3'
    const [moved] = await bench.withStore('graph.db', reader => reader.nodes([last]))
    expect(moved).toMatchObject({ text: MEASURES[2], key: 'hp-skolebygg-2030-2034/i1/tiltak/2' })
  })
})
