import type { Message } from '../document/message.ts'
import { tidyReading } from '../document/reading.ts'
import { isClosed, isOpenEnded } from '../repair/function-words.ts'
import { joinLines } from '../repair/join-lines.ts'
import type { Line } from '../repair/line.ts'
import type { Vocabulary } from '../repair/vocabulary.ts'
import type { Draft } from './draft.ts'
import { takeLabel } from './label.ts'
import { beginsWithInfinitive, beginsWithPresent } from './verb.ts'
import { isMeantBreak, widthOf } from './width.ts'

/** Blocks of a plain text. Headings are of depth 0: how deep they are shows only when all are known. */
export function lineBlocks(all: readonly Line[], vocabulary: Vocabulary, messages: Message[]): Draft[] {
  const lines = all.filter(line => !line.furniture)
  const width = widthOf(all)
  const drafts: { at: number; draft: Draft }[] = all
    .filter(line => line.furniture)
    .map(line => ({ at: line.number, draft: furnitureDraft(line) }))
  let list = 0

  const emit = (
    type: 'heading' | 'paragraph' | 'item',
    group: readonly Line[],
    extra: Partial<Draft> = {},
  ) => {
    const first = group[0]!
    const joined = tidyReading(joinLines(group, vocabulary, messages))
    const { reading, label } = first.label ? { reading: joined, label: first.label } : takeLabel(joined)
    drafts.push({
      at: first.number,
      draft: {
        type,
        reading: type === 'heading' ? joined : reading,
        ...(label && type !== 'heading' ? { label } : {}),
        ...(first.page ? { page: first.page } : {}),
        pageStart: first.pageStart,
        ...extra,
      },
    })
  }

  let i = 0
  while (i < lines.length) {
    const heading = headingAt(lines, i, width)
    if (heading > 0) {
      emit('heading', lines.slice(i, i + heading))
      i += heading
      continue
    }
    if (isMarked(lines, i)) {
      list++
      while (i < lines.length && isMarked(lines, i)) {
        let end = i + 1
        while (end < lines.length && continues(lines, end, width)) end++
        emit('item', lines.slice(i, end), { list, depth: 0 })
        i = end
      }
      continue
    }
    let end = i + 1
    while (end < lines.length && continues(lines, end, width) && !startsRun(lines, i, end, width)) end++
    emit('paragraph', lines.slice(i, end))
    if (end < lines.length && startsRun(lines, i, end, width)) {
      list++
      const intro = lines[end - 1]!
      i = end
      while (i < lines.length && (i === end || isRunItem(lines, i, intro, width))) {
        let stop = i + 1
        while (
          stop < lines.length &&
          !isRunItem(lines, stop, intro, width) &&
          continuesItem(lines, stop, width)
        )
          stop++
        emit('item', lines.slice(i, stop), { list, depth: 0 })
        i = stop
      }
      continue
    }
    i = end
  }
  return drafts.sort((a, b) => a.at - b.at).map(({ draft }) => draft)
}

function furnitureDraft(line: Line): Draft {
  return {
    type: 'furniture',
    reason: line.furniture!,
    reading: line.reading,
    ...(line.page ? { page: line.page } : {}),
  }
}

/** True if line `i` begins with a bullet, a number or a label. */
function isMarked(lines: readonly Line[], i: number): boolean {
  const line = lines[i]!
  if (line.label || isDashInSentence(lines, i)) return false
  const { label, bullet } = takeLabel(line.reading)
  return bullet || label !== undefined
}

/** A dash at the start of a line may be one inside the sentence: `… forbedring ␤ – lokalt og nasjonalt.` */
function isDashInSentence(lines: readonly Line[], i: number): boolean {
  const dash = /^[–—-]\s/
  if (!dash.test(textOf(lines, i)) || i === 0) return false
  const before = textOf(lines, i - 1)
  return (
    !isClosed(before) && !dash.test(before) && !dash.test(textOf(lines, i + 1)) && /\p{Ll}$/u.test(before)
  )
}

const textOf = (lines: readonly Line[], i: number) => lines[i]?.reading.text ?? ''
const isLower = (text: string) => /^["«(]?\p{Ll}/u.test(text)

/** True if line `i` goes on with the paragraph that the line before it belongs to. */
function continues(lines: readonly Line[], i: number, width: number | undefined): boolean {
  const line = lines[i]!
  const before = textOf(lines, i - 1)
  const text = line.reading.text
  if (line.label || isMarked(lines, i)) return false
  if (/^[.,;:)]/.test(text)) return true
  if (isClosed(before)) {
    if (line.gap > 0 || line.pageStart) return false
    return !isMeantBreak(before, text, width)
  }
  if (isLower(text) || isOpenEnded(before) || isDashInSentence(lines, i)) return true
  if (line.gap > 0) return false
  return !isMeantBreak(before, text, width, 0.2)
}

