import type { DocumentKind } from '../../graph/model/terms.ts'
import type { Catalogue } from '../document/catalogue.ts'
import type { Block, DocumentTree } from '../document/tree.ts'
import { planSubject } from '../language/plan-subject.ts'
import { dateOf, periodOf } from './dates-of.ts'
import { ownIdentifier, ownReference } from './own-identifier.ts'
import { partiesOf } from './parties-of.ts'
import type { UnknownWork } from './work-key.ts'

/** What a document says of itself, and the block that shows it best: the one with its own number. */
export function selfDescription(
  tree: DocumentTree,
  kind: DocumentKind | undefined,
  title: string,
  catalogue: Catalogue,
): { readonly work: UnknownWork; readonly shownBy?: Block } {
  const identifier = ownIdentifier(tree)
  const reference = ownReference(tree)
  const date = dateOf(tree)
  const period = periodOf(tree, title, kind)
  const parties = partiesOf(tree, catalogue)
  const { addressee } = parties
  // The third series of the Storting's documents is the auditor's.
  const issuer = identifier?.value.canonical.startsWith('Dokument 3:') ? 'Riksrevisjonen' : parties.issuer
  // "Tildelingsbrev 2025", "TB2025-22", "Oslo, 3. januar 2025", in this order.
  const year = [title, identifier?.value.number, date]
    .map(text => /(?:19|20)\d{2}/.exec(text ?? '')?.[0])
    .find(Boolean)
  const supplement =
    /(?:tillegg(?:sbrev)?|supplerande\s+\p{L}+|supplerende\s+\p{L}+)\s+(?:nr\.?\s*)?(\d{1,2})(?!\d)/iu.exec(
      title,
    )?.[1]
  const subject = kind === 'ACTION_PLAN' ? planSubject(title) : undefined
  const told = date ?? (kind === 'ASSIGNMENT_LETTER' ? year : undefined)
  const shownBy = identifier?.block ?? reference?.block
  return {
    work: {
      kind: kind ?? 'OTHER',
      title: title === '' ? 'Uten tittel' : title,
      // The letter is known by its addressee and year; TB2025-22 is one assignment in it.
      ...(identifier && kind !== 'ASSIGNMENT_LETTER' && { identifier: identifier.value.canonical }),
      ...(identifier?.value.key !== undefined && { identifierKey: identifier.value.key }),
      ...(reference && { reference: reference.value }),
      ...(issuer !== undefined && { issuer }),
      ...(addressee !== undefined && { addressee }),
      ...(told !== undefined && { date: told }),
      ...(period !== undefined && { period }),
      ...(subject !== undefined && { subject }),
      ...(year !== undefined && { year }),
      ...(supplement !== undefined && { supplement }),
    },
    ...(shownBy && { shownBy }),
  }
}
