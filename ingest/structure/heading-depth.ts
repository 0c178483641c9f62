import type { Draft } from './draft.ts'
import { headingFacts, keyOf } from './heading-facts.ts'
import { isAreaSection, isReportSection } from './intro.ts'

const LETTER = /^[A-ZÆØÅ]$/
const ROMAN = /^[IVX]+$/

/**
 * Gives the headings of a plain text their depths. Nothing tells them but how
 * they stand to each other:
 *
 *     2  Innsatsområder                its list names the headings below it
 *     3    Kompetanse og kapasitet     stands right above a heading that recurs
 *     4      Utfordringsbilde          recurs under every area
 *     4      Direktoratets tiltak      nearly a heading that recurs
 *     2  Gjennomføring                 begins a page, or follows when an area is over
 *
 * Printed numbers, capitals and page starts say more than this where they occur.
 */
export function depthOfHeadings(drafts: readonly Draft[]): Draft[] {
  const facts = headingFacts(drafts)
  const depths = new Map<Draft, number>()
  const series = new Map<string, number>()
  let chapter: number | undefined
  let group: number | undefined
  let numbered: number | undefined
  /** Depth of the heading that numbered ones stand below. */
  let base = 1
  /** Depth of the lettered headings, and of the numbered one that they stand below. */
  let lettered: number | undefined
  let chapterAbove: number | undefined
  /** Chapters without numbers so far. */
  const unnumbered: string[] = []
  let last = 1

  /** `I` may be a letter; where `II` stands, it is none. */
  const isRoman = facts.headings.some(({ number }) => number === 'II')

  const openChapter = () => {
    group = undefined
    chapter = 2
    return 2
  }
  const openGroup = (depth: number) => {
    group = depth
    return depth
  }
  const depthOf = (heading: Draft, i: number): number => {
    const next = facts.headings[i + 1]
    const below = chapter === undefined ? 2 : chapter + 1
    const serial = facts.seriesOf(heading)
    if (i === 0 && facts.isTitle(heading)) return 1
    if (heading.number && isRoman && ROMAN.test(heading.number)) {
      // Chapters, whatever is numbered below them.
      base = 2
      numbered = base
      chapterAbove = base
      lettered = undefined
      return openGroup(base)
    }
    if (heading.number && LETTER.test(heading.number)) {
      lettered = (chapterAbove ?? 1) + 1
      return openGroup(lettered)
    }
    if (heading.number) {
      lettered = undefined
      const before = facts.headings[i - 1]
      // "Utdypende om konklusjonene" right above "1 …", after other chapters without numbers.
      if (
        heading.number === '1' &&
        before &&
        !before.number &&
        facts.isStacked(before) &&
        unnumbered.length > 1
      )
        base = last
      numbered = base + heading.number.split('.').length
      chapterAbove = numbered
      return openGroup(numbered)
    }
    if (lettered !== undefined) return lettered + 1
    const isChapter = isReportSection(heading.reading.text) && unnumbered.some(isReportSection)
    if (numbered !== undefined && !(isChapter && !facts.isRecurring(heading))) {
      // `2 Innsatsområder`, and below it `Innsatsområde 1: …` with the same sections in each.
      if (facts.isSerial(heading)) return openGroup(numbered + 1)
      const inGroup = group !== undefined && group > numbered
      return inGroup && (facts.isRecurring(heading) || isAreaSection(heading.reading.text))
        ? group! + 1
        : numbered + 1
    }
    if (numbered !== undefined) {
      numbered = undefined
      base = 1
      return openChapter()
    }
    unnumbered.push(heading.reading.text)
    if (facts.isCapitals(heading)) return openChapter()
    if (serial) {
      const depth = series.get(serial) ?? below
      series.set(serial, depth)
      return openGroup(depth)
    }
    if (facts.isRecurring(heading) || (group !== undefined && isAreaSection(heading.reading.text)))
      return (group ?? chapter ?? 1) + 1
    if (facts.namesOthers(heading)) return openChapter()
    if (
      next &&
      facts.isRecurring(next) &&
      (facts.isStacked(heading) || keyOf(next) === facts.firstRecurring)
    ) {
      return openGroup(below)
    }
    if (facts.beginsPage(heading) || facts.isStacked(heading)) return openChapter()
    // What comes after the areas and is none of their sections stands beside them or above.
    if (group !== undefined) return chapter === undefined ? group : openChapter()
    return below
  }

  facts.headings.forEach((heading, i) => {
    // No level is skipped on the way down.
    last = Math.min(depthOf(heading, i), last + 1)
    depths.set(heading, last)
  })
  return drafts.map(draft => (draft.type === 'heading' ? { ...draft, depth: depths.get(draft) ?? 2 } : draft))
}
