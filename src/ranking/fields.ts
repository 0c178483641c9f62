/** What an entry is found by. How much a word in each says stands in `tuning.ts`. */
export const FIELDS = [
  /** A heading or name. */
  'title',
  /** Numbers and codes that the entry itself bears. */
  'number',
  /** The words themselves. */
  'text',
  /** The heading that it stands under. */
  'heading',
  /** Headings further up. */
  'section',
  /** What kind of statement it is, in words. */
  'label',
  /** Words of web addresses. */
  'address',
  /** The title of the document, and codes of what lies around the entry. */
  'document',
] as const

export type Field = (typeof FIELDS)[number]

/** Fields that say what the entry says itself: its compounds are cut, and its words compared by their letters. */
export const OWN_WORDS: readonly Field[] = ['title', 'text']

/** Fields that tell where the entry stands, not what it says. */
export const AROUND: readonly Field[] = ['heading', 'section', 'document']

/** Fields that count for how frequent a term is: those that say something of this entry alone. */
export const SAID: readonly Field[] = ['title', 'number', 'text']
