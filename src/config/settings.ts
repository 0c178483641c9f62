/** What can be set from outside, with its default. Documented in docs/configuration.md; a test compares both. */
export interface Settings {
  /** The embedded store's file. `SPORBAR_STORE` */
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
}

export const DEFAULT_SETTINGS: Settings = {
  store: '.sporbar/graph.db',
  host: '127.0.0.1',
  port: 4000,
}

/** The only place that looks at the environment. A port that is no port number counts as not set. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(environment.SPORBAR_PORT ?? '')
  return {
    store: environment.SPORBAR_STORE || DEFAULT_SETTINGS.store,
    host: environment.SPORBAR_HOST || DEFAULT_SETTINGS.host,
    port: environment.SPORBAR_PORT && isPort(port) ? port : DEFAULT_SETTINGS.port,
    ...(environment.SPORBAR_REVIEWS && { reviews: environment.SPORBAR_REVIEWS }),
    ...(environment.SPORBAR_REVIEWERS && { reviewers: environment.SPORBAR_REVIEWERS }),
    ...(environment.SPORBAR_TOKEN && { token: environment.SPORBAR_TOKEN }),
  }
}

export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535
}
