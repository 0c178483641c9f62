import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSources } from '../../../ingest/read/list-sources.ts'
import { MAX_FILE_SIZE_MB, type ReadSource, readSource } from '../../../ingest/read/read-source.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sporbar-read-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function read(
  bytes: Uint8Array | string,
  name = 'brev.txt',
  maxFileSizeMB?: number,
): Promise<ReadSource> {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  for await (const listed of listSources(file)) {
    if (!('problem' in listed)) return readSource(listed, maxFileSizeMB)
  }
  throw new Error('Nothing was listed')
}
const codes = ({ messages }: ReadSource) => messages.map(({ severity, code }) => `${severity} ${code}`)
const TEXT = 'Blåbærsyltetøy – «på brød» … ÆØÅ'

describe('reading a source', () => {
  it('keeps the bytes, their hash and the media type', async () => {
    const { source, messages } = await read(TEXT, 'plan.md')
    expect(messages).toEqual([])
    expect(source).toMatchObject({ path: 'plan.md', mediaType: 'text/markdown', text: TEXT })
    expect(source!.sha256).toBe(createHash('sha256').update(TEXT).digest('hex'))
    expect(Buffer.from(source!.bytes).toString()).toBe(TEXT)
  })

  it('decodes UTF-8 and UTF-16 by their byte order marks, which are no text', async () => {
    const le = Buffer.from(`\ufeff${TEXT}`, 'utf16le')
    const inEncodings = [Buffer.from(`\ufeff${TEXT}`), le, Buffer.from(le).swap16()]
    expect(inEncodings).toHaveLength(3)
    for (const bytes of inEncodings) {
      const result = await read(bytes)
      expect(result.source?.text).toBe(TEXT)
      expect(result.messages).toEqual([])
    }
  })

  it('guesses windows-1252 where the bytes are no UTF-8, and says so', async () => {
    const result = await read(iconv.encode(TEXT, 'windows-1252'))
    expect(result.source?.text).toBe(TEXT)
    expect(codes(result)).toEqual(['warning ENCODING_GUESSED'])
  })

  it('composes letters and changes nothing else', async () => {
    const text = ' A\u030a\r\nto  mellomrom\u202fog\tfane\f\u00ad \n'
    const { source } = await read(text)
    expect(source?.text).toBe(text.replace('A\u030a', 'Å'))
  })

  it('refuses files that are no text, whatever their ending', async () => {
    const files: readonly (Uint8Array | string)[] = [
      '%PDF-1.7\n%âãÏÓ',
      Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 8, 0]),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      `Tekst\u0000${TEXT}`,
      Buffer.from(TEXT, 'utf16le'),
      Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7) % 256 || 1)),
    ]
    expect(files).toHaveLength(6)
    for (const bytes of files) {
      const result = await read(bytes)
      expect(result.source).toBeUndefined()
      expect(codes(result)).toEqual(['error FILE_NOT_TEXT'])
    }
  })

  it('refuses files with nothing in them', async () => {
    for (const text of ['', ' \n\t\r\n\u00a0', '\ufeff']) {
      const result = await read(text)
      expect(result.source).toBeUndefined()
      expect(codes(result)).toEqual(['error FILE_EMPTY'])
    }
  })

  it('refuses files over the limit without opening them', async () => {
    expect(MAX_FILE_SIZE_MB).toBe(20)
    const result = await read('a'.repeat(2_000_001), 'stor.txt', 2)
    expect(result.source).toBeUndefined()
    expect(codes(result)).toEqual(['error FILE_TOO_LARGE'])
    expect((await read('a'.repeat(2_000_000), 'stor.txt', 2)).source).toBeDefined()
  })

  it('reports a file that went away between listing and opening', async () => {
    const result = await readSource({
      id: 'x',
      root: 'x',
      path: 'x.txt',
      file: join(folder, 'borte.txt'),
      size: 1,
    })
    expect(codes(result)).toEqual(['error FILE_UNREADABLE'])
    expect(result.messages[0]!.wayOut).not.toBe('')
  })
})
