import type { DocumentVersion } from '../model/version.ts'
import type { Connection } from './connection.ts'

export interface VersionRow {
  readonly body: string
  readonly text: string
}

export function readVersion(
  connection: Connection,
  document: string,
  sha256: string,
): DocumentVersion | undefined {
  const row = connection.get<VersionRow>(
    'SELECT version.body, text.body AS text FROM version JOIN text ON text.hash = version.text WHERE id = ?',
    [`${document} ${sha256}`],
  )
  return row && versionOf(connection, row)
}

export function versionOf(connection: Connection, { body, text }: VersionRow): DocumentVersion {
  return { ...connection.parse<Omit<DocumentVersion, 'text'>>(body), text: connection.parse<string>(text) }
}
