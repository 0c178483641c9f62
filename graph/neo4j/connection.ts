import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type BookmarkManager, type Driver, Neo4jError, type Session } from 'neo4j-driver'
import { GraphError } from '../errors/graph-error.ts'
import { assertServer } from './assert-server.ts'
import { betweenLooks, CLOSE_GATE, HOLD_LATCH, LOOK_AT_GATE } from './gate.ts'
import { away, missing, timedOut, translateError } from './neo4j-error.ts'
import { type Neo4jPlace, type Neo4jSettings, settingsOf } from './neo4j-place.ts'
import { within } from './within.ts'

/** Runs one query in a transaction, and gives the column `row` of what it returns. */
export type Run = <Row>(query: string, values?: QueryValues) => Promise<Row[]>
/** Whole numbers go as `int(…)`, since the driver sends numbers as floating point. */
export type QueryValues = Readonly<Record<string, unknown>>

/** Looks at the gate before a reader takes the latch instead, and the first wait between them. */
const LOOKS = 5
const FIRST_WAIT_MS = 4
const FIRST_RETRY_MS = 50
const LAST_RETRY_MS = 1_000

interface Look {
  readonly begun: number
  readonly ended: number
}

/** What one process has written, by server and database, so that its readers see it wherever they are sent. */
const bookmarks = new Map<string, BookmarkManager>()

/** `value` as a whole number of the server. */
export const int = neo4j.int

/**
 * One driver with one database. Every query names its answer `row`. What is
 * read is of one revision (`gate.ts` says how); what is written may run twice.
 */
export class Connection {
  readonly url: string
  readonly settings: Neo4jSettings
  readonly #driver: Driver
  readonly #bookmarks: BookmarkManager
  #closed = false

