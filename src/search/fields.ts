/** What an entry is found by, and how much a word there says of what the entry is about. */
export const FIELD_BOOSTS = {
  /** A heading or name is chosen to say what the statement is. */
  title: 2,
  /** Whoever types a number or code means the thing that bears it, not those that cite it. */
  number: 4,
  /** The words themselves: the measure of the others. */
  text: 1,
  /** Parts of compounds: the same subject, but less exactly than the word itself. */
  parts: 0.3,
  /** The heading that it stands under: mostly what it is about, but shared with its neighbours. */
  heading: 0.6,
  /** Headings further up: they place the text, which need not speak of them. */
  section: 0.3,
  /** What it is: whoever types `tiltak for å …` wants measures first. */
  label: 0.5,
  /** Words of an address are there by chance, but its numbers are sought. */
  address: 0.3,
  /** Says least: all texts of the document share it. */
  document: 0.2,
} as const

/** Fields that tell where the entry stands, not what it says. */
export const AROUND: ReadonlySet<string> = new Set<keyof typeof FIELD_BOOSTS>([
  'heading',
  'section',
  'document',
])

export type Field = keyof typeof FIELD_BOOSTS
export const FIELDS = Object.keys(FIELD_BOOSTS) as readonly Field[]
