import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import type { Speller } from './create-speller.ts'
import type { ReadText } from './read-text.ts'

/** The text with words put right that are probably misspelt, all else as it was typed; null where none is. */
export function putRight({ input, words, unread }: ReadText, speller: Speller): string | null {
  let right = ''
  let at = 0
  for (const token of tokenize(words)) {
    for (const { kind, text, start, end } of token.kind === 'word' ? (token.parts ?? [token]) : []) {
      if (kind !== 'word' || /\d/.test(text) || speller.knows(text)) continue
      // What was to be a filter is no word that is misspelt.
      if (unread.some(filter => filter.start <= start && end <= filter.end)) continue
      const correct = speller.correct(text)
      if (correct === undefined) continue
      right += input.slice(at, start) + asTyped(correct, input.slice(start, end))
      at = end
    }
  }
  return at === 0 ? null : (right + input.slice(at)).trim()
}

function asTyped(word: string, typed: string): string {
  const first = typed[0]!
  return first === first.toLowerCase() ? word : word[0]!.toUpperCase() + word.slice(1)
}
