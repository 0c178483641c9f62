import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, {
  type BookmarkManager,
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type Session,
} from 'neo4j-driver'
import { GraphError } from '../errors/graph-error.ts'
import { assertServer } from './assert-server.ts'
import { betweenLooks, CLOSE_GATE, HOLD_LATCH, LOOK_AT_GATE } from './gate.ts'
import { missing, timedOut, translateError } from './neo4j-error.ts'
import { type Neo4jPlace, type Neo4jSettings, settingsOf } from './neo4j-place.ts'
import { Watch } from './watch.ts'

/** Runs one query in a transaction, and gives the column `row` of what it returns. */
export type Run = <Row>(query: string, values?: QueryValues) => Promise<Row[]>
/** Whole numbers go as `int(…)`, since the driver sends numbers as floating point. */
export type QueryValues = Readonly<Record<string, unknown>>

/** Looks at the gate before a reader takes the latch instead, and the first wait between them. */
const LOOKS = 5
const FIRST_WAIT_MS = 4
const FIRST_RETRY_MS = 50
const LAST_RETRY_MS = 1_000
/** For saying goodbye; a server that hangs does not hear it. */
const CLOSE_MS = 1_000

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

  /** Comes when the server has answered. Throws STORE_AWAY, STORE_TIMEOUT, STORE_DENIED, STORE_MISSING or STORE_UNSUPPORTED. */
  static async open(place: Neo4jPlace): Promise<Connection> {
    const connection = new Connection(place)
    const { url, settings } = connection
    try {
      const asked = connection.#driver.getServerInfo({ database: settings.database })
      const limitMs = settings.connectTimeoutMs * 2
      const { agent = '' } = await new Watch(limitMs, limitMs, () => timedOut(url)).over(asked)
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
        const [seen] = await this.#ask<{ one: boolean; rows: Row[] }>(question, values)
        if (!seen) throw missing(this.url)
        if (seen.one) return seen.rows
        await sleep(FIRST_WAIT_MS * 2 ** look)
      }
      return this.#holdingLatch(run => run<Row>(query, values))
    })
  }

  /** Several questions, one revision; as long as each is answered in time. `work` may run again from its beginning. */
  async readWhole<T>(work: (run: Run) => Promise<T>): Promise<T> {
    for (let look = 0; look < 2; look++) {
      const looked = async (run: Run) => {
        const [before] = await run<Look>(LOOK_AT_GATE)
        if (!before) throw missing(this.url)
        const result = await work(run)
        const [after] = await run<Look>(LOOK_AT_GATE)
        return before.begun === before.ended && before.begun === after?.begun ? { result } : undefined
      }
      const seen = await this.#inTransaction('READ', looked, this.settings.commitTimeoutMs)
      if (seen) return seen.result
    }
    return this.#holdingLatch(work)
  }

  /** A look without a gate: at what only this process changes, or at what is no graph. */
  peek<Row>(query: string, values: QueryValues = {}): Promise<Row[]> {
    return this.#patiently(async () => rowsOf<Row>(await this.#ask(query, values)))
  }

  /** All that `work` writes, or nothing. It may run twice: also when the first time was committed. */
  write<T>(work: (run: Run) => Promise<T>, limitMs: number = this.settings.answerTimeoutMs): Promise<T> {
    return this.#inTransaction('WRITE', work, limitMs)
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    const watch = new Watch(CLOSE_MS, CLOSE_MS, () => timedOut(this.url))
    await watch.over(this.#driver.close()).catch(() => {})
  }

  /** No graph is being committed meanwhile; waits for one that is. Closes a gate that was left open. */
  #holdingLatch<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.write(async run => {
      await run(HOLD_LATCH)
      await run(CLOSE_GATE)
      return work(run)
    }, this.settings.commitTimeoutMs)
  }

  #inTransaction<T>(mode: 'READ' | 'WRITE', work: (run: Run) => Promise<T>, limitMs: number): Promise<T> {
    const session = this.#session(mode)
    const watch = new Watch(this.settings.answerTimeoutMs, limitMs, () => timedOut(this.url))
    const attempt = async (tx: ManagedTransaction): Promise<T> => {
      try {
        watch.assert()
        watch.rest()
        return await work(this.#runIn(tx, watch))
      } catch (error) {
        // It is about to be undone, and begun again.
        watch.expect()
        throw error
      }
    }
    const limit = { timeout: limitMs }
    watch.expect()
    return this.#finish(
      session,
      watch,
      mode === 'READ' ? session.executeRead(attempt, limit) : session.executeWrite(attempt, limit),
    )
  }

  async #ask<Row>(query: string, values: QueryValues): Promise<Row[]> {
    const session = this.#session('READ')
    const { answerTimeoutMs } = this.settings
    const watch = new Watch(answerTimeoutMs, answerTimeoutMs, () => timedOut(this.url))
    const asked = session.run(query, values, { timeout: answerTimeoutMs })
    const rows = asked.then(({ records }) => records.map(one => one.toObject() as Row))
    return this.#finish(session, watch, rows)
  }

  /** The session of a server that hangs would hang too when it is closed. */
  async #finish<T>(session: Session, watch: Watch, work: Promise<T>): Promise<T> {
    try {
      return await watch.over(work.finally(() => session.close()))
    } catch (error) {
      throw translateError(error, this.url)
    }
  }

  #runIn(tx: ManagedTransaction, watch: Watch): Run {
    return async <Row>(query: string, values: QueryValues = {}) => {
      watch.assert()
      watch.expect()
      try {
        const { records } = await tx.run(query, values)
        watch.assert()
        return rowsOf<Row>(records.map(one => one.toObject()))
      } catch (error) {
        // The driver tries again after its own errors; ours say that it would not help.
        const translated = translateError(error, this.url)
        throw translated instanceof GraphError && !translated.retriable ? translated : error
      } finally {
        watch.rest()
      }
    }
  }

  /** Tries again while the server is away, for as long as the settings say. */
  #patiently<T>(work: () => Promise<T>): Promise<T> {
    const { retryTimeMs, answerTimeoutMs } = this.settings
    const deadline = performance.now() + Math.min(retryTimeMs, answerTimeoutMs)
    const attempts = async (): Promise<T> => {
      for (let wait = FIRST_RETRY_MS; ; wait = Math.min(wait * 2, LAST_RETRY_MS)) {
        try {
          return await work()
        } catch (error) {
          const isPassing =
            error instanceof GraphError && error.cause instanceof Neo4jError && error.retriable
          if (!isPassing || performance.now() + wait > deadline) throw error
          await sleep(wait)
        }
      }
    }
    return new Watch(answerTimeoutMs, answerTimeoutMs, () => timedOut(this.url)).over(attempts())
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
