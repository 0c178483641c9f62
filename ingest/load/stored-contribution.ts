import type { Intake } from '../../graph/store/store.ts'
import type { Catalogue } from '../document/catalogue.ts'
import type { Contribution } from '../document/contribution.ts'

/** What an intake holds: a document's contribution, a catalogue, or nothing where the file could not be read. */
export type StoredContribution =
  | { readonly kind: 'document'; readonly contribution: Contribution }
  | { readonly kind: 'catalogue'; readonly catalogue: Catalogue }
  | { readonly kind: 'nothing' }

export function storeContribution(stored: StoredContribution): string {
  return JSON.stringify(stored)
}

/** The store keeps it as it was given; its format version says whether it can still be read. */
export function readContribution({ contribution }: Pick<Intake, 'contribution'>): StoredContribution {
  return JSON.parse(contribution) as StoredContribution
}
