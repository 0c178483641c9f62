import type { Suggestion } from '../../graph/store/search.ts'
import type { AnswerContext } from './context.ts'
import { readPage } from './page.ts'

export interface SuggestArguments {
  readonly prefix: string
  readonly first: number
}

/** Throws PAGE_INVALID. */
export async function suggest(
  { prefix, first }: SuggestArguments,
  { search, limits }: AnswerContext,
): Promise<readonly Suggestion[]> {
  const { limit } = readPage({ first }, limits)
  return search.suggest(prefix.slice(0, limits.maxSearchCharacters), limit)
}
