import type { DocumentKind } from '../../graph/model/terms.ts'

/** A document as another document names it. */
export interface Reference {
  /** As written. */
  readonly text: string
  /** Canonical: `Meld. St. 9 (2023–2024)`; without the session where the text gives none. */
  readonly identifier?: string
  readonly url?: string
  /** What is said about it where it is not named: "Riksrevisjonens rapport om rehabilitering i 2024". */
  readonly kind?: DocumentKind
  readonly issuer?: string
  readonly year?: number
  /** Content words that its title should have. */
  readonly subject?: string
  /** Key of the work whose own numbering is meant: "oppdrag 38". */
  readonly within?: string
  /** Who refers, and to whom: a name that every body has a document of ("tildelingsbrevet for 2025") means theirs. */
  readonly by?: readonly string[]
  /** Date of the document that refers, ISO 8601: a short form means what was new then. */
  readonly at?: string
}
