import { AppError } from '../app/app-error.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { Limits } from './limits.ts'

export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
}

export interface Page {
  readonly limit: number
  /** Identity of the entry that the page comes after. */
  readonly after?: string
  readonly before?: string
  readonly fromEnd: boolean
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[]
  readonly nodes: readonly T[]
  readonly totalCount: number
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** Throws PAGE_INVALID and CURSOR_INVALID. */
export function readPage(args: PageArguments, limits: Limits): Page {
  if (args.first != null && args.last != null)
    throw new AppError(
      'PAGE_INVALID',
      'Both first and last were given.',
      'Give first to read from the beginning, or last to read from the end.',
    )
  const limit = args.first ?? args.last ?? limits.defaultPageEntries
  if (limit < 0 || limit > limits.maxPageEntries)
    throw new AppError(
      'PAGE_INVALID',
      `A page has between 0 and ${limits.maxPageEntries} entries, not ${limit}.`,
      `Ask for at most ${limits.maxPageEntries} and go on with after: pageInfo.endCursor.`,
    )
  return {
    limit,
    ...(args.after != null && { after: decodeCursor(args.after) }),
    ...(args.before != null && { before: decodeCursor(args.before) }),
    fromEnd: args.last != null,
  }
}

export function connect<T>(
  entries: readonly T[],
  identityOf: (entry: T) => string,
  around: { totalCount: number; hasNext: boolean; hasPrevious: boolean },
): Connection<T> {
  const edges = entries.map(node => ({ cursor: encodeCursor(identityOf(node)), node }))
  return {
    edges,
    nodes: entries,
    totalCount: around.totalCount,
    pageInfo: {
      hasNextPage: around.hasNext,
      hasPreviousPage: around.hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** A page of a list that is wholly at hand, in the order of `sortOf(identity)`. */
export function pageOf<T>(
  all: readonly T[],
  identityOf: (entry: T) => string,
  sortOf: (identity: string) => string,
  page: Page,
): Connection<T> {
  const keyed = all
    .map(entry => ({ entry, sort: sortOf(identityOf(entry)) }))
    .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0))
  const low = page.after === undefined ? undefined : sortOf(page.after)
  const high = page.before === undefined ? undefined : sortOf(page.before)
  const start = low === undefined ? 0 : keyed.filter(each => each.sort <= low).length
  const end = high === undefined ? keyed.length : keyed.filter(each => each.sort < high).length
  const from = page.fromEnd ? Math.max(start, end - page.limit) : start
  const to = page.fromEnd ? Math.max(end, from) : Math.max(from, Math.min(end, start + page.limit))
  return connect(
    keyed.slice(from, to).map(each => each.entry),
    identityOf,
    { totalCount: all.length, hasNext: to < keyed.length, hasPrevious: from > 0 },
  )
}
