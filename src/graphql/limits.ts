/**
 * What one request may cost. The main query, with everything an advisor reads and
 * the largest pages, stays within each. Documented in docs/configuration.md; a test
 * compares both lists.
 */
export const LIMITS = {
  /** Fields within fields. */
  maxDepth: 14,
  /** Static cost of a query: 1 a field, 2 an object, times 1.5 for each level and times `first` where it is written out. */
  maxCost: 10_000_000,
  maxAliases: 30,
  maxDirectives: 30,
  /** Words and signs of the query text. */
  maxTokens: 2_000,
  /** Bytes of a request's body. */
  maxBodyBytes: 200_000,
  /** Characters of what is searched for. */
  maxSearchCharacters: 500,
  /** Nodes and links that one answer may hold, pages within pages counted. */
  maxAnswerNodes: 50_000,
  /** Milliseconds from the first field to the last. */
  executionTimeoutMs: 10_000,
  /** Bytes of answers that are remembered for as long as the graph is the same. */
  maxCachedBytes: 32_000_000,
  /** Entries of a page when nothing is said. */
  defaultPageEntries: 50,
  /** Entries of a page at most. */
  maxPageEntries: 200,
} as const

export type Limits = { readonly [K in keyof typeof LIMITS]: number }
