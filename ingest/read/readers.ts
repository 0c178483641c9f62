import type { Reader } from './reader.ts'
import { markdownReader, plainTextReader } from './text-reader.ts'

/** Every format that can be read. A new one is a file and a line here. */
const READERS: readonly Reader[] = [plainTextReader, markdownReader]

/** By the ending of the file's name, in any case. */
export function readerFor(path: string): Reader | undefined {
  const name = path.toLowerCase()
  return READERS.find(reader => reader.extensions.some(extension => name.endsWith(extension)))
}
