import type { Message } from '../document/message.ts'
import { joinReadings, type Reading, sliceReading, trimReading } from '../document/reading.ts'
import { isClosed } from './function-words.ts'
import type { Line } from './line.ts'
import { boundariesOf, seamsOf, siteEnds } from './link-boundary.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Extraction from PDF puts the text of links after the rest of their line and
 * leaves holes where they stood:
 *
 *     as printed     nivåene i ␤ [helsetjenesten (regjeringen.no)]. Det innebærer … av tiltaket og ␤
 *     as extracted   nivåene i ␤ . Det innebærer … av tiltaket oghelsetjenesten (regjeringen.no) ␤
 *
 * A line is put back in order where the texts of its links fit its holes, one
 * each, or one more for the end of the line. Where the border between rest and
 * links is not clear, the line stays as it is.
 */
export function displacedLinks(lines: readonly Line[], vocabulary: Vocabulary, messages: Message[]): Line[] {
  let before: Line | undefined
  return lines.map(line => {
    if (line.furniture) return line
    const repaired = repair(line, before, vocabulary)
    before = line
    if (!repaired) return line
    messages.push({
      severity: 'repair',
      code: 'LINK_TEXT_DISPLACED',
      text: `«${repaired.links.map(link => link.text).join('», «')}» er lest der linjen har et hull`,
      offset: line.start,
      wayOut: 'Hold sitatet opp mot den trykte siden.',
    })
    return { ...line, reading: repaired.reading }
  })
}

/** A longer line was never printed as one: nothing was displaced in it. */
const MAX_LINE_CHARACTERS = 400

interface Repaired {
  readonly reading: Reading
  readonly links: readonly Reading[]
}

function repair(line: Line, before: Line | undefined, vocabulary: Vocabulary): Repaired | undefined {
  const text = line.reading.text
  if (text.length > MAX_LINE_CHARACTERS) return undefined
  if (!/^[.,;]|\s[.,;]|\s{2}/.test(text) && !opensWithHole(line, before)) return undefined
  const ends = siteEnds(text)
  const candidates = boundariesOf(text, before?.reading.text ?? '', vocabulary)
    .filter(({ at }) => ends.length === 0 || at < ends[0]!)
    .flatMap(({ at, score }) => {
      const links = linksFrom(line.reading, at, ends)
      const holes = holesOf(text.slice(0, at), line, before)
      const fits = holes.length > 0 && (links.length === holes.length || links.length === holes.length + 1)
      return fits ? [{ at, score: score + (ends.length > 0 ? 1 : 0), links, holes }] : []
    })
    .sort((a, b) => b.score - a.score)
  const [best, second] = candidates
  // Where no site is printed, only words that are plainly two tell of a link.
  const enough = ends.length > 0 ? 3 : 5
  if (!best || best.score < enough || (second && second.at !== best.at && second.score === best.score))
    return undefined
  const links = best.links.map(link => partFusedWords(link, vocabulary))
  return { reading: fill(sliceReading(line.reading, 0, best.at), best.holes, links), links }
}

/** A space at the start of a line is a hole where the sentence before it goes on, and a link stands in the line. */
function opensWithHole(line: Line, before: Line | undefined): boolean {
  return (
    line.indent === 1 &&
    before !== undefined &&
    !isClosed(before.reading.text) &&
    /^\p{Ll}/u.test(line.reading.text)
  )
}

function linksFrom(reading: Reading, at: number, ends: readonly number[]): Reading[] {
  const cuts = [at, ...ends.filter(end => end > at), reading.text.length]
  return cuts
    .slice(1)
    .map((end, i) => trimReading(sliceReading(reading, cuts[i]!, end)))
    .filter(link => link.text !== '')
}

/** Offsets in the rest of the line where a link is missing. */
function holesOf(rest: string, line: Line, before: Line | undefined): number[] {
  const start = /^[.,;]/.test(rest) || opensWithHole(line, before) ? [0] : []
  const inside = [...rest.matchAll(/(?<=\S\s)(?=\s\S|[.,;](?!\.))/g)].map(match => match.index)
  return [...start, ...inside]
}

function fill(rest: Reading, holes: readonly number[], links: readonly Reading[]): Reading {
  const parts: Reading[] = []
  holes.forEach((hole, i) => {
    parts.push(trimReading(sliceReading(rest, i === 0 ? 0 : holes[i - 1]!, hole)), links[i]!)
  })
  const tail = trimReading(sliceReading(rest, holes.at(-1)!))
  const filled = parts.reduce((left, right) => glue(left, right))
  return [tail, ...links.slice(holes.length)].reduce((left, right) => glue(left, right), filled)
}

/** With a space between, unless a comma or a full stop follows. */
function glue(left: Reading, right: Reading): Reading {
  return joinReadings([left, right], /^[.,;]/.test(right.text) ? '' : ' ')
}

/** A link that was printed in two runs has lost the space between them: `avrehabilitering`. */
function partFusedWords(link: Reading, vocabulary: Vocabulary): Reading {
  let parted = link
  for (const match of [...link.text.matchAll(/\p{L}+/gu)].reverse()) {
    const seam = seamsOf(match[0], vocabulary)[0]
    if (!seam || seam.score < 4) continue
    const at = match.index + seam.at
    parted = joinReadings([sliceReading(parted, 0, at), sliceReading(parted, at)], ' ')
  }
  return parted
}
