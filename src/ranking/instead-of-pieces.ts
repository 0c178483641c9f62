import type { Tuning } from './tuning.ts'

/** What the score of a word is multiplied by: a short word has few pieces to show, and a code none, so that the word itself counts for those that it lacks. */
export function insteadOfPieces(
  pieces: number,
  { insteadOfPieces: most, fewPieces }: Pick<Tuning, 'insteadOfPieces' | 'fewPieces'>,
): number {
  return 1 + most * Math.max(0, 1 - pieces / fewPieces)
}
