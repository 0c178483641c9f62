import type { Random } from '../generate/random.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyzæøå'
const SHORTEST = 4

/** One random edit in one word of four letters or more: a letter left out, put in, changed, or swapped with the next. */
export function misspell(text: string, { whole, pick }: Random): string {
  const words = [...text.matchAll(/\p{L}+/gu)].filter(([word]) => word.length >= SHORTEST)
  if (words.length === 0) return text
  const { 0: word, index } = pick(words)
  const at = index + whole(word.length)
  const letter = pick([...LETTERS])
  const swapped = Math.min(at, index + word.length - 2)
  return pick([
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + letter + text.slice(at),
    text.slice(0, at) + letter + text.slice(at + 1),
    text.slice(0, swapped) + text[swapped + 1] + text[swapped] + text.slice(swapped + 2),
  ])
}
