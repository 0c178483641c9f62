import type { GraphFingerprints } from '../store/store.ts'
import type { Connection } from './connection.ts'

export function readFingerprints(connection: Connection): GraphFingerprints {
  return connection.read(() => ({
    nodes: hashes(connection, 'SELECT key AS id, hash FROM node'),
    edges: hashes(connection, 'SELECT id, hash FROM edge'),
    versions: hashes(connection, 'SELECT id, hash FROM version'),
    redirects: redirects(connection),
  }))
}

function hashes(connection: Connection, sql: string): ReadonlyMap<string, string> {
  return new Map(connection.all<{ id: string; hash: string }>(sql).map(({ id, hash }) => [id, hash]))
}

function redirects(connection: Connection): Readonly<Record<string, string>> {
  const rows = connection.all<{ was: string; now: string }>('SELECT was, now FROM redirect ORDER BY was')
  return Object.fromEntries(rows.map(({ was, now }) => [was, now]))
}
