import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Message } from '../document/message.ts'
import type { TextSource } from '../document/source.ts'
import { type FoundFile, unreadable } from './list-sources.ts'
import { readerFor } from './readers.ts'

/** Largest file that is read, in megabytes (10⁶ bytes). */
export const MAX_FILE_SIZE_MB = 20

export interface ReadSource {
  /** Absent where the file could not be read; a message then says why. */
  readonly source?: TextSource
  readonly messages: readonly Message[]
}

/**
 * Opens one file and reads it as canonical text: decoded and NFC-normalised,
 * nothing else. Never throws for a bad file.
 */
export async function readSource(found: FoundFile, maxFileSizeMB = MAX_FILE_SIZE_MB): Promise<ReadSource> {
  const tooLarge = found.size > maxFileSizeMB * 1_000_000
  if (tooLarge) {
    const size = (found.size / 1_000_000).toFixed(1)
    return failed({
      severity: 'error',
      code: 'FILE_TOO_LARGE',
      text: `Filen er på ${size} MB; grensen er ${maxFileSizeMB} MB`,
      wayOut: 'Del dokumentet.',
    })
  }
  let bytes: Uint8Array
  try {
    bytes = await readFile(found.file)
  } catch (cause) {
    return failed(unreadable(cause))
  }
  const reader = readerFor(found.path)!
  const { text, messages } = await reader.read(bytes)
  if (text === undefined) return { messages }
  return {
    source: {
      id: found.id,
      root: found.root,
      path: found.path,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: reader.mediaType,
      text: text.normalize('NFC'),
    },
    messages,
  }
}

function failed(message: Message): ReadSource {
  return { messages: [message] }
}
