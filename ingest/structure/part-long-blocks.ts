import type { Message } from '../document/message.ts'
import { sliceReading, trimReading } from '../document/reading.ts'
import { sentencesIn } from '../language/sentences.ts'
import type { Draft } from './draft.ts'

/** Characters of a block that is read whole, whatever it is: four pages without a break. */
const LONGEST_BLOCK = 10_000
/** Characters of the parts of a longer one; what is stated in it quotes no more than its part. */
const LONGEST_PART = 2_000

/**
 * A block longer than any that somebody writes is a text that has lost its breaks. It is read as
 * paragraphs, parted between sentences, and between words where a sentence is as long: what is said
 * somewhere in it quotes its part, and not each time the whole.
 */
export function partLongBlocks(drafts: readonly Draft[], messages: Message[]): Draft[] {
  return drafts.flatMap(draft => {
    const { reading, type } = draft
    if (reading.text.length <= LONGEST_BLOCK || type === 'furniture') return [draft]
    const cuts = cutsOf(reading.text)
    messages.push(parted(draft, cuts.length))
    return cuts.map((from, i): Draft => partOf(draft, from, cuts[i + 1] ?? reading.text.length, i === 0))
  })
}

/** Where the parts begin. */
function cutsOf(text: string): readonly number[] {
  const cuts = [0]
  const cutAt = (at: number) => {
    if (at > cuts.at(-1)!) cuts.push(at)
  }
  for (const { start, end } of sentencesIn(text)) {
    if (end - cuts.at(-1)! > LONGEST_PART) cutAt(start)
    while (end - cuts.at(-1)! > LONGEST_PART) {
      const latest = cuts.at(-1)! + LONGEST_PART
      const space = text.lastIndexOf(' ', latest)
      cutAt(space > cuts.at(-1)! ? space : latest)
    }
  }
  return cuts
}

/** The first part keeps what stands in front of the block; a heading or a row of this length is none. */
function partOf(draft: Draft, from: number, to: number, isFirst: boolean): Draft {
  const { type, label, list, depth, links, notes, page, pageStart } = draft
  const reading = trimReading(sliceReading(draft.reading, from, to))
  const [first, last] = [reading.pieces[0]?.start ?? 0, reading.pieces.at(-1)?.end ?? 0]
  const own = links?.filter(({ reading: { pieces } }) => {
    const at = pieces[0]?.start ?? -1
    return first <= at && at < last
  })
  const place = {
    reading,
    ...(page !== undefined && { page }),
    ...(notes && { notes }),
    ...(own && own.length > 0 && { links: own }),
  }
  if (!isFirst) return { type: 'paragraph', ...place }
  const front = { ...place, ...(label && { label }), ...(pageStart !== undefined && { pageStart }) }
  return type === 'item' ? { ...front, type, list: list!, depth: depth! } : { ...front, type: 'paragraph' }
}

function parted({ reading }: Draft, parts: number): Message {
  const offset = reading.pieces[0]?.start
  return {
    severity: 'warning',
    code: 'BLOCK_LONG',
    text: `Et avsnitt på ${reading.text.length} tegn uten linjeskift er lest som ${parts} avsnitt`,
    ...(offset !== undefined && { offset }),
    wayOut:
      'Hent teksten ut på nytt med avsnittene i behold; det som henger sammen over en deling, kan være delt.',
  }
}
