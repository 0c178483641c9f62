import type { Filter, Token } from './token.ts'
import { tokenize } from './tokenize.ts'

/** The tokens of a text after each filter in turn. */
export function analyze(input: string, filters: readonly Filter[]): readonly Token[] {
  return filters.reduce((tokens, filter) => filter(tokens), tokenize(input))
}
