import type { Span } from './evidence.ts'

/** What is read otherwise than it is written: soft hyphens, and white space other than one space between words. */
const UNFOLDED = /[^\S ]|\u00ad| {2}|^ | $/

/** The words of one place as people read them: white space folded, soft hyphens gone, ` … ` between pieces that do not stand together. */
export function quoteText({ spans }: { readonly spans: readonly Span[] }): string {
  return spans.map(({ exact }) => folded(exact)).join(' … ')
}

/** Most text has nothing to fold, and to look is faster than to write it anew. */
function folded(text: string): string {
  return UNFOLDED.test(text)
    ? text
        .replace(/\u00ad/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : text
}
