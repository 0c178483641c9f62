import type { WorkDraft } from '../document/contribution.ts'
import type { Reference } from '../document/reference.ts'
import type { Block } from '../document/tree.ts'
import { assignmentMentions } from './assignment-mentions.ts'
import { auditorMentions } from './auditor-mentions.ts'
import { describedDocuments } from './described-documents.ts'
import type { Directory } from './directory.ts'
import { findAddresses } from './find-addresses.ts'
import { findIdentifiers } from './find-identifiers.ts'
import { isDenied } from './is-denied.ts'
import { lawMentions } from './law-mentions.ts'
import type { Mention } from './mention.ts'
import { mergeMentions } from './merge-mentions.ts'
import { namedDocuments } from './named-documents.ts'
import { noteMentions } from './note-mentions.ts'
import { organisationIndex } from './organisation-index.ts'
import { resolveReference } from './resolve-reference.ts'

export type MentionFinder = (block: Block) => Mention[]

/** Finds the documents that one block names, each once, in reading order. */
export function createMentionFinder(directory: Directory, work: WorkDraft): MentionFinder {
  const organisations = organisationIndex(directory.catalogue)
  const isKnown = (reference: Reference): boolean => {
    const resolution = resolveReference({ ...reference, ...(work.date && { at: work.date }) }, directory)
    return resolution !== undefined && 'key' in resolution && directory.works.has(resolution.key)
  }
  return ({ reading: { text } }) => {
    const addresses = findAddresses(text)
    const inAddress = (at: number): boolean =>
      addresses.some(({ ranges: [{ start, end }] }) => start <= at && at < end)
    const identified = findIdentifiers(text)
      .filter(({ start }) => !inAddress(start))
      .map(
        ({ canonical, start, end }): Mention => ({
          ranges: [{ start, end }],
          reference: { text: text.slice(start, end), identifier: canonical },
          by: 'identifier',
        }),
      )
    const others = [
      ...namedDocuments(text, directory),
      ...describedDocuments(text, organisations, isKnown),
      ...assignmentMentions(text, work, organisations),
      ...lawMentions(text),
      ...noteMentions(text, organisations),
      ...auditorMentions(text),
    ].filter(({ ranges: [first] }) => !inAddress(first.start) && !isDenied(text, first))
    return mergeMentions(text, [...identified, ...others, ...addresses], directory)
  }
}
