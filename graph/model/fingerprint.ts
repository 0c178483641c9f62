import { createHash } from 'node:crypto'

/** JSON with the fields of every object sorted: the same value gives the same characters. */
export function stableJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  // A list has no holes in JSON, and an object no fields that are not there.
  if (Array.isArray(value)) return `[${value.map(one => stableJson(one) ?? 'null').join(',')}]`
  const fields = value as Readonly<Record<string, unknown>>
  let json = ''
  for (const name of Object.keys(fields).sort()) {
    const inner = stableJson(fields[name])
    if (inner !== undefined) json += `${json === '' ? '' : ','}${JSON.stringify(name)}:${inner}`
  }
  return `{${json}}`
}

/** Content hash of a node, edge or version: equal if and only if nothing needs to be written. 32 hex digits. */
export function fingerprint(value: unknown): string {
  return fingerprintOfJson(stableJson(value))
}

/** The fingerprint of a value whose `stableJson` has been made already. */
export function fingerprintOfJson(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 32)
}
