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
const FORMAT = 5
const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Float32Array } as const
type NumberArray = InstanceType<(typeof ARRAYS)[keyof typeof ARRAYS]>
type Words = readonly string[]
/** Arrays begin at multiples of this, as the longest numbers ask. */
const ALIGNMENT = 8
/** Entries and words that are written and read at a stretch. */
const ENTRIES_AT_ONCE = 500
const WORDS_AT_ONCE = 5000
/** Bytes that are hashed at a stretch. */
const BYTES_AT_ONCE = 1 << 22

interface Header {
  readonly format: number
  readonly madeOf: string
  readonly dataBytes: number
  /** Of each stretch of the entries, and of each list of words. */
  readonly entryBytes: readonly number[]
  readonly wordBytes: readonly (readonly number[])[]
  readonly arrays: readonly { readonly type: keyof typeof ARRAYS; readonly length: number }[]
}

/**
 * A line with the SHA-256 of all that follows; a line of JSON that says what
 * follows; then the data as JSON, in which numbers stand for arrays and lists of
 * words; entries and those lists as JSON, so many at a time; the arrays. In parts, to be written one behind the
 * other; lets others have their turn.
 */
export async function encodeIndex({ madeOf, entries, data }: SavedIndex): Promise<readonly Uint8Array[]> {
  const arrays: NumberArray[] = []
  const lists: Words[] = []
  const dataJson = Buffer.from(JSON.stringify(withoutArrays(data, arrays, lists)))
  const entryJson = await jsonOf(entries, ENTRIES_AT_ONCE, shortened)
  const wordJson: (readonly Buffer[])[] = []
  for (const list of lists) wordJson.push(await jsonOf(list, WORDS_AT_ONCE, word => word))
  const header: Header = {
    format: FORMAT,
    madeOf,
    dataBytes: dataJson.length,
    entryBytes: entryJson.map(({ length }) => length),
    wordBytes: wordJson.map(stretches => stretches.map(({ length }) => length)),
    arrays: arrays.map(array => ({
      type: array.constructor.name as keyof typeof ARRAYS,
      length: array.length,
    })),
  }
  const body = [
    dataJson,
    ...entryJson,
    ...wordJson.flat(),
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
  const wordJson = header.wordBytes.map(stretches => stretches.map(take))
  const arrays: NumberArray[] = []
  await inStretches(header.arrays.length, 1, number => {
    const { type, length } = header.arrays[number]!
    // A copy lies where the numbers need it.
    const copy = new Uint8Array(take(length * ARRAYS[type].BYTES_PER_ELEMENT))
    arrays.push(new ARRAYS[type](copy.buffer))
  })
  const lists: Words[] = []
  for (const stretches of wordJson) lists.push(await listOf<string, string>(stretches, word => word))
  const data = withArrays(JSON.parse(dataJson.toString()), arrays, lists) as IndexData
  return { madeOf: header.madeOf, entries: await listOf(entryJson, lengthened), data }
}

/** As JSON, in stretches of so many. */
async function jsonOf<T>(
  list: readonly T[],
  atOnce: number,
  shaped: (one: T) => unknown,
): Promise<readonly Buffer[]> {
  const stretches: Buffer[] = []
  await inStretches(list.length, atOnce, (from, to) => {
    stretches.push(Buffer.from(JSON.stringify(list.slice(from, to).map(shaped))))
  })
  return stretches
}

async function listOf<T, Kept>(stretches: readonly Buffer[], shaped: (kept: Kept) => T): Promise<T[]> {
  const list: T[] = []
  await inStretches(stretches.length, 1, at => {
    for (const one of JSON.parse(stretches[at]!.toString()) as Kept[]) list.push(shaped(one))
  })
  return list
}

/** Arrays and lists of words are told by their numbers. */
function withoutArrays(value: unknown, arrays: NumberArray[], lists: Words[]): unknown {
  if (ArrayBuffer.isView(value)) return { $array: arrays.push(value as NumberArray) - 1 }
  if (Array.isArray(value)) return { $words: lists.push(value) - 1 }
  return eachIn(value, one => withoutArrays(one, arrays, lists))
}

function withArrays(value: unknown, arrays: readonly NumberArray[], lists: readonly Words[]): unknown {
  if (value !== null && typeof value === 'object') {
    if ('$array' in value) return arrays[Number(value.$array)]
    if ('$words' in value) return lists[Number(value.$words)]
  }
  return eachIn(value, one => withArrays(one, arrays, lists))
}

function eachIn(value: unknown, make: (one: unknown) => unknown): unknown {
  if (value === null || typeof value !== 'object') return value
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
