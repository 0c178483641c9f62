/** A cut of a text, with ranges of it that were found. */
export interface Snippet {
  readonly text: string
  readonly highlights: readonly { readonly start: number; readonly end: number }[]
}

/** Signs of Markdown in a text whose lines were folded into one: of headings and quotes, of emphasis and code, and marks of notes. */
const SIGNS =
  /(?<=^|\s)(?:#{1,6}|>)\s+|(?<=^|[\s(«])(?:\*{1,2}|`)(?=[^\s*`])|(?<=[^\s*`])(?:\*{1,2}|`)(?=$|[\s).,:;»])|\[\^[^\]\s]+\]/gu

/** A snippet for people: signs that only say how a digest is set are left out. */
export function withoutMarkup({ text, highlights }: Snippet): Snippet {
  const signs = [...text.matchAll(SIGNS)].map(({ index, 0: sign }) => ({ index, length: sign.length }))
  const moved = (at: number) =>
    at - signs.filter(({ index }) => index < at).reduce((sum, { length }) => sum + length, 0)
  return {
    text: text.replace(SIGNS, ''),
    highlights: highlights.map(({ start, end }) => ({ start: moved(start), end: moved(end) })),
  }
}
