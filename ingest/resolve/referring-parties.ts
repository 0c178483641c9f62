import type { Catalogue } from '../document/catalogue.ts'
import type { WorkDraft } from '../document/contribution.ts'
import type { DocumentTree } from '../document/tree.ts'
import { findNames } from './find-names.ts'
import { organisationIndex } from './organisation-index.ts'

/** Whose a document is: its sender and addressee; where it says neither, the bodies that it names. */
export function referringParties(
  tree: DocumentTree,
  { issuer, addressee }: WorkDraft,
  catalogue: Catalogue,
): readonly string[] {
  const own = [issuer, addressee].filter(name => name !== undefined)
  if (own.length > 0) return own
  const index = organisationIndex(catalogue)
  const named = tree.children.flatMap(({ reading }) =>
    findNames(reading.text, index).flatMap(({ keys }) => keys),
  )
  return catalogue.organisations.filter(({ key }) => named.includes(key)).map(({ name }) => name)
}
