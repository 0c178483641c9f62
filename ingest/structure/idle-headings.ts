import type { Draft } from './draft.ts'
import { TITLE_WORDS } from './heading-facts.ts'
import { isActor, isIntro } from './intro.ts'

/** More headings than this do not stand on each other. */
const MAX_STACK = 3
const IDENTIFIER = /^(?:Dokument|Dok\.?|Meld\. ?St\.|St\.meld\.|Prop\.|Innst\.|NOU|IS-)\s*(?:nr\.?\s*)?\d/

const GREETING =
  /^(?:med (?:vennlig |vennleg |beste )?(?:hilsen|helsing)|vennlig hilsen|venleg helsing)[.,]?$/i
/** What stands below a signature and is no part of it. */
const AFTER_SIGNATURE = /^(?:vedlegg|kopi|adress|mottak|høringsinstans|høyringsinstans|oppdrag|TB20|\d)/i

const LETTERHEAD_LINES = 12

const LETTERHEAD =
  /^(?:Til|Kopi(?: til)?|Att\.?|Mottakere?|Adressater|(?:Deres|Dykkar|Vår) (?:ref|dato))(?![\p{L}])/u

/**
 * Lines that look like headings but have nothing below them, in a letterhead or
 * under a signature, are paragraphs; so are those between the addressees of a
 * letter and its title, and the document's number below the title.
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
      // What stands first and is called after a document is its title, also above a letterhead.
      const isTitle =
        at < MAX_STACK &&
        TITLE_WORDS.test(draft.reading.text) &&
        !body.slice(at + 1, at + LETTERHEAD_LINES).some(below => isTitleHeading(result[below.i]!))
      if ((run > MAX_STACK && !isTitle) || (at < 3 && IDENTIFIER.test(draft.reading.text)))
        result[i] = { ...draft, type: 'paragraph' }
    } else {
      const opensList = body[at + 1]?.draft.type === 'item'
      const isText =
        draft.type !== 'paragraph' || draft.label !== undefined || opensList || isProse(draft.reading.text)
      run = isText ? 0 : Number.POSITIVE_INFINITY
    }
  }
  let signed = false
  let amongAddressees = false
  body.forEach(({ i }, at) => {
    const draft = result[i]!
    if (draft.type === 'paragraph' && GREETING.test(draft.reading.text)) signed = true
    else if (signed && draft.type === 'heading') {
      if (AFTER_SIGNATURE.test(draft.reading.text)) signed = false
      else result[i] = { ...draft, type: 'paragraph' }
      return
    }
    if (draft.type === 'paragraph' && LETTERHEAD.test(draft.reading.text)) amongAddressees = true
    else if (draft.type !== 'heading')
      amongAddressees &&= draft.type === 'paragraph' && !isProse(draft.reading.text)
    else if (
      amongAddressees &&
      !TITLE_WORDS.test(draft.reading.text) &&
      isLetterhead(result, body[at + 1]?.i)
    ) {
      result[i] = { ...draft, type: 'paragraph' }
    } else amongAddressees = false
  })
  return result
}

const FINITE_VERB = /\s(?:er|blir|ble|har|hadde|skal|vil|kan|må|bør|får|gir|gjelder)\s/u

function isTitleHeading({ type, reading }: Draft): boolean {
  return type === 'heading' && TITLE_WORDS.test(reading.text)
}

/** Not the text that a heading is for: another line of the letterhead. */
function isLetterhead(drafts: readonly Draft[], i: number | undefined): boolean {
  const draft = i === undefined ? undefined : drafts[i]!
  if (draft?.type === 'heading') return true
  if (draft?.type !== 'paragraph' || draft.label !== undefined) return false
  return isActor(draft.reading.text) || !isProse(draft.reading.text)
}

function isProse(text: string): boolean {
  return /[.!?;][)"”»]*$/.test(text) || text.length > 100 || isIntro(text) || FINITE_VERB.test(text)
}
