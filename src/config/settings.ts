import type { Neo4jPlace } from '../../graph/neo4j/neo4j-place.ts'
import { SettingsError } from './settings-error.ts'

/** What can be set from outside, with its default. Documented in docs/configuration.md; a test compares both. */
export interface Settings {
  /** The embedded store's file, or the URL of a Neo4j server. `SPORBAR_STORE` */
  readonly store: string
  /** `SPORBAR_HOST` */
  readonly host: string
  /** 0 takes any free port. `SPORBAR_PORT` */
  readonly port: number
  /** Log of what people decided; absent: beside the store. `SPORBAR_REVIEWS` */
  readonly reviews?: string
  /** File of reviewers and the hashes of their tokens; absent: nobody decides over the network. `SPORBAR_REVIEWERS` */
  readonly reviewers?: string
  /** Who decides on the command line proves it with this. `SPORBAR_TOKEN` */
  readonly token?: string
  /** How a Neo4j server is met, whichever it is. */
  readonly neo4j: Neo4jAccess
}

export type Neo4jAccess = Omit<Neo4jPlace, 'url'>

export const DEFAULT_SETTINGS: Omit<Settings, 'neo4j'> = {
  store: '.sporbar/graph.db',
  host: '127.0.0.1',
  port: 4000,
}

/** The only place that looks at the environment. Empty counts as not set; throws a SettingsError for what cannot be. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const port = numberOf(environment, 'SPORBAR_PORT', isPort, 'whole number from 0 to 65535')
  return {
    store: environment.SPORBAR_STORE || DEFAULT_SETTINGS.store,
    host: environment.SPORBAR_HOST || DEFAULT_SETTINGS.host,
    port: port ?? DEFAULT_SETTINGS.port,
    ...(environment.SPORBAR_REVIEWS && { reviews: environment.SPORBAR_REVIEWS }),
    ...(environment.SPORBAR_REVIEWERS && { reviewers: environment.SPORBAR_REVIEWERS }),
    ...(environment.SPORBAR_TOKEN && { token: environment.SPORBAR_TOKEN }),
    neo4j: readNeo4jAccess(environment),
  }
}

/** Numbers of a Neo4j server's clients, with what sets each. Their defaults and units stand in `graph/neo4j/neo4j-place.ts`. */
export const NEO4J_NUMBERS = {
  poolSize: 'SPORBAR_NEO4J_POOL_SIZE',
  connectTimeoutMs: 'SPORBAR_NEO4J_CONNECT_TIMEOUT_MS',
  answerTimeoutMs: 'SPORBAR_NEO4J_ANSWER_TIMEOUT_MS',
  commitTimeoutMs: 'SPORBAR_NEO4J_COMMIT_TIMEOUT_MS',
  retryTimeMs: 'SPORBAR_NEO4J_RETRY_TIME_MS',
  leaseMs: 'SPORBAR_NEO4J_LEASE_MS',
  partRows: 'SPORBAR_NEO4J_PART_ROWS',
} as const satisfies Partial<Record<keyof Neo4jAccess, string>>

/** Without a password nobody's name is given: such a server asks for none. */
function readNeo4jAccess(environment: NodeJS.ProcessEnv): Neo4jAccess {
  const { SPORBAR_NEO4J_USER: user = 'neo4j', SPORBAR_NEO4J_PASSWORD: password } = environment
  const numbers = Object.entries(NEO4J_NUMBERS)
    .map(
      ([name, variable]) => [name, numberOf(environment, variable, isCount, 'whole number from 1')] as const,
    )
    .filter(([, number]) => number !== undefined)
  return {
    ...(password && { user, password }),
    ...(environment.SPORBAR_NEO4J_DATABASE && { database: environment.SPORBAR_NEO4J_DATABASE }),
    ...Object.fromEntries(numbers),
  }
}

function numberOf(
  environment: NodeJS.ProcessEnv,
  variable: string,
  canBe: (number: number) => boolean,
  wanted: string,
): number | undefined {
  const value = environment[variable]?.trim() ?? ''
  if (value === '') return undefined
  const number = Number(value)
  if (!canBe(number)) throw new SettingsError(variable, value, wanted)
  return number
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number > 0
}

export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535
}
