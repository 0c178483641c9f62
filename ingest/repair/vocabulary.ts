import type { Line } from './line.ts'

/** Words of a document and how often each occurs: what a repair may rely on. */
export interface Vocabulary {
  count(word: string): number
  /** True if the words stand next to each other in this order somewhere. */
  hasPair(first: string, second: string): boolean
}

export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const counts = new Map<string, number>()
  const pairs = new Set<string>()
  for (const line of lines) {
    if (line.furniture === 'url') continue
    const words = line.reading.text.toLowerCase().match(/[\p{L}\p{N}]+(?:-(?=\s|$))?/gu) ?? []
    words.forEach((word, i) => {
      counts.set(word, (counts.get(word) ?? 0) + 1)
      if (i > 0) pairs.add(`${words[i - 1]} ${word}`)
    })
  }
  return {
    count: word => counts.get(word.toLowerCase()) ?? 0,
    hasPair: (first, second) => pairs.has(`${first.toLowerCase()} ${second.toLowerCase()}`),
  }
}
