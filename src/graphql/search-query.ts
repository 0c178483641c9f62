import type { NodeLabel } from '../../graph/model/labels.ts'
import type { DocumentKind } from '../../graph/model/terms.ts'
import type { SearchQuery } from '../../graph/store/search.ts'
import { AppError } from '../app/app-error.ts'
import type { Limits } from './limits.ts'
import { readPage } from './page.ts'
import { withoutNulls } from './without-nulls.ts'

export interface SearchArguments {
  readonly text: string
  readonly documents?: readonly string[] | null
  readonly kinds?: readonly DocumentKind[] | null
  readonly labels?: readonly NodeLabel[] | null
  readonly first: number
  readonly years?: readonly number[] | null
  readonly after?: string | null
}

/** Throws PAGE_INVALID and ARGUMENT_INVALID. */
export function searchQuery(args: SearchArguments, limits: Limits): SearchQuery {
  const { limit } = readPage({ first: args.first }, limits)
  if (args.text.length > limits.maxSearchCharacters)
    throw new AppError(
      'ARGUMENT_INVALID',
      `A search text has at most ${limits.maxSearchCharacters} characters.`,
      'Search for a few words.',
    )
  const { documents, kinds, labels, years, after } = args
  return { ...withoutNulls({ documents, kinds, labels, years, after }), text: args.text, limit }
}
