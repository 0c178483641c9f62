/** Releases of Neo4j that are run here, and what each asks of Java. */
export interface ServerRelease {
  readonly version: string
  /** Major versions of Java, the first and the last that it runs on. */
  readonly java: { readonly from: number; readonly to: number }
  /** Class that the server is started by. */
  readonly entry: string
}

/** Long-term support; what everything is proved on. */
export const DEFAULT_VERSION = '5.26.12'

/** Versions count by number up to 5.26, and by year and month from 2025.01 on. */
export function serverRelease(version: string = DEFAULT_VERSION): ServerRelease {
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`"${version}" is no version of Neo4j, as ${DEFAULT_VERSION} is`)
  return Number(version.split('.')[0]) >= 2025
    ? { version, java: { from: 21, to: Number.POSITIVE_INFINITY }, entry: 'org.neo4j.server.Neo4jCommunity' }
    : { version, java: { from: 17, to: 21 }, entry: 'org.neo4j.server.CommunityEntryPoint' }
}
