import type { Draft } from './draft.ts'

/** What such documents call themselves. */
export const TITLE_WORDS =
  /(?:plan|tildelingsbrev|oppdragsdokument|rapport(?!ering)|høring|strategi|undersøkelse|evaluering|veileder|melding|proposisjon|innstilling|innspill|notat|utredning)/i
const SERIES = /^(\p{Lu}\p{L}+)\s+(?:nr\.?\s+)?(?:\p{Lu}*\d[\d-]*|[IVX]+)(?![\p{L}\d])/u

/** Of more headings than this, only equal ones are taken to recur: each would be compared with each. */
const MAX_COMPARED = 400

/** What can be told of a document's headings from how they stand to each other. */
export interface HeadingFacts {
  readonly headings: readonly Draft[]
  /** The heading that every area begins with. */
  readonly firstRecurring: string | undefined
  isTitle(heading: Draft): boolean
  /** Another heading follows with nothing between. */
  isStacked(heading: Draft): boolean
  /** Occurs more than once, or nearly has the words of one that does. */
  isRecurring(heading: Draft): boolean
  /** Its section has a list with the names of headings that follow. */
  namesOthers(heading: Draft): boolean
  /** In capitals, in a document where others are not. */
  isCapitals(heading: Draft): boolean
  /** Begins a page, in a document where chapters do. */
  beginsPage(heading: Draft): boolean
  /** `Oppdrag` for `Oppdrag TB2025-22`, `Innsatsområde` for `Innsatsområde 2: …`. */
  seriesOf(heading: Draft): string | undefined
  /** One of several in such a series. */
  isSerial(heading: Draft): boolean
}

export function headingFacts(drafts: readonly Draft[]): HeadingFacts {
  const body = drafts.filter(draft => draft.type !== 'furniture')
  const headings = body.filter(draft => draft.type === 'heading')
  const times = new Map<string, number>()
  for (const heading of headings) times.set(keyOf(heading), (times.get(keyOf(heading)) ?? 0) + 1)
  const keys = [...times.keys()]
  const isRecurringKey = (key: string) =>
    times.get(key)! > 1 ||
    (keys.length <= MAX_COMPARED &&
      keys.some(other => other !== key && likeness(key, other) >= (times.get(other)! > 1 ? 1 / 2 : 2 / 3)))
  const recurring = new Set(keys.filter(isRecurringKey))
  const isRecurring = (heading: Draft) => recurring.has(keyOf(heading))

  const stacked = new Set<Draft>()
  const naming = new Set<Draft>()
  let above: Draft | undefined
  body.forEach((draft, i) => {
    if (draft.type === 'heading') {
      above = draft
      if (body[i + 1]?.type === 'heading') stacked.add(draft)
    } else if (draft.type === 'item' && above && times.has(keyOf(draft)) && keyOf(above) !== keyOf(draft)) {
      naming.add(above)
    }
  })
  const pageChapters = headings.filter(heading => heading.pageStart && !isRecurring(heading)).length
  const capitals = headings.filter(isCapitals).length
  const serial = new Map<string, number>()
  for (const heading of headings) {
    const series = seriesOf(heading)
    if (series !== undefined) serial.set(series, (serial.get(series) ?? 0) + 1)
  }
  const first = headings.find(heading => times.get(keyOf(heading))! > 1)

  return {
    headings,
    firstRecurring: first && keyOf(first),
    isTitle: heading => !heading.number && TITLE_WORDS.test(heading.reading.text) && !isRecurring(heading),
    isStacked: heading => stacked.has(heading),
    isRecurring,
    namesOthers: heading => naming.has(heading),
    isCapitals: heading => capitals > 0 && capitals < headings.length && isCapitals(heading),
    beginsPage: heading => heading.pageStart === true && pageChapters >= 2,
    seriesOf,
    isSerial: heading => (serial.get(seriesOf(heading) ?? '') ?? 0) > 1,
  }
}

function seriesOf(heading: Draft): string | undefined {
  return SERIES.exec(heading.reading.text)?.[1]?.toLowerCase()
}

export function keyOf(draft: Draft): string {
  return draft.reading.text.toLowerCase()
}

function isCapitals({ reading: { text } }: Draft): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text)
}

/** Share of the words of both together that both have. */
function likeness(one: string, other: string): number {
  const first = new Set(one.split(' '))
  const second = new Set(other.split(' '))
  const shared = [...first].filter(word => second.has(word)).length
  return shared / (first.size + second.size - shared)
}
