import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AUDIT, MEASURES, plan } from './invented-documents.ts'
import { createWorkbench, type Workbench } from './workbench.ts'

describe('bad documents', () => {
  let bench: Workbench
  beforeEach(async () => {
    bench = await createWorkbench()
    await bench.write('plan.md', plan(MEASURES))
  })
  afterEach(() => bench.end())

  const codes = (report: Awaited<ReturnType<Workbench['ingest']>>): readonly string[] =>
    report.messages.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`)

  it('stop nothing: the rest is in the store, and each is told with a code and a way out', async () => {
    await bench.write('bilde.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0]))
    await bench.write('tom.txt', '')
    await symlink(join(bench.docs, 'finnes-ikke'), join(bench.docs, 'borte.md'))
    const report = await bench.ingest('graph.db')
    expect([...codes(report)].sort()).toEqual([
      'FILE_EMPTY tom.txt',
      'FILE_NOT_TEXT bilde.txt',
      'FILE_UNREADABLE borte.md',
    ])
    expect(report.messages.every(({ wayOut }) => wayOut !== '')).toBe(true)
    expect(report.failed).toBe(3)
    expect(await bench.nodes('graph.db', 'Measure')).toHaveLength(3)
    const { messages } = await bench.withStore('graph.db', reader => reader.counts())
    expect(messages.error).toBeGreaterThanOrEqual(2)
  })

  it('leave what was read of them before', async () => {
    await bench.ingest('graph.db')
    await bench.write('plan.md', new Uint8Array([0, 0, 0, 0, 1, 2, 3]))
    const report = await bench.ingest('graph.db')
    expect(codes(report)).toEqual(['FILE_NOT_TEXT plan.md'])
    expect(await bench.nodes('graph.db', 'Measure')).toHaveLength(3)
  })

  it('of a format that nobody reads are only told of in a folder, and an error when named', async () => {
    await bench.write('regneark.xlsx', 'PK')
    const folder = await bench.ingest('graph.db')
    expect(folder.failed).toBe(0)
    expect(folder.messages.map(({ code }) => code)).toContain('FILE_UNSUPPORTED')
    const named = await bench.ingest('graph.db', [join(bench.docs, 'regneark.xlsx')])
    expect(named.failed).toBe(1)
  })

  it('that are missing fail when named, and lose nothing', async () => {
    await bench.ingest('graph.db')
    const report = await bench.ingest('graph.db', [join(bench.folder, 'ingen')])
    expect(codes(report)).toEqual([`FILE_UNREADABLE ${join(bench.folder, 'ingen')}`])
    expect(await bench.nodes('graph.db', 'Measure')).toHaveLength(3)
  })

  it('do not stop a broken catalogue from being told of, nor it them', async () => {
    await bench.write('sources.yaml', 'documents:\n  - key: [')
    const report = await bench.ingest('graph.db')
    expect(codes(report)).toEqual(['CATALOGUE_BROKEN sources.yaml'])
    expect(report.failed).toBe(1)
    expect(await bench.nodes('graph.db', 'Measure')).toHaveLength(3)
  })

  it('are known by the catalogue beside them, in later runs too', async () => {
    await bench.write(
      'sources.yaml',
      'documents:\n  - key: dok-3-9-2027-2028\n    kind: AUDIT_REPORT\n    title: Undersøkelse av skolebygg\n    shortTitle: Skolebyggrapporten\n',
    )
    await bench.ingest('graph.db')
    await bench.write('revisjon.md', AUDIT)
    await bench.ingest('graph.db', [join(bench.docs, 'revisjon.md')])
    const documents = await bench.nodes('graph.db', 'Document')
    expect(documents.find(({ key }) => key === 'dok-3-9-2027-2028')?.properties.shortTitle).toBe(
      'Skolebyggrapporten',
    )
  })
})
