/** What the shell is told. Documented in docs/cli.md; a test compares both lists. */
export const EXIT_CODES = {
  /** Done. */
  OK: 0,
  /** `check` found problems, or what was asked about does not exist. */
  PROBLEMS: 1,
  /** Unknown command or option, or a value that cannot be. */
  USAGE: 2,
  /** A document could not be read; the others are in the store. */
  DOCUMENT_FAILED: 3,
  /** The store or the server could not be opened. */
  UNAVAILABLE: 4,
} as const
