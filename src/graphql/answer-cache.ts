/** Answers by what was asked; the one used longest ago goes first when there is no more room. */
export interface AnswerCache {
  get(key: string): string | undefined
  set(key: string, body: string): void
}

/** `maxBytes` counts keys and bodies, two bytes a character. 0 keeps nothing. */
export function createAnswerCache(maxBytes: number): AnswerCache {
  const kept = new Map<string, string>()
  let bytes = 0
  const size = (key: string, body: string) => 2 * (key.length + body.length)
  const drop = (key: string, body: string) => {
    kept.delete(key)
    bytes -= size(key, body)
  }
  return {
    get(key) {
      const body = kept.get(key)
      if (body !== undefined) {
        kept.delete(key)
        kept.set(key, body)
      }
      return body
    },
    set(key, body) {
      const before = kept.get(key)
      if (before !== undefined) drop(key, before)
      // One answer may not drive out all others.
      if (size(key, body) > maxBytes / 4) return
      kept.set(key, body)
      bytes += size(key, body)
      for (const [oldest, its] of kept) {
        if (bytes <= maxBytes) break
        drop(oldest, its)
      }
    },
  }
}
