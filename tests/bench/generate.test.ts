import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateSet } from '../../bench/generate/generate-set.ts'
import type { KnownEnd } from '../../bench/generate/known-links.ts'
import { SUBJECTS } from '../../bench/generate/subject.ts'
import { type WrittenSets, writeSets } from '../../bench/generate/write-sets.ts'
import { judgeLinks } from '../../bench/measure/judge-links.ts'
import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { readBackground } from '../../src/app/background.ts'
import { ingestDocuments } from '../../src/app/ingest-documents.ts'
import { listAll } from '../../src/app/list-all.ts'

const SETS = 2

describe('generated sets', () => {
  let folder: string
  let written: WrittenSets
  let reader: StoreReader

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sporbar-sets-'))
    written = await writeSets(join(folder, 'corpus'), SETS)
    const store = join(folder, 'graph.db')
    const paths = [join(folder, 'corpus')]
    const report = await ingestDocuments({ store, paths, background: await readBackground() })
    expect(report.failed).toBe(0)
    reader = await openSqliteReader(store)
  }, 60_000)

  afterAll(async () => {
    await reader.close()
    await rm(folder, { recursive: true })
  })

  it('are the same for the same number, and about something else for another', () => {
    expect(generateSet(3)).toEqual(generateSet(3))
    const [one, other] = [generateSet(3), generateSet(4)].map(
      ({ documents }) => new Set(documents.map(({ text }) => text)),
    )
    expect([...one!].filter(text => other!.has(text))).toEqual([])
  })

  it('never have a subject twice', () => {
    expect(() => generateSet(SUBJECTS)).toThrow(RangeError)
    const plans = Array.from(
      { length: SUBJECTS },
      (_, number) => generateSet(number).documents[0]!.text.split('\n')[0],
    )
    expect(new Set(plans).size).toBe(SUBJECTS)
  })

  it('have as many documents as the bundled corpus, each of its family', async () => {
    expect(written.documents).toBe(24 * SETS)
    const documents = (await listAll(reader, { labels: ['Document'] })).filter(
      ({ properties }) => properties.inCorpus === true,
    )
    const kinds = new Map<string, number>()
    for (const { properties } of documents) {
      const kind = String(properties.kind)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
    expect(Object.fromEntries(kinds)).toEqual({
      ACTION_PLAN: SETS,
      ASSIGNMENT_LETTER: 2 * SETS,
      AUDIT_REPORT: 3 * SETS,
      CONSULTATION: 2 * SETS,
      EVALUATION: SETS,
      PRESENTATION: SETS,
      REPORT: 7 * SETS,
      STORTING_DECISION: 5 * SETS,
      WHITE_PAPER: 2 * SETS,
    })
  })

  it('are read into the statements that were written', async () => {
    const { nodes } = await reader.counts()
    expect(nodes).toMatchObject({
      Measure: 25 * SETS,
      // Five overall and thirteen of areas, and five of each white paper.
      Goal: (18 + 10) * SETS,
      AssignmentItem: 8 * SETS,
      Assignment: 2 * SETS,
      ConsultationQuestion: 3 * SETS,
      PlanMove: 6 * SETS,
      Decision: 5 * SETS,
      ReportingRequirement: 5 * SETS,
      Activity: 13 * SETS,
    })
    const [plan] = await listAll(reader, { labels: ['Measure'] })
    expect(await listAll(reader, { labels: ['FocusArea'], work: plan!.work! })).toHaveLength(5)
    const report = written.links.find(({ target }) => 'under' in target)!.target as { path: string }
    const audit = await workAt(report.path)
    expect(await listAll(reader, { labels: ['Finding'], work: audit })).toHaveLength(12)
    expect(await listAll(reader, { labels: ['Recommendation'], work: audit })).toHaveLength(6)
  })

  it('know links between statements that are there', async () => {
    expect(written.links.length).toBeGreaterThan(20 * SETS)
    const keys = await Promise.all(written.links.flatMap(({ source, target }) => [source, target]).map(keyOf))
    const nodes = await reader.nodes(keys)
    expect(keys.filter((_, at) => !nodes[at])).toEqual([])
  })

  it('are judged by the links that were found', async () => {
    const judged = new Map((await judgeLinks(reader, written.links)).map(one => [one.type, one]))
    expect(judged.get('MANDATES')).toMatchObject({ known: SETS, recall: 1 })
    const followUp = judged.get('FOLLOWS_UP')!
    expect(followUp.known).toBe(16 * SETS)
    expect(followUp.precisionAny).toBeGreaterThan(0)
  })

  async function keyOf(end: KnownEnd): Promise<string> {
    if ('key' in end) return end.key
    const work = await workAt(end.path)
    return end.under === undefined ? work : `${work}/${end.under}`
  }

  async function workAt(path: string): Promise<string> {
    for await (const record of reader.records()) {
      if (!('version' in record)) break
      if (record.version.path === path) return record.version.document
    }
    throw new Error(`No version was read from ${path}.`)
  }
})
