import { statSync } from 'node:fs'
import { GraphError } from '../errors/graph-error.ts'
import type { Connection } from './connection.ts'
import { FORMAT, MIGRATIONS } from './migrations.ts'
import { unreadable } from './sqlite-error.ts'

/** Marks an SQLite file as ours: "spor" in ASCII. */
const APPLICATION_ID = 0x73706f72

/**
 * Is there something in the file? Throws STORE_UNREADABLE where it is no file.
 * Its bytes are SQLite's alone to look at: who opens and closes a file gives up
 * all locks that the process has on it, and whoever writes next would take this
 * process for gone and its log away (https://sqlite.org/howtocorrupt.html, 2.2).
 */
export function holdsDatabase(file: string): boolean {
  try {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat && !stat.isFile()) throw unreadable(file, 'is not a file')
    return stat !== undefined && stat.size > 0
  } catch (error) {
    if (error instanceof GraphError) throw error
    throw unreadable(file, 'may not be read', error)
  }
}

/**
 * Format of what is stored; 0 where nothing is yet. Throws STORE_UNREADABLE for
 * somebody else's database, STORE_FORMAT for a store of a newer program.
 */
export function storedFormat(connection: Connection): number {
  return connection.read(() => {
    const application = pragma(connection, 'application_id')
    const format = pragma(connection, 'user_version')
    const tables = connection.get<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')?.n
    if (application === 0 && format === 0 && tables === 0) return 0
    if (application !== APPLICATION_ID) throw unreadable(connection.file, "is another program's database")
    if (format > FORMAT) {
      throw new GraphError('STORE_FORMAT', `${connection.file} has format ${format}, this is ${FORMAT}`, {
        wayOut: `Use the newer program that made it, or make a new store: sporbar ingest --store ANOTHER-FILE`,
      })
    }
    return format
  })
}

/** Brings what is stored to this format, all of it or nothing. */
export function migrate(connection: Connection, from: number): void {
  connection.write(() => {
    for (const [index, { name, sql }] of MIGRATIONS.entries()) {
      if (index < from) continue
      connection.script(sql)
      connection.run('INSERT INTO migration (number, name) VALUES (?, ?)', [index + 1, name])
    }
    connection.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}`)
  })
}

export function missing(file: string): GraphError {
  return new GraphError('STORE_MISSING', `there is no store at ${file}`, {
    wayOut: `Make one: sporbar ingest --store ${file}`,
  })
}

function pragma(connection: Connection, name: 'application_id' | 'user_version'): number {
  return connection.get<Record<string, number>>(`PRAGMA ${name}`)?.[name] ?? 0
}
