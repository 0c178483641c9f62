import type { Block } from './tree.ts'

const HEAD = /^sammendrag i egne ord/iu

/** The quote at the top of a digest: that it is one, and what it was made from. The document itself says nothing of that. */
export function isDigestHead({ reading }: Block): boolean {
  return HEAD.test(reading.text)
}
