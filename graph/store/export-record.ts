import { stableJson } from '../model/fingerprint.ts'
import type { StoreRecord } from './store.ts'

/** Line ends to some readers of lines, though not to JSON. */
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g

/** One record as one line of JSON, without the line end: the same record gives the same bytes, and no times. */
export function exportRecord(record: StoreRecord): string {
  return stableJson(record).replace(
    OTHER_LINE_ENDS,
    end => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
