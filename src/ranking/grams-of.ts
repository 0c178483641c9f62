const LENGTH = 4

/**
 * Pieces of four characters of a word in lower case with its boundaries marked:
 * `havn` gives `_hav`, `havn`, `avn_`. A shorter word with its marks is one piece.
 */
export function gramsOf(word: string): readonly string[] {
  const marked = `_${word}_`
  if (marked.length <= LENGTH) return [marked]
  const grams: string[] = []
  for (let at = 0; at + LENGTH <= marked.length; at++) grams.push(marked.slice(at, at + LENGTH))
  return grams
}
