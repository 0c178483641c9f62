import { createHash } from 'node:crypto'
import type { SearchEntry } from '../../graph/store/search.ts'
import { inStretches } from './in-turns.ts'
import type { IndexData } from './index-data.ts'

/** An index as it is kept in a file. */
export interface SavedIndex {
  /** Names everything that the index was made of and by: another name, and it is made again. */
  readonly madeOf: string
  readonly entries: readonly SearchEntry[]
  readonly data: IndexData
}

/** Raise it with every change of how the file is laid out, or of what lies in it. */
const FORMAT = 4
const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Float32Array } as const
type NumberArray = InstanceType<(typeof ARRAYS)[keyof typeof ARRAYS]>
/** Arrays begin at multiples of this, as the longest numbers ask. */
const ALIGNMENT = 8
/** Entries that are written and read at a stretch. */
const ENTRIES_AT_ONCE = 500
/** Bytes that are hashed at a stretch. */
const BYTES_AT_ONCE = 1 << 22

interface Header {
  readonly format: number
  readonly madeOf: string
  readonly dataBytes: number
  /** Of each stretch of entries. */
  readonly entryBytes: readonly number[]
  readonly arrays: readonly { readonly type: keyof typeof ARRAYS; readonly length: number }[]
}

/**
 * A line with the SHA-256 of all that follows; a line of JSON that says what
 * follows; then the data as JSON, in which numbers stand for arrays; entries as
 * JSON, so many at a time; the arrays. In parts, to be written one behind the
 * other; lets others have their turn.
 */
export async function encodeIndex({ madeOf, entries, data }: SavedIndex): Promise<readonly Uint8Array[]> {
  const arrays: NumberArray[] = []
  const dataJson = Buffer.from(JSON.stringify(withoutArrays(data, arrays)))
  const entryJson: Buffer[] = []
  await inStretches(entries.length, ENTRIES_AT_ONCE, (from, to) => {
    entryJson.push(Buffer.from(JSON.stringify(entries.slice(from, to).map(shortened))))
  })
  const header: Header = {
    format: FORMAT,
    madeOf,
    dataBytes: dataJson.length,
    entryBytes: entryJson.map(({ length }) => length),
    arrays: arrays.map(array => ({
      type: array.constructor.name as keyof typeof ARRAYS,
      length: array.length,
    })),
  }
  const body = [
    dataJson,
    ...entryJson,
    ...arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]
  const parts = [
    Buffer.from(`${JSON.stringify(header)}\n`),
    ...body.flatMap(part => [part, Buffer.alloc(paddingOf(part.length))]),
  ]
  return [Buffer.from(`${await hashOf(parts)}\n`), ...parts]
}

/** The index; undefined for what is damaged or of another format. Lets others have their turn. */
export async function decodeIndex(bytes: Buffer): Promise<SavedIndex | undefined> {
  const [hash, rest] = firstLine(bytes)
  if ((await hashOf([rest])) !== hash) return undefined
  const [line, body] = firstLine(rest)
  const header = JSON.parse(line) as Header
  if (header.format !== FORMAT) return undefined
  let at = 0
  const take = (length: number): Buffer => {
    const part = body.subarray(at, at + length)
    at += length + paddingOf(length)
    return part
  }
  const dataJson = take(header.dataBytes)
  const entryJson = header.entryBytes.map(take)
  const arrays = header.arrays.map(({ type, length }) => {
    // A copy lies where the numbers need it.
    const copy = new Uint8Array(take(length * ARRAYS[type].BYTES_PER_ELEMENT))
    return new ARRAYS[type](copy.buffer)
  })
  const data = withArrays(JSON.parse(dataJson.toString()), arrays) as IndexData
  const entries: SearchEntry[] = []
  await inStretches(entryJson.length, 1, part => {
    for (const entry of JSON.parse(entryJson[part]!.toString())) entries.push(lengthened(entry))
  })
  return { madeOf: header.madeOf, entries, data }
}

/** Arrays are told by their numbers; lists of words stay as they are. */
function withoutArrays(value: unknown, arrays: NumberArray[]): unknown {
  if (ArrayBuffer.isView(value)) return { $array: arrays.push(value as NumberArray) - 1 }
  return eachIn(value, one => withoutArrays(one, arrays))
}

function withArrays(value: unknown, arrays: readonly NumberArray[]): unknown {
  if (value !== null && typeof value === 'object' && '$array' in value) return arrays[Number(value.$array)]
  return eachIn(value, one => withArrays(one, arrays))
}

function eachIn(value: unknown, make: (one: unknown) => unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, make(one)]))
}

function firstLine(bytes: Buffer): readonly [line: string, rest: Buffer] {
  const end = Math.max(0, bytes.indexOf('\n'))
  return [bytes.toString('utf8', 0, end), bytes.subarray(end + 1)]
}

async function hashOf(parts: readonly Buffer[]): Promise<string> {
  const hash = createHash('sha256')
  for (const part of parts)
    await inStretches(part.length, BYTES_AT_ONCE, (from, to) => hash.update(part.subarray(from, to)))
  return hash.digest('hex')
}

/** Most texts are exactly what stands in their source: they are kept once. */
function shortened({ exact, ...entry }: SearchEntry): Partial<SearchEntry> {
  return exact === entry.text ? entry : { ...entry, exact }
}

function lengthened(entry: SearchEntry): SearchEntry {
  return { ...entry, exact: entry.exact ?? entry.text }
}

function paddingOf(bytes: number): number {
  return (ALIGNMENT - (bytes % ALIGNMENT)) % ALIGNMENT
}
