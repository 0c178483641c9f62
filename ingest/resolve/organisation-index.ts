import type { Catalogue } from '../document/catalogue.ts'
import { createNameIndex, type NameIndex } from './find-names.ts'

const KNOWN = new WeakMap<Catalogue, NameIndex>()

/** A catalogue's organisations by all their names; made once, since every document asks. */
export function organisationIndex(catalogue: Catalogue): NameIndex {
  const known = KNOWN.get(catalogue)
  if (known) return known
  const index = createNameIndex(
    catalogue.organisations.map(({ key, name, aliases }) => ({ key, names: [name, ...aliases] })),
  )
  KNOWN.set(catalogue, index)
  return index
}
