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

/** Where a page stands in its list. */
export interface Standing {
  readonly totalCount: number
  readonly hasNext: boolean
  readonly hasPrevious: boolean
}

/** A page as it is answered. Cursors are made where they are asked for: mostly nobody does. */
export class PageConnection<T> implements Connection<T> {
  readonly nodes: readonly T[]
  readonly totalCount: number
  readonly #standing: Standing
  readonly #identityOf: (entry: T) => string

  constructor(entries: readonly T[], identityOf: (entry: T) => string, standing: Standing) {
    this.nodes = entries
    this.totalCount = standing.totalCount
    this.#standing = standing
    this.#identityOf = identityOf
  }

  get edges(): Connection<T>['edges'] {
    return this.nodes.map(node => ({ cursor: this.#cursorOf(node), node }))
  }

  get pageInfo(): Connection<T>['pageInfo'] {
    const [first, last] = [this.nodes[0], this.nodes.at(-1)]
    return {
      hasNextPage: this.#standing.hasNext,
      hasPreviousPage: this.#standing.hasPrevious,
      startCursor: first === undefined ? null : this.#cursorOf(first),
      endCursor: last === undefined ? null : this.#cursorOf(last),
    }
  }

  #cursorOf(entry: T): string {
    return encodeCursor(this.#identityOf(entry))
  }
}

/** A page of a list that is wholly at hand, and sorted by `sortOf(identity)`. */
export function pageOf<T>(
  all: readonly T[],
  identityOf: (entry: T) => string,
  sortOf: (identity: string) => string,
  page: Page,
): Standing & { readonly nodes: readonly T[] } {
  const countOf = (cursor: string | undefined, isInFront: (sort: string, at: string) => boolean) => {
    if (cursor === undefined) return undefined
    const at = sortOf(cursor)
    return all.filter(entry => isInFront(sortOf(identityOf(entry)), at)).length
  }
  const start = countOf(page.after, (sort, at) => sort <= at) ?? 0
  const end = countOf(page.before, (sort, at) => sort < at) ?? all.length
  const from = page.fromEnd ? Math.max(start, end - page.limit) : start
  const to = page.fromEnd ? Math.max(end, from) : Math.max(from, Math.min(end, start + page.limit))
  return {
    nodes: from === 0 && to === all.length ? all : all.slice(from, to),
    totalCount: all.length,
    hasNext: to < all.length,
    hasPrevious: from > 0,
  }
}
