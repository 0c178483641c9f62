export const NO_SIGN_BEFORE = String.raw`(?<![\p{L}\p{N}])`
export const NO_SIGN_BEHIND = String.raw`(?![\p{L}\p{N}])`
/** White space, hyphens and punctuation may stand between two words of a phrase. */
const BETWEEN = String.raw`[^\p{L}\p{N}]+`

/** Only letters and digits of the query reach the pattern. */
export function phrasePattern(phrase: string): string {
  const words = phrase.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return `${NO_SIGN_BEFORE}${words.join(BETWEEN)}${NO_SIGN_BEHIND}`
}
