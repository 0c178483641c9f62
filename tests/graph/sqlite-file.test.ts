import { copyFile, mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Connection } from '../../graph/sqlite/connection.ts'
import { FORMAT, MIGRATIONS } from '../../graph/sqlite/migrations.ts'
import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import { openSqliteWriter } from '../../graph/sqlite/open-writer.ts'
import { bridges, change, intake, version } from './invented-graph.ts'
import { contributionsOf, recordsOf } from './read-all.ts'
import { type SqliteBench, sqliteBench } from './sqlite-bench.ts'

describe('the file of the embedded store', () => {
  let bench: SqliteBench
  let folder: string
  beforeEach(async () => {
    bench = await sqliteBench()
    folder = dirname(bench.file)
    await mkdir(folder)
  })
  afterEach(() => bench.destroy())

  /** Opens, changes the file behind the store's back, and closes. */
  function tamper(sql: string, file = bench.file): void {
    const connection = new Connection(file, 'rwc')
    connection.script(sql)
    connection.close()
  }

  async function stored(): Promise<void> {
    const writer = await bench.writer()
    await writer.commit(bridges())
    await writer.close()
  }

  it('is missing with a way out that says how to make one', async () => {
    const missing = { code: 'STORE_MISSING', wayOut: `Make one: sporbar ingest --store ${bench.file}` }
    await expect(bench.reader()).rejects.toMatchObject(missing)
    await expect(openSqliteWriter(bench.file, { create: false })).rejects.toMatchObject(missing)
    await writeFile(bench.file, '')
    await expect(bench.reader(), 'an empty file is no store yet').rejects.toMatchObject(missing)
    expect(await readdir(folder)).toEqual(['graph.db'])
  })

  it('is made with the folders above it, and opened again where it is', async () => {
    const file = join(folder, 'dypere', 'ned', 'graph.db')
    await (await openSqliteWriter(file)).close()
    const writer = await openSqliteWriter(file, { create: false })
    expect((await writer.status()).revision).toBe(0)
    await writer.close()
    await writeFile(join(folder, 'fil'), 'x')
    await expect(openSqliteWriter(join(folder, 'fil', 'graph.db'))).rejects.toMatchObject({
      code: 'STORE_UNREADABLE',
    })
  })

  it('is left alone where it is something else', async () => {
    await writeFile(bench.file, 'Dette er et notat og ingen database.')
    const other = join(folder, 'annen.db')
    tamper('CREATE TABLE kunde (navn TEXT)', other)
    for (const file of [bench.file, other, folder]) {
      const before = (await stat(file)).isFile() ? await readFile(file) : undefined
      for (const open of [openSqliteReader, openSqliteWriter]) {
        await expect(open(file)).rejects.toMatchObject({
          code: 'STORE_UNREADABLE',
          wayOut: expect.stringContaining('another file'),
        })
      }
      if (before) expect(await readFile(file)).toEqual(before)
    }
  })

  it('says which format it has when a newer program made it', async () => {
    await stored()
    tamper(`PRAGMA user_version = ${FORMAT + 1}`)
    for (const open of [openSqliteReader, openSqliteWriter]) {
      await expect(open(bench.file)).rejects.toMatchObject({
        code: 'STORE_FORMAT',
        message: expect.stringContaining(`format ${FORMAT + 1}`),
        wayOut: expect.stringContaining('sporbar ingest --store'),
      })
    }
    tamper(`PRAGMA user_version = ${FORMAT}`)
    const reader = await bench.reader()
    expect((await reader.status()).format).toBe(FORMAT)
    await reader.close()
  })

  it('records the migrations that made it', async () => {
    await stored()
    const connection = new Connection(bench.file, 'ro')
    expect(connection.all('SELECT number, name FROM migration')).toEqual(
      MIGRATIONS.map(({ name }, index) => ({ number: index + 1, name })),
    )
    connection.close()
    expect(MIGRATIONS.length).toBeGreaterThan(0)
  })

  it('says that it is damaged when it is', async () => {
    await stored()
    const { size } = await stat(bench.file)
    const cut = join(folder, 'kuttet.db')
    await copyFile(bench.file, cut)
    await truncate(cut, Math.floor(size / 2))
    const smeared = join(folder, 'flekkete.db')
    const bytes = await readFile(bench.file)
    await writeFile(smeared, bytes.fill(0x5a, 4096))
    for (const file of [cut, smeared]) {
      const everything = async () => {
        const reader = await openSqliteReader(file)
        await reader.status()
        await reader.counts()
        return recordsOf(reader)
      }
      await expect(everything(), file).rejects.toMatchObject({ code: 'STORE_UNREADABLE' })
    }
  })

  it('has it all when it is copied alone after the writer closed', async () => {
    const writer = await bench.writer()
    const reader = await bench.reader()
    await writer.commit(bridges())
    expect(await recordsOf(reader)).toEqual(await recordsOf(writer))
    for await (const _record of reader.records()) break
    await reader.list({ labels: ['Measure'], limit: 1 })
    await writer.close()
    expect((await stat(`${bench.file}-wal`)).size, 'nobody is in the way').toBe(0)
    await reader.close()
    const copy = join(folder, 'kopi.db')
    await copyFile(bench.file, copy)
    const [original, copied] = [await bench.reader(), await openSqliteReader(copy)]
    expect(await recordsOf(copied)).toEqual(await recordsOf(original))
    expect(await recordsOf(copied)).not.toEqual([])
    await Promise.all([original.close(), copied.close()])
  })

  it('holds each text once, and none that nobody refers to', async () => {
    const texts = () => {
      const connection = new Connection(bench.file, 'ro')
      const rows = connection.all<{ body: string }>('SELECT body FROM text')
      connection.close()
      return rows.map(({ body }) => JSON.parse(body)).sort()
    }
    const writer = await bench.writer()
    const shared = version('broplan', 'Delt tekst.')
    await writer.putIntake(intake('a.md', { text: shared.text }))
    await writer.putIntake(intake('b.md', { text: 'Bare her.' }))
    await writer.commit(change({ putVersions: [shared] }))
    expect(texts()).toEqual(['Bare her.', 'Delt tekst.'])
    await writer.putIntake(intake('b.md', { text: 'Annen.' }))
    await writer.removeIntake('a.md')
    expect(texts()).toEqual(['Annen.', 'Delt tekst.'])
    await writer.commit(change({ removeVersions: [`broplan ${shared.sha256}`] }))
    expect(texts()).toEqual(['Annen.'])
    expect(await contributionsOf(writer)).toHaveLength(1)
    await writer.close()
  })
})
