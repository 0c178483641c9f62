const LETTERS: readonly (readonly [RegExp, string])[] = [
  // Both what the letter is written as without a Norwegian keyboard and the bare vowel;
  // å first, since `aae` is å and e.
  [/å|aa/g, 'a'],
  [/æ|ae|ä/g, 'a'],
  [/ø|oe|ö/g, 'o'],
]

/**
 * One form for all ways to type a lower-case word: `bærekraft`, `baerekraft`
 * and `barekraft` fold alike. For finding only: `mål` and `mal` fold alike too.
 */
export function fold(word: string): string {
  let folded = word
  for (const [letter, bare] of LETTERS) folded = folded.replace(letter, bare)
  return folded.normalize('NFD').replace(/\p{M}/gu, '')
}
