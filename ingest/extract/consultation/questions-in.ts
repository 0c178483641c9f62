import type { Reading } from '../../document/reading.ts'
import { sliceReading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import { sentencesIn } from '../../language/sentences.ts'
import { ledLists } from '../led-list.ts'

export interface Question {
  readonly block: Block
  readonly reading: Reading
  readonly number?: string
  /** `2` of "(kapittel 2)". */
  readonly chapter?: string
}

/** A line that asks for views and leads to what they shall be on. */
const ASKS_FOR =
  /(?:^|[^\p{L}])(?:ber|bes|bed|bedt|ønsker|ønskjer|ynskjer|ynskje[rs]|inviterer|vil (?:gjerne )?ha|trenger|treng|særlig interessert|særleg interessert|høre|høyre)(?!\p{L}).*(?:innspill|innspel|synspunkt|merknad|vurdering|svar|tilbakemelding|kommentar|syn på|uttalelse|fråsegn|spørsmål)/iu
const FOLLOWING = /(?:følgende|følgjande) (?:spørsmål|punkt|tema|forhold)/iu
const HEADING =
  /spørsmål|(?:hva|kva) (?:det |vi )?(?:bes om|spør om|ber om|ønsker|ynskjer)|(?:ønsker|ber om) (?:innspill|innspel|svar|tilbakemelding)/iu
/** Not what is asked, but how to answer. */
const PRACTICAL =
  /(?:^|\s)(?:frist|sendes|sendast|lastes opp|merkes|merkast|e-post|skjema(?:et)?)(?:\s|$|:)/iu
const CHAPTER = /(?:kap(?:ittel|itlet|\.)?|kap)\s*(\d+(?:\.\d+)*)/iu

/**
 * The questions of a consultation: the points of a list that a line asking for
 * views, or a heading that says "spørsmål", stands over; else the sentences with
 * a question mark below such a heading.
 */
export function questionsIn(blocks: readonly Block[]): readonly Question[] {
  const lists = ledLists(blocks).filter(({ lead, heading, points }) => {
    const asks =
      isAsking(lead) ||
      (lead === undefined && HEADING.test(heading?.reading.text ?? '')) ||
      isLedByQuestionHeading(lead, heading)
    return asks && !points.every(({ item }) => PRACTICAL.test(item.reading.text))
  })
  const listed = lists
    .flatMap(({ points }) => points)
    .map(({ item }) => questionOf(item, item.reading, item.label?.number))
  if (listed.length > 0) return listed
  const labelled = blocks.filter(
    block =>
      block.type === 'paragraph' &&
      (/^spørsmål$/iu.test(block.label?.word ?? '') ||
        (block.label?.number !== undefined && /\?\s*(?:\([^)]*\))?$/u.test(block.reading.text))),
  )
  if (labelled.length > 0)
    return labelled.map(block =>
      questionOf(block, block.reading, block.type === 'paragraph' ? block.label?.number : undefined),
    )
  return asked(blocks)
}

function isAsking(lead: Block | undefined): boolean {
  const text = lead?.reading.text.trim() ?? ''
  return (
    (ASKS_FOR.test(text) || FOLLOWING.test(text)) &&
    (/(?::|\s(?:på|om|til))\s*$/u.test(text) || FOLLOWING.test(text))
  )
}

function isLedByQuestionHeading(lead: Block | undefined, heading: Block | undefined): boolean {
  return (
    lead !== undefined &&
    heading !== undefined &&
    HEADING.test(heading.reading.text) &&
    /:\s*$/u.test(lead.reading.text)
  )
}

/** Prose that asks: below a heading about questions, or right behind a line that asks for views. */
function asked(blocks: readonly Block[]): readonly Question[] {
  let open = false
  const questions: Question[] = []
  for (const block of blocks) {
    if (block.type === 'heading') open = HEADING.test(block.reading.text)
    if (block.type !== 'paragraph') continue
    const text = block.reading.text
    if (ASKS_FOR.test(text) || FOLLOWING.test(text)) open = true
    if (!open) continue
    for (const { start, end } of sentencesIn(text)) {
      if (/\?$/u.test(text.slice(start, end)))
        questions.push(questionOf(block, sliceReading(block.reading, start, end)))
    }
  }
  return questions
}

function questionOf(block: Block, reading: Reading, number?: string): Question {
  const chapter = CHAPTER.exec(reading.text)?.[1]
  return {
    block,
    reading,
    ...(number !== undefined && { number }),
    ...(chapter !== undefined && { chapter }),
  }
}
