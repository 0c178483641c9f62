import type { Catalogue } from './catalogue.ts'

/** All entries of both; where both list the same key, the later one is the stronger word. */
export function mergeCatalogues(base: Catalogue, later: Catalogue): Catalogue {
  return {
    works: byKey([...base.works, ...later.works]),
    organisations: byKey([...base.organisations, ...later.organisations]),
  }
}

function byKey<T extends { readonly key: string }>(entries: readonly T[]): readonly T[] {
  return [...new Map(entries.map(entry => [entry.key, entry])).values()]
}