  private constructor(place: Neo4jPlace) {
    this.settings = settingsOf(place)
    const { url, user, password, database, poolSize, connectTimeoutMs, retryTimeMs } = this.settings
    this.url = url
    this.#driver = this.#translated(() =>
      neo4j.driver(url, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ''), {
        maxConnectionPoolSize: poolSize,
        connectionTimeout: connectTimeoutMs,
        connectionAcquisitionTimeout: connectTimeoutMs * 2,
        maxTransactionRetryTime: retryTimeMs,
        disableLosslessIntegers: true,
        telemetryDisabled: true,
        notificationFilter: { minimumSeverityLevel: 'OFF' },
      }),
    )
    const here = `${url} ${database}`
    this.#bookmarks = bookmarks.get(here) ?? neo4j.bookmarkManager()
    bookmarks.set(here, this.#bookmarks)
  }

  /** Comes when the server has answered. Throws STORE_AWAY, STORE_DENIED, STORE_MISSING or STORE_UNSUPPORTED. */
  static async open(place: Neo4jPlace): Promise<Connection> {
    const connection = new Connection(place)
    const { url, settings } = connection
    try {
      const asked = connection.#driver.getServerInfo({ database: settings.database })
      const { agent = '' } = await within(settings.connectTimeoutMs * 2, asked, () => away(url))
      assertServer(agent, url)
      return connection
    } catch (error) {
      await connection.close()
      throw translateError(error, url)
    }
  }

  /**
   * One question, one round trip, one revision. The query ends in `RETURN … AS row`, may be
   * sorted, and must not write. Throws STORE_MISSING where there is no store.
   */
  read<Row>(query: string, values: QueryValues = {}): Promise<Row[]> {
    const question = betweenLooks(query)
    return this.#patiently(async () => {
      for (let look = 0; look < LOOKS; look++) {
        const [seen] = await this.#ask<Look & { again: number; rows: Row[] }>(question, values)
        if (!seen) throw missing(this.url)
        if (seen.begun === seen.ended && seen.begun === seen.again) return seen.rows
        await sleep(FIRST_WAIT_MS * 2 ** look)
      }
      return this.#holdingLatch(run => run<Row>(query, values))
    })
  }

  /** Several questions, one revision; as long as each is answered in time. `work` may run again from its beginning. */
  async readWhole<T>(work: (run: Run) => Promise<T>): Promise<T> {
    for (let look = 0; look < 2; look++) {
      const seen = await this.#inTransaction(async (run, lookAtGate) => {
        const before = await lookAtGate()
        const result = await work(run)
        const after = await lookAtGate()
        return before.begun === before.ended && before.begun === after.begun ? { result } : undefined
      })
      if (seen) return seen.result
    }
    return this.#holdingLatch(work)
  }

  /** A look without a gate: at what only this process changes, or at what is no graph. */
  peek<Row>(query: string, values: QueryValues = {}): Promise<Row[]> {
    return this.#patiently(async () => rowsOf<Row>(await this.#ask(query, values)))
  }

  /** All that `work` writes, or nothing. It may run twice: also when the first time was committed. */
  async write<T>(
    work: (run: Run) => Promise<T>,
    limitMs: number = this.settings.answerTimeoutMs,
  ): Promise<T> {
    let givenUp = false
    const session = this.#session('WRITE')
    const written = session.executeWrite(
      tx => {
        if (givenUp) throw timedOut(this.url)
        return work(this.#runIn(tx))
      },
      { timeout: limitMs },
    )
    return this.#finish(session, written, limitMs, () => {
      givenUp = true
    })
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await within(this.settings.connectTimeoutMs, this.#driver.close(), () => away(this.url)).catch(() => {})
  }

  /** No graph is being committed meanwhile; waits for one that is. Closes a gate that was left open. */
  #holdingLatch<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.write(async run => {
      await run(HOLD_LATCH)
      await run(CLOSE_GATE)
      return work(run)
    }, this.settings.commitTimeoutMs)
  }

  #inTransaction<T>(work: (run: Run, lookAtGate: () => Promise<Look>) => Promise<T>): Promise<T> {
    const session = this.#session('READ')
    const read = session.executeRead(
      async tx => {
        const lookAtGate = async (): Promise<Look> => {
          const [look] = (await tx.run<Look>(LOOK_AT_GATE)).records
          if (!look) throw missing(this.url)
          return look.toObject()
        }
        return work(this.#runIn(tx), lookAtGate)
      },
      { timeout: this.settings.commitTimeoutMs },
    )
    return this.#finish(session, read, this.settings.commitTimeoutMs)
  }

  async #ask<Row>(query: string, values: QueryValues): Promise<Row[]> {
    const session = this.#session('READ')
    const limit = { timeout: this.settings.answerTimeoutMs }
    const asked = session
      .run(query, values, limit)
      .then(({ records }) => records.map(one => one.toObject() as Row))
    return this.#finish(session, asked, this.settings.answerTimeoutMs)
  }

  /** The session of a server that hangs would hang too when it is closed. */
  async #finish<T>(session: Session, work: Promise<T>, limitMs: number, giveUp = (): void => {}): Promise<T> {
    const closed = work.finally(() => session.close())
    return within(limitMs, closed, () => {
      giveUp()
      return timedOut(this.url)
    }).catch((error: unknown) => {
      throw translateError(error, this.url)
    })
  }

  #runIn(tx: {
    run(query: string, values: QueryValues): PromiseLike<{ records: { toObject(): object }[] }>
  }): Run {
    return async <Row>(query: string, values: QueryValues = {}) => {
      const limit = this.settings.answerTimeoutMs
      try {
        const { records } = await within(limit, Promise.resolve(tx.run(query, values)), () =>
          timedOut(this.url),
        )
        return rowsOf<Row>(records.map(one => one.toObject()))
      } catch (error) {
        // The driver tries again after its own errors; ours say that it would not help.
        const translated = translateError(error, this.url)
        throw translated instanceof GraphError && !translated.retriable ? translated : error
      }
    }
  }

  /** Tries again while the server is away, for as long as the settings say. */
  async #patiently<T>(work: () => Promise<T>): Promise<T> {
    const { retryTimeMs, answerTimeoutMs } = this.settings
    const deadline = performance.now() + Math.min(retryTimeMs, answerTimeoutMs)
    for (let wait = FIRST_RETRY_MS; ; wait = Math.min(wait * 2, LAST_RETRY_MS)) {
      try {
        return await work()
      } catch (error) {
        const retriable = error instanceof GraphError && error.cause instanceof Neo4jError && error.retriable
        if (!retriable || performance.now() + wait > deadline) throw error
        await sleep(wait)
      }
    }
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
      database: this.settings.database,
      defaultAccessMode: neo4j.session[mode],
      bookmarkManager: this.#bookmarks,
    })
  }

  #translated<T>(call: () => T): T {
    try {
      return call()
    } catch (error) {
      throw translateError(error, this.url)
    }
  }
}

function rowsOf<Row>(objects: readonly object[]): Row[] {
  return objects.map(one => (one as { row: Row }).row)
}
