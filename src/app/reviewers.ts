import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { AppError } from './app-error.ts'

/** Who decides, and how it is known. */
export interface Reviewer {
  readonly name: string
  readonly proof: 'TOKEN' | 'GIVEN'
}

interface Entry {
  readonly name: string
  /** Of the token, in hex. A token is 32 random bytes: nothing slower is needed to keep it from being guessed. */
  readonly sha256: string
}

const TOKEN_BYTES = 32
const MAX_NAME_CHARACTERS = 100

/**
 * Whose token it is, by a file of names and hashes. Read anew each time, so that
 * a line that is taken out ends a right at once. Throws REVIEWER_UNKNOWN, and
 * REVIEWERS_BROKEN where any line is not understood.
 */
export function reviewerOf(file: string, token: string | undefined): Reviewer {
  const hash = Buffer.from(hashOf(token ?? ''), 'hex')
  let found: Entry | undefined
  // All are compared, so that time tells nothing.
  for (const entry of readReviewers(file)) {
    if (timingSafeEqual(Buffer.from(entry.sha256, 'hex'), hash)) found = entry
  }
  if (found && token) return { name: found.name, proof: 'TOKEN' }
  throw new AppError(
    'REVIEWER_UNKNOWN',
    token ? 'Nobody has this token.' : 'Who decides must prove it with a token.',
    'Send it as "authorization: Bearer TOKEN", or set SPORBAR_TOKEN on the command line. `sporbar review token NAME` makes one.',
  )
}

/** Throws REVIEWERS_BROKEN. */
export function readReviewers(file: string): readonly Entry[] {
  return linesOf(file)
    .filter(line => line.trim() !== '')
    .map((line, at) => {
      const [, sha256, name] = /^sha256:([0-9a-f]{64}) (\S.*)$/.exec(line.trim()) ?? []
      if (sha256 && name) return { sha256, name }
      throw broken(`line ${at + 1} of ${file} is no reviewer`)
    })
}

/** Writes a new reviewer's hash, and gives the token, which is nowhere else. A name may have several. */
export function addReviewer(file: string, name: string): string {
  const plain = readableName(name)
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const open = existsSync(file) && !readFileSync(file, 'utf8').endsWith('\n')
  appendFileSync(file, `${open ? '\n' : ''}sha256:${hashOf(token)} ${plain}\n`, { mode: 0o600 })
  return token
}

/** A name on one line. Throws REVIEW_REFUSED. */
export function readableName(name: string): string {
  const plain = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (plain !== '' && plain.length <= MAX_NAME_CHARACTERS) return plain
  throw new AppError(
    'REVIEW_REFUSED',
    `A reviewer has a name of 1 to ${MAX_NAME_CHARACTERS} characters.`,
    'Give the full name of the person who decides.',
  )
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    throw broken(`${file} could not be read`)
  }
}

function broken(what: string): AppError {
  return new AppError(
    'REVIEWERS_BROKEN',
    `The file of reviewers: ${what}.`,
    'Each line is "sha256:HASH NAME". Make them with `sporbar review token NAME --reviewers FILE`.',
  )
}
