import { createHash } from 'node:crypto'

/** JSON with the fields of every object sorted: the same value gives the same characters. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_field, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
}

/** Content hash of a node, edge or version: equal if and only if nothing needs to be written. 32 hex digits. */
export function fingerprint(value: unknown): string {
  return fingerprintOfJson(stableJson(value))
}

/** The fingerprint of a value whose `stableJson` has been made already. */
export function fingerprintOfJson(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 32)
}
