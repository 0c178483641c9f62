/** Things by name, fetched when somebody has asked for them. */
export interface Shelf<T> {
  /** The thing, or what stands for nothing while it is not there. */
  readonly take: (name: string) => T
  /** Fetches what was asked for and is not there, all at once. True where anything was. */
  readonly fill: () => Promise<boolean>
}

export function createShelf<T>(
  nothing: T,
  fetch: (names: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Shelf<T> {
  const held = new Map<string, T>()
  const wanted = new Set<string>()
  return {
    take: name => {
      if (!held.has(name)) wanted.add(name)
      return held.get(name) ?? nothing
    },
    fill: async () => {
      const names = [...wanted]
      wanted.clear()
      if (names.length === 0) return false
      const found = await fetch(names)
      for (const name of names) held.set(name, found.get(name) ?? nothing)
      return true
    },
  }
}
