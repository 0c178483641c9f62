/** Where a Neo4j database is, and how patient its clients are. */
export interface Neo4jPlace {
  /** `bolt://` for one server, `neo4j://` for a cluster; `+s` with TLS, `+ssc` with a certificate of one's own. */
  readonly url: string
  /** Absent where the server asks for nobody's name. */
  readonly user?: string
  readonly password?: string
  /** Default `neo4j`. */
  readonly database?: string
  /** Connections kept open at most. Default 50. */
  readonly poolSize?: number
  /** Until a server that does not answer counts as away. Default 5 000. */
  readonly connectTimeoutMs?: number
  /** Until a question to the server must be answered: a call that reads, an intake, a part of a commit. Default 30 000. */
  readonly answerTimeoutMs?: number
  /** Until a transaction over the whole graph gives up: a commit, an export. Default 600 000. */
  readonly commitTimeoutMs?: number
  /** How long a call tries again while the server is away or between leaders. Default 15 000. */
  readonly retryTimeMs?: number
  /** How long after its last sign of life a writer keeps the right to write. Default 30 000. */
  readonly leaseMs?: number
  /** Rows that one transaction writes at most; a change with more is written in parts that come into sight at once. Default 10 000. */
  readonly partRows?: number
}

export type Neo4jSettings = Required<Omit<Neo4jPlace, 'user' | 'password'>> &
  Pick<Neo4jPlace, 'user' | 'password'>

export function settingsOf(place: Neo4jPlace): Neo4jSettings {
  return {
    database: 'neo4j',
    poolSize: 50,
    connectTimeoutMs: 5_000,
    answerTimeoutMs: 30_000,
    commitTimeoutMs: 600_000,
    retryTimeMs: 15_000,
    leaseMs: 30_000,
    partRows: 10_000,
    ...place,
  }
}
