import { groupBy } from '../../graph/model/group-by.ts'
import type { Catalogue } from '../document/catalogue.ts'
import type { Place, WorkDraft } from '../document/contribution.ts'
import { isDigestHead } from '../document/is-digest-head.ts'
import type { Message } from '../document/message.ts'
import { placeOf } from '../document/place.ts'
import { joinReadings, sliceReading } from '../document/reading.ts'
import type { Reference } from '../document/reference.ts'
import type { Block, DocumentTree } from '../document/tree.ts'
import { completeReference } from './complete-reference.ts'
import { connectLinks } from './connect-links.ts'
import { type Directory, directoryWith } from './directory.ts'
import { isGenericName } from './generic-name.ts'
import { genericReferences } from './generic-references.ts'
import { linkMentions } from './link-mentions.ts'
import { endOf, startOf } from './mention.ts'
import { createMentionFinder } from './mentions-of-block.ts'
import { referringParties } from './referring-parties.ts'
import { resolveReference } from './resolve-reference.ts'
import { sentenceAround } from './sentence-around.ts'
import { createSpokenOf } from './spoken-of.ts'
import { type TreatingBody, treatingBodies } from './treating-bodies.ts'

/** A document named by another, and where. */
export interface FoundReference {
  readonly reference: Reference
  /** The words, and the address that belongs to them. */
  readonly place: Place
  /** The whole sentence, with the address: what shows how the two documents are related. */
  readonly sentence: Place
  readonly block: Block
  /** Offsets in the block's reading. */
  readonly start: number
  readonly end: number
}

export interface ReferenceContext {
  readonly catalogue: Catalogue
  /** The work that the tree is of: no document refers to itself. */
  readonly work: WorkDraft
  readonly digest: boolean
}

export interface FoundReferences {
  /** In reading order. */
  readonly references: readonly FoundReference[]
  /** Bodies that deal with the matter of a letter. */
  readonly bodies: readonly TreatingBody[]
  /** Words that mean documents and name none ("andre rapporter"). */
  readonly messages: readonly Message[]
}

const FOUND = new WeakMap<
  DocumentTree,
  { readonly context: ReferenceContext; readonly found: FoundReferences }
>()

/**
 * Everything in a document that names another one: identifiers, addresses,
 * titles and other names in any inflection, and descriptions ("Riksrevisjonens
 * rapporter av 2021 og 2024" are two).
 */
export function findReferences(
  tree: DocumentTree,
  canonical: string,
  context: ReferenceContext,
): FoundReferences {
  // Extractors and relations ask for the same.
  const known = FOUND.get(tree)
  if (known && isSame(known.context, context)) return known.found
  const found = search(tree, canonical, context)
  FOUND.set(tree, { context, found })
  return found
}

function isSame(one: ReferenceContext, other: ReferenceContext): boolean {
  return one.catalogue === other.catalogue && one.work === other.work && one.digest === other.digest
}

function search(
  tree: DocumentTree,
  canonical: string,
  { catalogue, work, digest }: ReferenceContext,
): FoundReferences {
  const directory = directoryWith(catalogue, work)
  const mentionsOf = createMentionFinder(directory, work)
  const by = () => referringParties(tree, work, catalogue)
  const links = groupBy(connectLinks(tree, canonical), ({ block }) => block)
  const earlier = createSpokenOf(directory)
  const references = tree.children.flatMap(block => {
    // What a digest was made from is named by us, not by the document.
    if (digest && isDigestHead(block)) return []
    const own = links.get(block) ?? []
    const mentions = block.type === 'furniture' ? [] : mentionsOf(block)
    return linkMentions(mentions, own, block.reading, directory).flatMap(mention => {
      const told = {
        ...mention.reference,
        ...(isGenericName(mention.reference.text) && { by: by() }),
        ...(work.date && { at: work.date }),
      }
      const reference = completeReference(told, earlier, work, directory)
      if (!reference || isOwn(reference, block, directory, work)) return []
      const [from, to] = [startOf(mention), endOf(mention)]
      const words = mention.ranges.map(({ start, end }) => sliceReading(block.reading, start, end))
      const place = placeOf(block, canonical, digest, joinReadings([...words, ...mention.addresses], ' '))
      const around = sentenceAround(block.reading, from, to)
      const whole = sliceReading(block.reading, around.start, around.end)
      const addresses = mention.addresses.filter(() => block.type !== 'furniture')
      const sentence = placeOf(block, canonical, digest, joinReadings([whole, ...addresses], ' '))
      if (!place || !sentence) return []
      earlier.add(reference)
      return [{ reference, place, sentence, block, start: from, end: to }]
    })
  })
  return {
    references,
    bodies: treatingBodies(tree, canonical, digest),
    messages: genericReferences(tree, canonical, references),
  }
}

/** An assignment's own heading names it, and does not refer to it. */
function isOwn(reference: Reference, block: Block, directory: Directory, { key, kind }: WorkDraft): boolean {
  const resolution = resolveReference(reference, directory)
  if (!resolution || !('key' in resolution)) return false
  const names = block.type === 'heading' && kind === 'ASSIGNMENT_LETTER' && resolution.label === 'Assignment'
  return resolution.key === key || names
}
