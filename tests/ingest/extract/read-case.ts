import { classify } from '../../../ingest/classify/classify.ts'
import type { Catalogue } from '../../../ingest/document/catalogue.ts'
import type {
  ClaimDraft,
  RelationDraft,
  StatementDraft,
  WorkDraft,
} from '../../../ingest/document/contribution.ts'
import type { Message } from '../../../ingest/document/message.ts'
import { EXTRACTORS } from '../../../ingest/extract/extractors.ts'
import { treeOf } from '../../../ingest/structure/tree-of.ts'

export const NO_CATALOGUE: Catalogue = { works: [], organisations: [] }

export interface ReadCase {
  readonly canonical: string
  readonly work: WorkDraft
  readonly statements: readonly StatementDraft[]
  readonly relations: readonly RelationDraft[]
  readonly claims: readonly ClaimDraft[]
  readonly messages: readonly Message[]
}

/** A document as the extractors with these names read it. */
export function readCase(
  path: string,
  text: string,
  names: readonly string[],
  catalogue: Catalogue = NO_CATALOGUE,
): ReadCase {
  const canonical = text.normalize('NFC')
  const mediaType = path.endsWith('.md') ? 'text/markdown' : 'text/plain'
  const { tree } = treeOf({ text: canonical, mediaType })
  const { work, digest, ownNumbers } = classify({ tree, canonical, path, catalogue })
  const extractions = EXTRACTORS.filter(({ name }) => names.includes(name))
    .filter(({ kinds }) => !kinds || kinds.includes(work.kind))
    .map(one => one.extract({ tree, canonical, work, digest, ownNumbers, catalogue }))
  return {
    canonical,
    work,
    statements: extractions.flatMap(one => one.statements),
    relations: extractions.flatMap(one => one.relations),
    claims: extractions.flatMap(one => one.claims),
    messages: extractions.flatMap(one => one.messages),
  }
}

/** What a person checks: statements with their words, and everything else on one line each. */
export function outlineOf({ work, statements, relations, claims, messages }: ReadCase) {
  return {
    work,
    statements: statements.map(({ place, ...rest }) => ({
      ...rest,
      quotes: place.spans.map(({ exact }) => exact),
    })),
    relations: relations.map(({ type, source, target, properties }) => ({
      type,
      source,
      target,
      ...(properties && { properties }),
    })),
    claims: claims.map(({ place, ...rest }) => ({ ...rest, quote: place.spans[0].exact })),
    messages,
  }
}
