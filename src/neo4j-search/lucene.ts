/**
 * A text as one term, or as terms in this order, for any analyzer of the server. Within
 * quotes only quotes and backslashes mean something to Lucene; undefined where nothing is left.
 */
export function quoted(text: string): string | undefined {
  const harmless = text.replace(/["\\\p{C}]/gu, ' ').trim()
  return harmless === '' ? undefined : `"${harmless}"`
}

/** Any of the texts in any of the fields, with the boosts of both; undefined where no text is left. */
export function anyOf(
  fields: readonly (readonly [name: string, boost: number])[],
  texts: readonly (readonly [text: string, boost: number])[],
): string | undefined {
  const terms = texts.flatMap(([text, boost]) => {
    const term = quoted(text)
    return term === undefined ? [] : [`${term}^${boost}`]
  })
  if (terms.length === 0) return undefined
  return fields.map(([name, boost]) => `${name}:(${terms.join(' ')})^${boost}`).join(' ')
}

/** Terms that differ by so few letters; only for words of letters and digits. */
export function nearTo(field: string, word: string, letters: 1 | 2): string {
  return `${field}:${word}~${letters}`
}
