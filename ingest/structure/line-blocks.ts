import type { Message } from '../document/message.ts'
import { sliceReading, tidyReading } from '../document/reading.ts'
import { isClosed, isOpenEnded } from '../repair/function-words.ts'
import { joinLines } from '../repair/join-lines.ts'
import type { Line } from '../repair/line.ts'
import type { Vocabulary } from '../repair/vocabulary.ts'
import type { Draft } from './draft.ts'
import { HEADING_NUMBER, headingAt } from './heading-at.ts'
import { BARE_ROMAN, takeLabel } from './label.ts'
import { type LineView, lineView, precedes } from './line-view.ts'
import { beginsItem, beginsLostList, beginsWithVerb, endOfPoints } from './lost-bullets.ts'
import { tabbedLines } from './tabbed-rows.ts'

/** `A. MØTEPLASSER` */
const LETTERED = /^([A-ZÆØÅ])\.\s+(?=\p{Lu}\p{L}{3})/u

/** Blocks of a plain text. Headings are of depth 0: how deep they are shows only when all are known. */
export function lineBlocks(all: readonly Line[], vocabulary: Vocabulary, messages: Message[]): Draft[] {
  const view = lineView(all)
  const { lines } = view
  const drafts: { at: number; draft: Draft }[] = all
    .filter(line => line.furniture)
    .map(line => ({ at: line.number, draft: furnitureDraft(line) }))
  const counters = { list: 0, table: 0 }
  let lastItem: Draft | undefined

  const emit = (
    type: 'heading' | 'paragraph' | 'item',
    from: number,
    to: number,
    extra: Partial<Draft> = {},
  ) => {
    const draft = blockOf(type, lines.slice(from, to), extra, vocabulary, messages)
    drafts.push({ at: lines[from]!.number, draft })
    return draft
  }
  /** A list that paragraphs interrupt goes on where its letters or numbers do. */
  const listFor = (i: number) => {
    const number = takeLabel(lines[i]!.reading).label?.number
    const last = lastItem?.label?.number
    return number && last && precedes(last, number) ? lastItem!.list! : ++counters.list
  }

  /** Items from line `from` on; returns the line after them. */
  const emitLostList = (from: number, list: number, depth: number) => {
    messages.push(bulletsLost(lines[from]!))
    let end = from
    do {
      const start = end++
      while (end < lines.length && !beginsItem(view, end, from - 1) && goesOnInItem(view, end)) end++
      emit('item', start, end, { list, depth })
    } while (beginsItem(view, end, from - 1))
    return end
  }

  for (let i = 0; i < lines.length; ) {
    const rows = tabbedLines(lines, i, counters)
    if (rows) {
      rows.forEach((draft, row) => {
        drafts.push({ at: lines[i + row]!.number, draft })
      })
      i += rows.length
      continue
    }
    const heading = headingAt(view, i)
    if (heading > 0) {
      emit('heading', i, i + heading)
      lastItem = undefined
      i += heading
      continue
    }
    if (view.isMarked(i)) {
      const list = listFor(i)
      const columns: number[] = []
      while (
        i < lines.length &&
        view.isMarked(i) &&
        headingAt(view, i) === 0 &&
        !restarts(lines[i]!, lastItem, list)
      ) {
        const end = endOfBlock(view, i)
        const depth = levelOf(lines[i]!, columns)
        lastItem = emit('item', i, end, { list, depth })
        i = beginsLostList(view, i, end) ? emitLostList(end, list, depth + 1) : end
      }
      continue
    }
    if (drafts.at(-1)?.draft.type === 'heading' && beginsWithVerb(view, i)) {
      i = emitLostList(i, ++counters.list, 0)
      continue
    }
    const lastPoint = endOfPoints(view, i)
    if (lastPoint > 0) {
      const list = ++counters.list
      for (let at = i; at < lastPoint; at++) lastItem = emit('item', at, at + 1, { list, depth: 0 })
      i = lastPoint
      continue
    }
    const end = endOfBlock(view, i)
    emit('paragraph', i, end)
    i = beginsLostList(view, i, end) ? emitLostList(end, ++counters.list, 0) : end
  }
  return drafts.sort((a, b) => a.at - b.at).map(({ draft }) => draft)
}

/** True for a first letter or number below a list that is numbered too: a list of its own. */
function restarts(line: Line, last: Draft | undefined, list: number): boolean {
  const number = takeLabel(line.reading).label?.number
  return (
    last?.list === list &&
    last.label?.number !== undefined &&
    /^[1aiI]$/.test(number ?? '') &&
    !precedes(last.label.number, number!)
  )
}

/** The line after the paragraph or item that begins at line `i`. */
function endOfBlock(view: LineView, i: number): number {
  let end = i + 1
  while (end < view.lines.length && view.continues(end) && !beginsLostList(view, i, end)) end++
  return end
}

/** In a list without bullets a capital begins something else, unless the sentence is not over. */
function goesOnInItem(view: LineView, i: number): boolean {
  return (
    view.continues(i) &&
    (/^\(|^\p{Ll}/u.test(view.text(i)) || isOpenEnded(view.text(i - 1)) || isClosed(view.text(i - 1)))
  )
}

/** How deep a list item is, by the columns of the bullets above it in the same list. */
function levelOf(line: Line, columns: number[]): number {
  const column = line.pageStart ? (columns[0] ?? line.indent) : line.indent
  while (columns.length > 0 && columns.at(-1)! > column) columns.pop()
  if (columns.at(-1) !== column) columns.push(column)
  return columns.length - 1
}

function blockOf(
  type: 'heading' | 'paragraph' | 'item',
  group: readonly Line[],
  extra: Partial<Draft>,
  vocabulary: Vocabulary,
  messages: Message[],
): Draft {
  const first = group[0]!
  const place = { ...(first.page ? { page: first.page } : {}), pageStart: first.pageStart }
  const roman = group.length > 1 && type !== 'heading' && BARE_ROMAN.exec(first.reading.text)
  const joined = joinLines(roman ? group.slice(1) : group, vocabulary, messages)
  if (type === 'heading') {
    const number = HEADING_NUMBER.exec(joined.text) ?? LETTERED.exec(joined.text)
    const to = joined.text.replace(/:$/, '').length
    const reading = tidyReading(sliceReading(joined, number?.[0].length ?? 0, to))
    return { type, reading, ...(number ? { number: number[1]! } : {}), ...place }
  }
  const own = first.label ?? (roman ? { text: roman[1]!, number: roman[1]! } : undefined)
  const { reading, label } = own ? { reading: joined, label: own } : takeLabel(joined)
  return { type, reading: tidyReading(reading), ...(label ? { label } : {}), ...place, ...extra }
}

function furnitureDraft(line: Line): Draft {
  return {
    type: 'furniture',
    reason: line.furniture!,
    reading: line.reading,
    ...(line.page ? { page: line.page } : {}),
  }
}

function bulletsLost(line: Line): Message {
  return {
    severity: 'repair',
    code: 'BULLETS_LOST',
    text: 'En liste uten kulepunkter; punktene er skilt ved verbene og der linjene slutter',
    offset: line.start,
    wayOut: 'Se etter hvor ett punkt slutter og det neste begynner.',
  }
}
