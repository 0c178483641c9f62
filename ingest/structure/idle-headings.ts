import type { Draft } from './draft.ts'
import { isIntro } from './intro.ts'

/** More headings than this do not stand on each other. */
const MAX_STACK = 3
const IDENTIFIER = /^(?:Dokument|Dok\.?|Meld\. ?St\.|St\.meld\.|Prop\.|Innst\.|NOU|IS-)\s*(?:nr\.?\s*)?\d/

/**
 * Lines that look like headings but have nothing below them, in a letterhead or
 * under a signature, are paragraphs; so is the document's number below its title.
 */
export function withoutIdleHeadings(drafts: readonly Draft[]): Draft[] {
  const result = [...drafts]
  const body = drafts.map((draft, i) => ({ draft, i })).filter(({ draft }) => draft.type !== 'furniture')
  /** Headings since the last text, from below; infinite where the text is no text to head. */
  let run = Number.POSITIVE_INFINITY
  for (let at = body.length - 1; at >= 0; at--) {
    const { draft, i } = body[at]!
    if (draft.type === 'heading') {
      run++
      if (run > MAX_STACK || (at < 3 && IDENTIFIER.test(draft.reading.text)))
        result[i] = { ...draft, type: 'paragraph' }
    } else {
      const opensList = body[at + 1]?.draft.type === 'item'
      const isText =
        draft.type !== 'paragraph' || draft.label !== undefined || opensList || isProse(draft.reading.text)
      run = isText ? 0 : Number.POSITIVE_INFINITY
    }
  }
  return result
}

function isProse(text: string): boolean {
  return /[.!?;][)"”»]*$/.test(text) || text.length > 100 || isIntro(text)
}
