import { FIELDS, type Field } from './fields.ts'
import type { EntryWords } from './read-entry.ts'
import type { WordTerms } from './word-terms.ts'

/** What each field of an entry is indexed by. */
export type EntryTerms = Readonly<Record<Field, readonly string[]>>

export function entryTerms(read: EntryWords, termsOf: WordTerms): EntryTerms {
  const terms = Object.fromEntries(FIELDS.map(field => [field, [] as string[]])) as Record<Field, string[]>
  for (const field of FIELDS) {
    if (field === 'parts') continue
    const isOwn = field === 'title' || field === 'text'
    terms[field].push(...read[field].codes)
    for (const word of read[field].words) {
      const [whole, ...parts] = termsOf(word)
      if (whole === undefined) continue
      terms[field].push(whole)
      // A heading above may have the word; that a part of it has is too far-fetched.
      if (isOwn) terms.parts.push(...parts)
    }
  }
  return terms
}
