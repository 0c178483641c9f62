import type { Draft } from './draft.ts'

/**
 * Slides and notes print their titles as plain paragraphs. Where a Markdown text
 * marks no headings, a short line is one when a list or prose stands below it, or
 * another title close below. The first line is the document's title.
 */
export function slideTitles(drafts: readonly Draft[], linesOf: (draft: Draft) => LinesAround): Draft[] {
  if (drafts.some(draft => draft.type === 'heading')) return [...drafts]
  if (drafts.filter(isBoldChapter).length > 1) return boldTitles(drafts)
  const isTitle: boolean[] = new Array(drafts.length).fill(false)
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i]!
    if (!isCandidate(draft, drafts, i, linesOf)) continue
    const next = drafts[i + 1]
    if (i === 0) isTitle[i] = true
    else if (!next) isTitle[i] = false
    else if (isTitle[i + 1] && next.type === 'paragraph')
      isTitle[i] = linesOf(next).gap <= 1 && !isTitle[i + 2]
    else isTitle[i] = isTitle[i + 1] || next.type === 'item' || next.type === 'row' || isProse(next)
  }
  let depth = 2
  return drafts.map((draft, i) => {
    if (!isTitle[i]) return draft
    const { label, list: _list, ...rest } = draft
    if (draft.type === 'item') return { ...rest, type: 'heading', depth: depth + 1, number: label!.number! }
    depth = i === 0 ? 1 : isTitle[i - 1] && i > 1 && drafts[i - 1]!.type === 'paragraph' ? 3 : 2
    return { ...rest, type: 'heading', depth }
  })
}

export interface LinesAround {
  /** Blank lines above. */
  readonly gap: number
  readonly lines: number
}

function isCandidate(
  draft: Draft,
  drafts: readonly Draft[],
  i: number,
  linesOf: (draft: Draft) => LinesAround,
): boolean {
  const text = draft.reading.text
  if (!/^\p{Lu}/u.test(text) || text.length > 130 || linesOf(draft).lines > 1) return false
  if (/[;:,]$/.test(text) || /(?<!\.)\.$/.test(text)) return false
  if (draft.type === 'paragraph') return draft.label === undefined
  const alone = drafts[i - 1]?.list !== draft.list && drafts[i + 1]?.list !== draft.list
  return draft.type === 'item' && /^\d+$/.test(draft.label?.number ?? '') && alone
}

function isProse(draft: Draft): boolean {
  return draft.type === 'paragraph' && /[.:!?]$/.test(draft.reading.text) && draft.reading.text.length > 40
}

/** `**3.1 Kompetanse**` alone in its paragraph. */
function isBoldChapter({ bold, label }: Draft): boolean {
  return bold === true && label?.word === undefined && /^\d+(?:\.\d+)*$/.test(label?.number ?? '')
}

/** A text whose chapters are numbered and bold: every bold line is a heading, the first one the title. */
function boldTitles(drafts: readonly Draft[]): Draft[] {
  let depth = 1
  let isFirst = true
  return drafts.map(draft => {
    if (!draft.bold || draft.reading.text.length > 130 || /[.:]$/.test(draft.reading.text)) return draft
    const { label, bold: _bold, ...rest } = draft
    const number = isBoldChapter(draft) ? label?.number : undefined
    // Below the title stand its other rows; below a chapter its sections.
    if (number !== undefined) depth = 1 + number.split('.').length
    else if (isFirst) depth = 1
    else if (depth === 1 || label) return draft
    const own = number === undefined && !isFirst ? depth + 1 : depth
    isFirst = false
    return { ...rest, type: 'heading', depth: own, ...(number !== undefined && { number }) }
  })
}
