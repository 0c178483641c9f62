import { GraphError } from '../../graph/errors/graph-error.ts'

/** Raised when the order of lists changes, so that an old cursor is refused and not misread. */
const ORDER = 'a1:'

/** An opaque place in a list: the identity of the entry, so that it holds while entries come and go. */
export function encodeCursor(identity: string): string {
  return Buffer.from(ORDER + identity).toString('base64url')
}

/** Throws CURSOR_INVALID for anything that `encodeCursor` has not made. */
export function decodeCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString()
  const identity = text.slice(ORDER.length)
  if (!text.startsWith(ORDER) || identity === '' || encodeCursor(identity) !== cursor)
    throw new GraphError('CURSOR_INVALID', `"${cursor.slice(0, 60)}" is no cursor of this list.`, {
      wayOut: 'Give a cursor from pageInfo or edges as it came, or leave it out to begin anew.',
    })
  return identity
}
