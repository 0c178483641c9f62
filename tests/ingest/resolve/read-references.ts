import type { Catalogue } from '../../../ingest/document/catalogue.ts'
import type { End, RelationDraft, WorkDraft } from '../../../ingest/document/contribution.ts'
import type { Reference } from '../../../ingest/document/reference.ts'
import { directoryOf } from '../../../ingest/resolve/directory.ts'
import { type FoundReferences, findReferences } from '../../../ingest/resolve/find-references.ts'
import { relationsOfReferences } from '../../../ingest/resolve/relations-of-references.ts'
import { resolveReference } from '../../../ingest/resolve/resolve-reference.ts'
import { treeOf } from '../../../ingest/structure/tree-of.ts'

export interface ReadReferences {
  readonly found: FoundReferences
  /** `FOLLOWS_UP self dok-3-7-2021-2022` */
  readonly relations: readonly string[]
  readonly drafts: readonly RelationDraft[]
  readonly meaning: (reference: Reference) => string
}

/** What a text names and states, with every end as a key. */
export function readReferences(
  text: string,
  work: WorkDraft,
  catalogue: Catalogue,
  mediaType = 'text/plain',
  digest = false,
): ReadReferences {
  const { tree } = treeOf({ text, mediaType })
  const context = { catalogue, work, digest }
  const found = findReferences(tree, text, context)
  const directory = directoryOf(catalogue, [work])
  const meaning = (reference: Reference): string => {
    const resolution = resolveReference(reference, directory)
    return resolution ? ('key' in resolution ? resolution.key : resolution.candidates.join('|')) : '?'
  }
  const end = (one: End): string =>
    'reference' in one ? meaning(one.reference) : 'organisation' in one ? one.organisation : 'self'
  const drafts = relationsOfReferences(found, tree, context)
  const relations = drafts.map(({ type, source, target }) => `${type} ${end(source)} ${end(target)}`)
  return { found, relations, drafts, meaning }
}
