import { GraphError } from '../errors/graph-error.ts'

/** The oldest release that has all that is used: the long-term support of the fifth. */
const OLDEST = [5, 26] as const

/** Throws STORE_UNSUPPORTED for a server that is too old, or is no Neo4j. `agent` as it names itself: `Neo4j/5.26.12`. */
export function assertServer(agent: string, url: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? []
  const [wantedMajor, wantedMinor] = OLDEST
  if (Number(major) > wantedMajor || (Number(major) === wantedMajor && Number(minor) >= wantedMinor)) return
  throw new GraphError('STORE_UNSUPPORTED', `${url} runs "${agent}"`, {
    wayOut: `Run Neo4j ${OLDEST.join('.')} or later there.`,
  })
}
