export interface KeptAnswer {
  readonly body: string
  /** The state of the store that it was read of. */
  readonly state: string
  /** Revision of the search index; undefined where nothing was searched. */
  readonly search: number | undefined
}

/** Answers by what was asked; the one used longest ago goes first when there is no more room. */
export interface AnswerCache {
  get(key: string): KeptAnswer | undefined
  set(key: string, answer: KeptAnswer): void
}

/** `maxBytes` counts keys and bodies, two bytes a character. 0 keeps nothing. */
export function createAnswerCache(maxBytes: number): AnswerCache {
  const kept = new Map<string, KeptAnswer>()
  let bytes = 0
  const size = (key: string, { body, state }: KeptAnswer) => 2 * (key.length + body.length + state.length)
  const drop = (key: string, answer: KeptAnswer) => {
    kept.delete(key)
    bytes -= size(key, answer)
  }
  return {
    get(key) {
      const answer = kept.get(key)
      if (answer !== undefined) {
        kept.delete(key)
        kept.set(key, answer)
      }
      return answer
    },
    set(key, answer) {
      const before = kept.get(key)
      if (before !== undefined) drop(key, before)
      // One answer may not drive out all others.
      if (size(key, answer) > maxBytes / 4) return
      kept.set(key, answer)
      bytes += size(key, answer)
      for (const [oldest, its] of kept) {
        if (bytes <= maxBytes) break
        drop(oldest, its)
      }
    },
  }
}
