/**
 * Do two quotes say the same? Case, punctuation and what fell on a line end do
 * not matter; another word does.
 */
export function sameWords(a: string, b: string): boolean {
  return wordsOf(a) === wordsOf(b)
}

/** Letters and digits alone, so that a space lost or won in extraction is no other word. */
function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
