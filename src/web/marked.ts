import { type Content, html } from './html.ts'

/** A text with ranges of it marked; they come in order and do not overlap. */
export function marked(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): readonly Content[] {
  const parts: Content[] = []
  let at = 0
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`)
    at = end
  }
  return [...parts, text.slice(at)]
}

/** A text with whole words marked, wherever they stand in it. */
export function markedWords(text: string, words: readonly string[]): readonly Content[] {
  if (words.length === 0) return [text]
  // Longest first: a phrase before the words in it.
  const patterns = [...words]
    .sort((a, b) => b.length - a.length)
    .map(word =>
      word
        .replace(/[^\p{L}\p{N}\s]/gu, sign => `\\u{${sign.codePointAt(0)!.toString(16)}}`)
        .replace(/\s+/g, '\\s+'),
    )
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return marked(
    text,
    [...text.matchAll(pattern)].map(({ index, 0: word }) => ({ start: index, end: index + word.length })),
  )
}
