import type { GraphFingerprints } from '../store/store.ts'
import type { Connection } from './connection.ts'

export function readFingerprints(connection: Connection): GraphFingerprints {
  return connection.read(() => ({
    nodes: hashes(connection, 'SELECT key AS id, hash FROM node'),
    edges: hashes(connection, 'SELECT id, hash FROM edge'),
    versions: hashes(connection, 'SELECT id, hash FROM version'),
  }))
}

function hashes(connection: Connection, sql: string): ReadonlyMap<string, string> {
  return new Map(connection.all<{ id: string; hash: string }>(sql).map(({ id, hash }) => [id, hash]))
}
