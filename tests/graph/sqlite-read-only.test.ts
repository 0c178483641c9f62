import { chmod, copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import { openSqliteWriter } from '../../graph/sqlite/open-writer.ts'
import { bridges, change, node } from './invented-graph.ts'
import { recordsOf } from './read-all.ts'

/** Somebody who may do nothing but what all may. */
const NOBODY = 65_534

describe('a store where nothing may be written', () => {
  let folder: string
  let file: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sporbar-lest-'))
    file = join(folder, 'lager', 'graph.db')
    await mkdir(dirname(file))
    const made = join(folder, 'graph.db')
    await commit(bridges(), made)
    // As it was left: this process has the files beside it open for as long as it lives.
    await copyFile(made, file)
    await chmod(folder, 0o755)
    await lock()
  })
  afterEach(async () => {
    await unlock()
    await rm(folder, { recursive: true })
  })

  const lock = () => chmod(dirname(file), 0o555)
  const unlock = () => chmod(dirname(file), 0o755)

  async function commit(graph: Parameters<typeof change>[0], to = file): Promise<void> {
    const writer = await openSqliteWriter(to)
    await writer.commit(change(graph))
    await writer.close()
  }

  /** The superuser may write everywhere: for him somebody else reads. */
  async function asReader<T>(read: () => Promise<T>): Promise<T> {
    const isRoot = process.geteuid?.() === 0
    if (isRoot) process.seteuid?.(NOBODY)
    try {
      return await read()
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
  }

  it('is read as it lies, all of it, and nothing is left behind', async () => {
    const before = await readdir(dirname(file))
    expect(before).toEqual(['graph.db'])
    await asReader(async () => {
      const reader = await openSqliteReader(file)
      expect((await reader.status()).revision).toBe(1)
      expect((await recordsOf(reader)).length).toBeGreaterThan(3)
      await reader.close()
    })
    expect(await readdir(dirname(file))).toEqual(before)
  })

  it('is read anew when somebody else has written to it', async () => {
    const reader = await asReader(() => openSqliteReader(file))
    const counted = () =>
      asReader(async () => [(await reader.status()).revision, (await reader.counts()).nodes.Document])
    const [revision, documents] = await counted()
    await unlock()
    await commit({ madeBy: 'en annen', putNodes: [node('Document', 'ny', { title: 'Ny' })] })
    await lock()
    expect(await counted()).toEqual([revision! + 1, documents! + 1])
    await asReader(() => reader.close())
  })

  it('never gives what it read while somebody wrote', async () => {
    await asReader(async () => {
      const reader = await openSqliteReader(file)
      const records = reader.records()[Symbol.asyncIterator]()
      expect((await records.next()).done).toBe(false)
      process.seteuid?.(0)
      await unlock()
      await commit({ madeBy: 'en annen', putNodes: [node('Document', 'ny', { title: 'Ny' })] })
      await lock()
      const rest = async () => {
        while (!(await records.next()).done);
      }
      await expect(rest()).rejects.toMatchObject({ code: 'STORE_LOCKED', retriable: true })
      await reader.close()
    })
  })

  it('says what to do where its log was left, which cannot be read without writing', async () => {
    await unlock()
    const writer = await openSqliteWriter(file)
    await writer.commit(change({ madeBy: 'en annen', putNodes: [node('Document', 'ny', { title: 'Ny' })] }))
    const copy = join(folder, 'avbrutt', 'graph.db')
    await mkdir(dirname(copy))
    for (const end of ['', '-wal']) await copyFile(`${file}${end}`, `${copy}${end}`)
    await writer.close()
    await chmod(dirname(copy), 0o555)
    await asReader(() =>
      expect(openSqliteReader(copy)).rejects.toMatchObject({
        code: 'STORE_UNREADABLE',
        wayOut: expect.stringContaining('Copy both'),
      }),
    )
    await chmod(dirname(copy), 0o755)
  })
})
