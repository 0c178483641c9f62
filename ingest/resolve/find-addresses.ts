import { canonicalUrl } from './canonical-url.ts'
import type { Mention } from './mention.ts'

const ADDRESS = /(?:https?:\/\/|(?<![\p{L}\d@/.])www\.)[^\s<>"«»”]+/giu
/** Closes the sentence, not the address; a bracket only where none was opened. */
const CLOSING = /[.,;:!?'*_]+$/

/** Addresses that stand in running text. */
export function findAddresses(text: string): Mention[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: match, index: start }) => {
    const url = trimmed(match)
    // A site alone is no document.
    return !/[/?]/.test(canonicalUrl(url) ?? '')
      ? []
      : [{ ranges: [{ start, end: start + url.length }], reference: { text: url, url }, by: 'address' }]
  })
}

function trimmed(match: string): string {
  const url = match.replace(CLOSING, '')
  const opened = url.split('(').length
  const closed = url.split(')').length
  return closed > opened && url.endsWith(')') ? trimmed(url.slice(0, -1)) : url
}