/** True if a list whose bullets were lost begins at `i`, below the paragraph that begins at `from`. */
function startsRun(lines: readonly Line[], from: number, i: number, width: number | undefined): boolean {
  const line = lines[i]!
  const text = line.reading.text
  if (line.label || isMarked(lines, i)) return false
  const intro = textOf(lines, i - 1)
  if (/:$/.test(intro)) {
    if (isLower(text)) return true
    const next = lines[i + 1]
    return (
      next !== undefined &&
      next.gap === 0 &&
      !next.label &&
      !isMarked(lines, i + 1) &&
      !/[.!?]$/.test(text) &&
      isMeantBreak(text, textOf(lines, i + 1), width, 0.2) &&
      !isLower(textOf(lines, i + 1))
    )
  }
  if (i - from !== 1 || isClosed(intro) || intro.length > 60 || !isLower(text)) return false
  if (!isMeantBreak(intro, text, width, 0.3)) return false
  if (/(?:^|\s)(?:skal|vil|må|bør|kan|å)$/.test(intro))
    return beginsWithInfinitive(text) || beginsWithPresent(text)
  return (line.gap > 0 || line.pageStart) && !isOpenEnded(intro) && beginsWithPresent(text)
}

/** True if line `i` begins a new item of a list whose bullets were lost. */
function isRunItem(lines: readonly Line[], i: number, intro: Line, width: number | undefined): boolean {
  const line = lines[i]!
  const before = textOf(lines, i - 1)
  const text = line.reading.text
  if (line.label || isMarked(lines, i) || isOpenEnded(before)) return false
  if (!isLower(text)) {
    // Items in capitals stand line by line under an intro that ends in a colon.
    return (
      /:$/.test(intro.reading.text) &&
      line.gap === 0 &&
      !isLower(textOf(lines, lines.indexOf(intro) + 1)) &&
      isMeantBreak(before, text, width)
    )
  }
  if (beginsWithPresent(text)) return true
  if (isClosed(before)) return true
  if (beginsWithInfinitive(text)) return isMeantBreak(before, text, width, 0.05)
  return isMeantBreak(before, text, width, 0.3)
}

function continuesItem(lines: readonly Line[], i: number, width: number | undefined): boolean {
  return continues(lines, i, width) && (isLower(textOf(lines, i)) || isOpenEnded(textOf(lines, i - 1)))
}

/** How many lines a heading that begins at `i` has; 0 where none begins. */
function headingAt(lines: readonly Line[], i: number, width: number | undefined): number {
  const line = lines[i]!
  const first = line.reading.text
  if (line.label || !/^["«]?[\p{Lu}\d§]/u.test(first) || !isTitle(first, width)) return 0
  if (isMarked(lines, i) && !/^\d+(?:\.\d+)*\.?\s+\p{Lu}/u.test(first)) return 0
  const two = lines[i + 1]
  const wrapped =
    two !== undefined &&
    two.gap === 0 &&
    !two.pageStart &&
    !two.label &&
    !isMarked(lines, i + 1) &&
    two.reading.text.length < (width ?? 100) * 0.6 &&
    (isLower(two.reading.text) || isOpenEnded(first)) &&
    isTitle(two.reading.text, width) &&
    !beginsWithPresent(two.reading.text)
      ? 2
      : 1
  const next = lines[i + wrapped]
  if (!next) return 0
  const text = next.reading.text
  if (isLower(text) && !next.label) return 0
  if (wrapped === 1 && isOpenEnded(first)) return 0
  return isMeantBreak(lines[i + wrapped - 1]!.reading.text, text, width, 0.2) || next.gap > 0 ? wrapped : 0
}

const NO_TITLE =
  /^(?:Til|Fra|Kopi|Att|Deres ref|Vår ref|Dato|Frist|Med (?:vennlig )?hil?sen|Vennlig hilsen)\b/

function isTitle(text: string, width: number | undefined): boolean {
  return text.length <= Math.min(120, (width ?? 133) * 0.9) && !/[.!;:,]$/.test(text) && !NO_TITLE.test(text)
}
