import type { Message } from '../document/message.ts'
import { joinReadings, sliceReading } from '../document/reading.ts'
import type { Line } from './line.ts'
import type { Vocabulary } from './vocabulary.ts'

const FUSED = /(?<=^|\s)(\p{L}{3,})(og|eller)$/u

/**
 * A hyphen lost at a line end, and the space with it: `Nasjonal helseog ␤` is
 * `Nasjonal helse- og`. Repaired where the document has the first word with its
 * hyphen elsewhere, or as a word of its own, and never the fused one.
 */
export function lostHyphens(lines: readonly Line[], vocabulary: Vocabulary, messages: Message[]): Line[] {
  return lines.map(line => {
    const match = line.furniture ? null : FUSED.exec(line.reading.text)
    if (!match) return line
    const [fused, first, second] = match as unknown as [string, string, string]
    const isKnown = vocabulary.count(`${first}-`) > 0 || vocabulary.count(first) > 0
    if (!isKnown || vocabulary.count(fused) > 1) return line
    const seam = match.index + first.length
    messages.push({
      severity: 'repair',
      code: 'HYPHEN_LOST',
      text: `«${fused}» er lest som «${first}- ${second}»`,
      offset: line.start + match.index,
      wayOut: 'Se på sitatet hvis det er ett ord.',
    })
    const reading = joinReadings(
      [sliceReading(line.reading, 0, seam), sliceReading(line.reading, seam)],
      '- ',
    )
    return { ...line, reading }
  })
}
