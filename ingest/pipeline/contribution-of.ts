import { classify } from '../classify/classify.ts'
import type { Catalogue } from '../document/catalogue.ts'
import type { Contribution } from '../document/contribution.ts'
import type { Message } from '../document/message.ts'
import type { TextSource } from '../document/source.ts'
import type { Extraction } from '../extract/extractor.ts'
import { EXTRACTORS } from '../extract/extractors.ts'
import { findReferences } from '../resolve/find-references.ts'
import { relationsOfReferences } from '../resolve/relations-of-references.ts'
import { passagesOf } from '../structure/passages-of.ts'
import { sectionsOf } from '../structure/sections-of.ts'
import { treeOf } from '../structure/tree-of.ts'

/** Raise when reading, repair, structure, classification or references give another outcome. */
const PIPELINE_VERSION = 10

/** What made a contribution: an outcome of another version is made again. */
export const EXTRACTION_VERSION = [
  `pipeline@${PIPELINE_VERSION}`,
  ...EXTRACTORS.map(({ name, version }) => `${name}@${version}`),
].join(' ')

/** All of a source that its contribution depends on. */
export type ReadText = Pick<TextSource, 'text' | 'path' | 'mediaType'>

/**
 * What one source says. Pure: repair and structure make the tree, classification
 * says of which work it is, each extractor reads its family of statements, and
 * references to other documents become relations.
 */
export function contributionOf(
  source: ReadText,
  catalogue: Catalogue,
): { readonly contribution: Contribution; readonly messages: readonly Message[] } {
  const canonical = source.text
  const { tree, messages } = treeOf(source)
  const classified = classify({ tree, canonical, path: source.path, catalogue })
  const { work, digest, language, identifiedBy } = classified

  const input = { tree, canonical, work, digest, ownNumbers: classified.ownNumbers, catalogue }
  const extractions = EXTRACTORS.filter(({ kinds }) => kinds === undefined || kinds.includes(work.kind)).map(
    extractor => extractor.extract(input),
  )
  const context = { catalogue, work, digest }
  const found = findReferences(tree, canonical, context)
  const all = <K extends keyof Extraction>(field: K): Extraction[K][number][] =>
    extractions.flatMap(one => [...one[field]])
  const statements = all('statements')

  return {
    contribution: {
      work,
      mediaType: source.mediaType,
      language,
      digest,
      identifiedBy,
      statements,
      relations: [...all('relations'), ...relationsOfReferences(found, tree, context, statements)],
      claims: all('claims'),
      sections: sectionsOf(tree, canonical, digest),
      passages: passagesOf(tree, canonical),
    },
    messages: [...messages, ...classified.messages, ...all('messages'), ...found.messages],
  }
}
