import type { Message } from '../document/message.ts'
import { joinReadings } from '../document/reading.ts'
import type { Furniture } from '../document/tree.ts'
import { contentsLines } from './contents.ts'
import type { Line } from './line.ts'

const URL_LINE = /^<?(?:https?:\/\/|www\.)\S+$/i
/** The rest of an address that was broken at the end of a line: no words, but what addresses are made of. */
const URL_REST = /^(?!https?:)(?=\S*[/%=&?_])(?=\S*[%=&?_]|\S{15})[\p{L}\d\-._~:/?#[\]@!$&'()*+,;=%]{8,}>?$/u
const FOOTER =
  /^(?:side|page|s\.)\s+\d{1,4}(?:\s*(?:\/|av|of)\s*\d{1,4})?$|^\d{1,4}\s*(?:\/|av|of)\s*\d{1,4}$|^[-–—]\s*\d{1,4}\s*[-–—]$/i
/** `Handlingsplan for X    Side 2 av 4`, `4 | Handlingsplan for X`: a running line with the number of its page. */
const WITH_PAGE =
  /^(?<head>\S.*?)(?:\s{2,}|\s*[|·–—-]\s*|\t+|\s)(?:side|page|s\.)\s+(?<page>\d{1,4})(?:\s*(?:\/|av|of)\s*\d{1,4})?$|^(?<first>\d{1,4})\s*(?:\s{2,}|\||\t+)\s*(?<title>\S.*)$|^(?<text>\S.*?)(?:\s{2,}|\s*\|\s*|\t+)(?<last>\d{1,4})$/iu
const LEADERS = /(?:\.\s?){5,}\s*\d{1,4}$/
const RULE = /^[\s_=~*\-–—]{3,}$/

/** A longer line is no footer, no entry of a table of contents and no rule. */
const MAX_FURNITURE_CHARACTERS = 300

/**
 * Marks what no reader reads: URL blocks, page footers, running headers, tables
 * of contents. A running header is a line that stands at the start of two pages
 * or more, or of one page and of the document. An address broken over several
 * lines becomes one line.
 */
export function markFurniture(lines: readonly Line[], messages: Message[]): Line[] {
  const atPageStart = new Map<string, number>()
  for (const line of lines) {
    if (line.pageStart) atPageStart.set(line.reading.text, (atPageStart.get(line.reading.text) ?? 0) + 1)
  }
  // The first of them all is the title itself, where it does not stand again in the text.
  const inText = new Set(lines.filter(line => !line.pageStart).map(line => line.reading.text))
  const isHeader = (line: Line, index: number) =>
    line.pageStart && atPageStart.get(line.reading.text)! > 1 && (index > 0 || inText.has(line.reading.text))
  const contents = contentsLines(lines)
  const running = runningLines(lines)
  const marked: Line[] = []
  lines.forEach((line, index) => {
    const last = marked.at(-1)
    if (last?.furniture === 'url' && line.gap === 0 && isUrlRest(line.reading.text)) {
      const reading = joinReadings([last.reading, line.reading], '')
      marked[marked.length - 1] = { ...last, end: line.end, reading }
      return
    }
    const furniture = contents.has(line)
      ? 'debris'
      : running.has(line)
        ? 'running header'
        : reasonOf(line, lines[index + 1], isHeader(line, index))
    marked.push(furniture ? { ...line, furniture } : line)
    if (furniture && last?.furniture !== furniture) messages.push(leftOut(furniture, line))
  })
  return marked
}

function reasonOf(line: Line, next: Line | undefined, isHeader: boolean): Furniture['reason'] | undefined {
  const text = line.reading.text
  if (URL_LINE.test(text)) return 'url'
  if (text.length > MAX_FURNITURE_CHARACTERS) return undefined
  if (FOOTER.test(text)) return 'footer'
  if (LEADERS.test(text) || RULE.test(text) || isLegend(text)) return 'debris'
  const isAtPageEdge = line.page !== undefined && (line.pageStart || (next?.pageStart ?? true))
  if (isAtPageEdge && /^\d{1,4}$/.test(text)) return 'footer'
  if (isHeader && text.length < 120 && !/[.:;,]$/.test(text)) return 'running header'
  return undefined
}

/** Lines that differ from each other in nothing but the number of a page, which goes up. */
function runningLines(lines: readonly Line[]): ReadonlySet<Line> {
  const alike = new Map<string, { line: Line; page: number }[]>()
  for (const line of lines) {
    const { text } = line.reading
    if (text.length > MAX_FURNITURE_CHARACTERS) continue
    const groups = WITH_PAGE.exec(text)?.groups
    const words = groups?.head ?? groups?.title ?? groups?.text
    if (!groups || !words || !/\p{L}{3}/u.test(words)) continue
    const page = Number(groups.page ?? groups.first ?? groups.last)
    alike.set(words, [...(alike.get(words) ?? []), { line, page }])
  }
  const goUp = [...alike.values()].filter(
    same => same.length > 1 && same.every(({ page }, at) => at === 0 || page > same[at - 1]!.page),
  )
  return new Set(goUp.flatMap(same => same.map(({ line }) => line)))
}

function isUrlRest(text: string): boolean {
  return URL_REST.test(text) && !URL_LINE.test(text)
}

/** Marks and values of a chart in a row: `● 2020 ● 2021 ● 2022`. */
export function isLegend(text: string): boolean {
  return (text.match(/[●■▲◆○□]\s/gu)?.length ?? 0) > 1
}

function leftOut(reason: Furniture['reason'], line: Line): Message {
  const what = {
    url: 'En adresse',
    footer: 'En bunntekst',
    'running header': 'En topptekst',
    debris: 'Rester av grafikk',
  }
  return {
    severity: 'repair',
    code: 'PAGE_FURNITURE',
    text: `${what[reason]} står mellom linjene i teksten; det er lest forbi`,
    offset: line.start,
    wayOut: 'Se på teksten rundt hvis en setning er lest feil.',
  }
}
