import { GraphError } from '../../graph/errors/graph-error.ts'

/** Raised when the order of hits changes, so that an old cursor is refused and not misread. */
const ORDER = 's1'

/** The place of a hit: hits are ordered by score, the highest first, and by key where scores are equal. */
export interface HitPlace {
  readonly score: number
  readonly key: string
}

/** The score is kept to its last bit: two hits may differ by no more. */
export function encodeHitCursor({ score, key }: HitPlace): string {
  const bits = Buffer.alloc(8)
  bits.writeDoubleBE(score)
  return Buffer.concat([Buffer.from(ORDER), bits, Buffer.from(key)]).toString('base64url')
}

/** Throws CURSOR_INVALID for anything that `encodeHitCursor` has not made. */
export function decodeHitCursor(cursor: string): HitPlace {
  const bytes = Buffer.from(cursor, 'base64url')
  const keyFrom = ORDER.length + 8
  if (bytes.length > keyFrom && bytes.subarray(0, ORDER.length).toString() === ORDER) {
    const place = { score: bytes.readDoubleBE(ORDER.length), key: bytes.subarray(keyFrom).toString() }
    if (Number.isFinite(place.score) && encodeHitCursor(place) === cursor) return place
  }
  throw new GraphError('CURSOR_INVALID', `"${cursor.slice(0, 60)}" is no cursor of a hit.`, {
    wayOut: 'Give the cursor of a hit as it came, or leave it out to begin anew.',
  })
}
