import type { StoredMessage } from './store.ts'

/** By path, line, code and text, code unit by code unit; a message about the whole file comes first. */
export function sortMessages(messages: readonly StoredMessage[]): readonly StoredMessage[] {
  return [...messages].sort(
    (a, b) =>
      compare(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.text, b.text),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
