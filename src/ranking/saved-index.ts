import { createHash } from 'node:crypto'
import type { SearchEntry } from '../../graph/store/search.ts'
import type { IndexData } from './index-data.ts'

/** An index as it is kept in a file. */
export interface SavedIndex {
  /** Names everything that the index was made of and by: another name, and it is made again. */
  readonly madeOf: string
  readonly entries: readonly SearchEntry[]
  readonly data: IndexData
}

/** Raise it with every change of how the file is laid out, or of what lies in it. */
const FORMAT = 3
const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Float32Array } as const
/** Arrays begin at multiples of this, as the longest numbers ask. */
const ALIGNMENT = 8

interface Header {
  readonly format: number
  readonly madeOf: string
  readonly jsonBytes: number
  readonly arrays: readonly { readonly type: keyof typeof ARRAYS; readonly length: number }[]
}

/**
 * A line with the SHA-256 of all that follows; a line of JSON that says what
 * follows; then JSON, in which numbers stand for arrays; then the arrays.
 */
export function encodeIndex({ madeOf, entries, data }: SavedIndex): Uint8Array {
  const arrays: InstanceType<(typeof ARRAYS)[keyof typeof ARRAYS]>[] = []
  const json = Buffer.from(
    JSON.stringify({ entries: entries.map(shortened), data }, (_, value) => {
      if (!ArrayBuffer.isView(value)) return value
      return { $array: arrays.push(value as (typeof arrays)[number]) - 1 }
    }),
  )
  const parts = [
    json,
    ...arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]
  const body = Buffer.concat(parts.flatMap(part => [part, Buffer.alloc(paddingOf(part.length))]))
  const header: Header = {
    format: FORMAT,
    madeOf,
    jsonBytes: json.length,
    arrays: arrays.map(array => ({
      type: array.constructor.name as keyof typeof ARRAYS,
      length: array.length,
    })),
  }
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body])
  return Buffer.concat([Buffer.from(`${hashOf(rest)}\n`), rest])
}

/** The index; undefined for what is damaged or of another format. */
export function decodeIndex(bytes: Buffer): SavedIndex | undefined {
  const [hash, rest] = firstLine(bytes)
  if (hashOf(rest) !== hash) return undefined
  const [line, body] = firstLine(rest)
  const header = JSON.parse(line) as Header
  if (header.format !== FORMAT) return undefined
  let at = header.jsonBytes + paddingOf(header.jsonBytes)
  const arrays = header.arrays.map(({ type, length }) => {
    const byteLength = length * ARRAYS[type].BYTES_PER_ELEMENT
    // A copy lies where the numbers need it.
    const array = new ARRAYS[type](new Uint8Array(body.subarray(at, at + byteLength)).buffer)
    at += byteLength + paddingOf(byteLength)
    return array
  })
  const { entries, data } = JSON.parse(body.toString('utf8', 0, header.jsonBytes), (_, value) =>
    value !== null && typeof value === 'object' && '$array' in value ? arrays[value.$array] : value,
  )
  return { madeOf: header.madeOf, entries: entries.map(lengthened), data }
}

function firstLine(bytes: Buffer): readonly [line: string, rest: Buffer] {
  const end = Math.max(0, bytes.indexOf('\n'))
  return [bytes.toString('utf8', 0, end), bytes.subarray(end + 1)]
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
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
