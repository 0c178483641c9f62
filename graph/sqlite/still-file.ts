import { statSync } from 'node:fs'

/** A database file that is read as it lies, without locks: whoever does must see for himself that nobody writes. */
export interface StillFile {
  /** Is it as it was, byte for byte as far as the file system tells? */
  isAsItWas(): boolean
}

export function stillFile(file: string): StillFile {
  const before = stampOf(file)
  return { isAsItWas: () => stampOf(file) === before }
}

/** Has the database a log with something in it, which is to be read before the file? */
export function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** A writer changes the log first and the file later. Its bytes are SQLite's alone to look at: see `holdsDatabase`. */
function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true })
  return `${stat?.ino} ${stat?.size} ${stat?.mtimeNs} ${stat?.ctimeNs} ${hasLog(file)}`
}
