import type { Line } from './line.ts'

/** The words of a document: what a repair may rely on. */
export interface Vocabulary {
  /** How often the word stands in the document, in any case; `helse-` is another word than `helse`. */
  count(word: string): number
  /** True if the last words of `before` and the first of `after` stand next to each other somewhere. */
  hasSeam(before: string, after: string): boolean
}

export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const counts = new Map<string, number>()
  const runs = new Set<string>()
  for (const line of lines) {
    if (line.furniture === 'url') continue
    const words = wordsOf(line.reading.text)
    words.forEach((word, i) => {
      counts.set(word, (counts.get(word) ?? 0) + 1)
      if (i > 1) runs.add(`${words[i - 2]} ${words[i - 1]} ${word}`)
    })
  }
  return {
    count: word => counts.get(word.toLowerCase()) ?? 0,
    hasSeam: (before, after) => {
      const [first, second] = wordsOf(before).slice(-2)
      const [third] = wordsOf(after)
      return second !== undefined && third !== undefined && runs.has(`${first} ${second} ${third}`)
    },
  }
}

/** Words in lower case; a hyphen that a word ends with belongs to it. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:-(?=\s|$))?/gu) ?? []
}
