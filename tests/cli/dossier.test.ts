import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXIT_CODES } from '../../src/cli/exit-code.ts'
import { createFolder, sporbar } from './sporbar.ts'

const KEY = 'hp-rehabilitering-2026-2035/i1/tiltak/1'

describe('sporbar dossier', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>
  let store = ''
  beforeAll(async () => {
    folder = await createFolder()
    store = folder.path('graph.db')
    expect((await sporbar('ingest', '--store', store)).code).toBe(EXIT_CODES.OK)
  }, 60_000)
  afterAll(() => folder.end())

  it('writes Markdown to standard output, and JSON when asked', async () => {
    const { stdout, code } = await sporbar('dossier', KEY, '--store', store)
    expect([code, stdout.startsWith('# Dossier: Tiltak 1')]).toEqual([EXIT_CODES.OK, true])
    const [json, same] = [
      await sporbar('dossier', KEY, '--json', '--store', store),
      await sporbar('dossier', KEY, '--format', 'json', '--store', store),
    ]
    expect(JSON.parse(json.stdout)).toMatchObject({ format: 'sporbar-dossier/1', subject: { key: KEY } })
    expect(same.stdout).toBe(json.stdout)
  })

  it('writes the same file twice, binary or not', async () => {
    for (const format of ['html', 'docx']) {
      const files = [folder.path(`a.${format}`), folder.path(`b.${format}`)]
      for (const file of files) {
        const ran = await sporbar('dossier', KEY, '--format', format, '--out', file, '--store', store)
        expect([ran.code, ran.stdout]).toEqual([EXIT_CODES.OK, ''])
      }
      const [a, b] = await Promise.all(files.map(file => readFile(file)))
      expect([format, a!.length > 2_000, a!.equals(b!)]).toEqual([format, true, true])
    }
  })

  it.each([
    ['an unknown key', ['finnes-ikke'], EXIT_CODES.PROBLEMS, 'NODE_NOT_FOUND'],
    ['what has no dossier', ['organisasjon/helsedirektoratet'], EXIT_CODES.PROBLEMS, 'NO_DOSSIER'],
    ['an unknown format', [KEY, '--format', 'pdf'], EXIT_CODES.USAGE, 'FORMAT_UNKNOWN'],
    ['a file that cannot be written', [KEY, '--out', '/finnes/ikke.md'], EXIT_CODES.USAGE, 'OUT_UNWRITABLE'],
  ])('refuses %s by its code', async (_what, args, expected, said) => {
    const { code, stdout, stderr } = await sporbar('dossier', ...args, '--store', store)
    expect([code, stdout]).toEqual([expected, ''])
    expect(stderr).toContain(said)
  })
})
