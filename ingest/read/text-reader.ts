import type { Message } from '../document/message.ts'
import { decode } from './decode.ts'
import type { Reader, ReaderResult } from './reader.ts'

/** Largest share of control characters that a text may have. */
const MAX_CONTROL_SHARE = 0.01

/** First bytes of formats that are given a text's ending now and then. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip (DOCX, ODT)', [0x50, 0x4b, 0x03, 0x04]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['Office (DOC, XLS, PPT)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b, 0x08]],
]

export const plainTextReader: Reader = { mediaType: 'text/plain', extensions: ['.txt'], read: readText }
export const markdownReader: Reader = {
  mediaType: 'text/markdown',
  extensions: ['.md', '.markdown'],
  read: readText,
}

async function readText(bytes: Uint8Array): Promise<ReaderResult> {
  const magic = MAGIC.find(([, start]) => start.every((byte, i) => bytes[i] === byte))
  if (magic) {
    return notText(`Innholdet er en ${magic[0]}-fil`, 'Lagre dokumentet som tekst (UTF-8) eller Markdown.')
  }
  const { text, encoding, guessed } = decode(bytes)
  if (text.trim() === '') {
    return {
      messages: [
        {
          severity: 'error',
          code: 'FILE_EMPTY',
          text: bytes.length === 0 ? 'Filen er tom' : 'Filen inneholder bare blanktegn',
          wayOut: 'Hent eller eksporter dokumentet på nytt, eller fjern filen.',
        },
      ],
    }
  }
  if (text.includes('\u0000') || controlShare(text) > MAX_CONTROL_SHARE) {
    return notText(
      'Filen inneholder tegn som ingen tekst har',
      'Lagre dokumentet som tekst i UTF-8; er det tekst i UTF-16, må filen begynne med et byterekkefølgemerke.',
    )
  }
  const messages: Message[] = guessed
    ? [
        {
          severity: 'warning',
          code: 'ENCODING_GUESSED',
          text: `Filen er ikke UTF-8; den er lest som ${encoding}`,
          wayOut: 'Se etter om æ, ø og å er riktige; hvis ikke, lagre filen som UTF-8.',
        },
      ]
    : []
  return { text, messages }
}

function notText(text: string, wayOut: string): ReaderResult {
  return { messages: [{ severity: 'error', code: 'FILE_NOT_TEXT', text, wayOut }] }
}

function controlShare(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted.
  return (text.match(/[\u0001-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0) / text.length
}
