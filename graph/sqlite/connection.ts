import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'libsql'
import { changed, isForbidden, translateError, unfinished, unreadable } from './sqlite-error.ts'
import { hasLog, type StillFile, stillFile } from './still-file.ts'

/** The driver ends the process when it is given a boolean; text with U+0000 comes back cut. Keep such text as JSON. */
export type SqlValue = string | number | null

const BUSY_TIMEOUT_MS = 5_000
/** Queries differ in form only so much; whoever makes more of them begins anew. */
const MAX_STATEMENTS = 256

/**
 * One connection to one file. All of it is synchronous: a transaction is a
 * function, so that none can be left half done across an `await`.
 */
export class Connection {
  readonly file: string
  readonly #open: (parameters: string) => Database.Database
  #database: Database.Database
  /** Where nothing may be made beside the file, as on a disk that is only read. */
  #still: StillFile | undefined
  readonly #statements = new Map<string, Database.Statement>()

  /** `mode` is SQLite's: `ro` reads, `rw` writes, `rwc` also makes the file. */
  constructor(file: string, mode: 'ro' | 'rw' | 'rwc', timeoutMs: number = BUSY_TIMEOUT_MS) {
    this.file = file
    const address = pathToFileURL(resolve(file)).href
    this.#open = parameters => new Database(`${address}?${parameters}`, { timeout: timeoutMs })
    this.#database = mode === 'ro' ? this.#openToRead() : this.#translated(() => this.#open(`mode=${mode}`))
  }

  all<Row>(sql: string, values: readonly SqlValue[] = []): Row[] {
    return this.#whole(() => this.#translated(() => this.#prepare(sql).all(values)) as Row[])
  }

  get<Row>(sql: string, values: readonly SqlValue[] = []): Row | undefined {
    return this.#whole(() => this.#translated(() => this.#prepare(sql).get(values)) as Row | undefined)
  }

  /** Returns how many rows it changed. */
  run(sql: string, values: readonly SqlValue[] = []): number {
    return this.#translated(() => this.#prepare(sql).run(values)).changes
  }

  /** Several statements at once, without values. */
  script(sql: string): void {
    this.#translated(() => this.#database.exec(sql))
  }

  /** Everything that `read` reads is of one revision, also with a reading within it. */
  read<T>(read: () => T): T {
    return this.#database.inTransaction ? read() : this.#whole(() => this.#transaction('BEGIN', read))
  }

  /** All that `write` writes, or nothing. */
  write<T>(write: () => T): T {
    return this.#transaction('BEGIN IMMEDIATE', write)
  }

  /** Stored JSON as a value. */
  parse<T>(json: string): T {
    try {
      return JSON.parse(json) as T
    } catch (error) {
      throw unreadable(this.file, 'is damaged', error)
    }
  }

  get isOpen(): boolean {
    return this.#database.open
  }

  close(): void {
    if (!this.isOpen) return
    // The driver lets go of a file only with its last statement, whenever that is collected.
    if (this.#database.inTransaction) this.script('ROLLBACK')
    this.#statements.clear()
    this.#database.close()
  }

  /** SQLite keeps what readers know of each other in a file beside; where none can be made, the file is read as it lies. */
  #openToRead(): Database.Database {
    try {
      const database = this.#open('mode=ro')
      database.prepare('SELECT count(*) FROM sqlite_schema').get([])
      return database
    } catch (error) {
      if (!isForbidden(error)) throw translateError(error, this.file)
      if (hasLog(this.file)) throw unfinished(this.file, error)
      this.#still = stillFile(this.file)
      return this.#translated(() => this.#open('mode=ro&immutable=1'))
    }
  }

  /** What a still file says counts only while nobody has written to it: without locks, pages of before and after would mix. */
  #whole<T>(read: () => T): T {
    if (this.#still && !this.#database.inTransaction && !this.#still.isAsItWas()) {
      this.close()
      this.#still = undefined
      this.#database = this.#openToRead()
    }
    if (!this.#still) return read()
    const still = this.#still
    try {
      return read()
    } finally {
      // biome-ignore lint/correctness/noUnsafeFinally: what was read is worth nothing then, and an error that it gave no more.
      if (!still.isAsItWas()) throw changed(this.file)
    }
  }

  #transaction<T>(begin: string, body: () => T): T {
    this.script(begin)
    try {
      const result = body()
      this.script('COMMIT')
      return result
    } catch (error) {
      // A full disk has rolled back already.
      if (this.#database.inTransaction) this.script('ROLLBACK')
      throw error
    }
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear()
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }

  #translated<T>(call: () => T): T {
    try {
      return call()
    } catch (error) {
      throw translateError(error, this.file)
    }
  }
}
