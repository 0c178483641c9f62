import type { DocumentVersion } from '../model/version.ts'
import type { Run } from './connection.ts'

export interface VersionRow {
  readonly body: string
  readonly text: string
}

const BY_ID = `
  MATCH (version:SporbarVersion {id: $id})
  MATCH (text:SporbarText {hash: version.text})
  RETURN {body: version._body, text: text._body} AS row
`

export async function readVersion(
  run: Run,
  document: string,
  sha256: string,
): Promise<DocumentVersion | undefined> {
  const [row] = await run<VersionRow>(BY_ID, { id: `${document} ${sha256}` })
  return row && versionOf(row)
}

export function versionOf({ body, text }: VersionRow): DocumentVersion {
  return { ...(JSON.parse(body) as Omit<DocumentVersion, 'text'>), text: JSON.parse(text) as string }
}
