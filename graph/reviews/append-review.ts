import { closeSync, constants, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { GraphError } from '../errors/graph-error.ts'
import { stableJson } from '../model/fingerprint.ts'
import type { Review } from '../model/review.ts'

/** A disk that takes only a part of a line takes hardly more of it the next time. */
const TRIES = 3

/**
 * Writes a decision at the end of a log, and returns when it is on the disk as
 * a line of its own. What is there is never touched: one write at the end of
 * the file is whole beside those of other processes, and where an earlier one
 * was cut off, its remains stay on their own line. Throws REVIEWS_UNWRITABLE.
 */
export function appendReview(file: string, review: Review): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const handle = openSync(file, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o644)
    try {
      append(handle, stableJson(review))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    // A new file is there for good only when its folder is on the disk too.
    const folder = openSync(dirname(file), 'r')
    fsyncSync(folder)
    closeSync(folder)
  } catch (error) {
    throw new GraphError('REVIEWS_UNWRITABLE', `the decision could not be written to ${file}`, {
      wayOut: 'Make room, give yourself the right to write there, or name another file with --reviews.',
      cause: error,
    })
  }
}

/** Looks at what was written: between the look at the file's end and the write, somebody else may have been cut off. */
function append(handle: number, line: string): void {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { size } = fstatSync(handle)
    const torn = size > 0 && read(handle, size - 1) !== '\n'
    writeSync(handle, `${torn ? '\n' : ''}${line}\n`)
    // One unit back: the line end in front of the line, or the beginning of the file.
    const written = `${size === 0 ? '\n' : ''}${read(handle, Math.max(0, size - 1))}`
    if (written.includes(`\n${line}\n`)) return
  }
  throw new Error('what was written is not what is there')
}

function read(handle: number, from: number): string {
  const bytes = Buffer.alloc(fstatSync(handle).size - from)
  const length = readSync(handle, bytes, 0, bytes.length, from)
  return bytes.toString('utf8', 0, length)
}
