import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Listed, listSources } from '../../../ingest/read/list-sources.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sporbar-read-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function list(named: string, bundled?: boolean): Promise<Listed[]> {
  const found: Listed[] = []
  for await (const listed of listSources(named, bundled)) found.push(listed)
  return found
}
const put = (path: string, text = 'Tekst.') => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const summary = (found: readonly Listed[]) =>
  found.map(listed =>
    'problem' in listed ? `${listed.path}: ${listed.problem.severity} ${listed.problem.code}` : listed.path,
  )

describe('listing sources', () => {
  it('walks folders in the order of names and leaves out what is hidden', async () => {
    put('b.txt')
    put('a/z.md')
    put('a/B.MARKDOWN')
    put('.git/x.txt')
    put('.skjult.txt')
    put('node_modules/pakke/les.md')
    put('sources.yaml')
    put('mappe.txt/c.txt')
    put('rapport.pdf')
    expect(summary(await list(folder))).toEqual([
      'a/B.MARKDOWN',
      'a/z.md',
      'b.txt',
      'mappe.txt/c.txt',
      'rapport.pdf: warning FILE_UNSUPPORTED',
    ])
  })

  it('names a file by itself and a folder by its path', async () => {
    put('a/brev.txt', 'Æ')
    const [one] = await list(join(folder, 'a/brev.txt'))
    expect(one).toEqual({
      id: join(folder, 'a/brev.txt'),
      root: join(folder, 'a/brev.txt'),
      path: 'brev.txt',
      file: join(folder, 'a/brev.txt'),
      size: 2,
    })
    const [same] = await list(folder)
    expect(same).toMatchObject({ id: one!.id, root: folder, path: 'a/brev.txt' })
  })

  it('gives bundled files the same identity on every machine', async () => {
    put('plan.md')
    expect(await list(folder, true)).toMatchObject([
      { id: 'bundled:plan.md', root: 'bundled:', path: 'plan.md' },
    ])
  })

  it('reports a path that is not there, and a named file that nobody reads', async () => {
    put('rapport.pdf')
    const gone = join(folder, 'borte', 'mappe')
    expect(summary(await list(gone))).toEqual([`${gone}: error FILE_UNREADABLE`])
    expect(summary(await list(join(folder, 'rapport.pdf')))).toEqual(['rapport.pdf: error FILE_UNSUPPORTED'])
  })

  it('survives links that lead back and links that lead nowhere', async () => {
    put('a/x.txt')
    symlinkSync(folder, join(folder, 'a', 'tilbake'))
    symlinkSync(join(folder, 'borte.txt'), join(folder, 'brutt.txt'))
    symlinkSync('ring.txt', join(folder, 'ring.txt'))
    expect(summary(await list(folder))).toEqual([
      'a/x.txt',
      'brutt.txt: error FILE_UNREADABLE',
      'ring.txt: error FILE_UNREADABLE',
    ])
  })
})
