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
  const cursorOf = (entry: T | undefined): string | null =>
    entry === undefined ? null : encodeCursor(identityOf(entry))
  // Cursors are made where they are asked for: mostly nobody does.
  return {
    get edges() {
      return entries.map(node => ({ cursor: encodeCursor(identityOf(node)), node }))
    },
    nodes: entries,
    totalCount: around.totalCount,
    get pageInfo() {
      return {
        hasNextPage: around.hasNext,
        hasPreviousPage: around.hasPrevious,
        startCursor: cursorOf(entries[0]),
        endCursor: cursorOf(entries.at(-1)),
      }
    },
  }
}

/** A page of a list that is wholly at hand, and sorted by `sortOf(identity)`. */
export function pageOf<T>(
  all: readonly T[],
  identityOf: (entry: T) => string,
  sortOf: (identity: string) => string,
  page: Page,
): Connection<T> {
  const countOf = (cursor: string | undefined, isInFront: (sort: string, at: string) => boolean) => {
    if (cursor === undefined) return undefined
    const at = sortOf(cursor)
    return all.filter(entry => isInFront(sortOf(identityOf(entry)), at)).length
  }
  const start = countOf(page.after, (sort, at) => sort <= at) ?? 0
  const end = countOf(page.before, (sort, at) => sort < at) ?? all.length
  const from = page.fromEnd ? Math.max(start, end - page.limit) : start
  const to = page.fromEnd ? Math.max(end, from) : Math.max(from, Math.min(end, start + page.limit))
  return connect(all.slice(from, to), identityOf, {
    totalCount: all.length,
    hasNext: to < all.length,
    hasPrevious: from > 0,
  })
}
