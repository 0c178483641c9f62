import type { Message } from '../document/message.ts'
import { sliceReading, trimReading } from '../document/reading.ts'
import type { Line } from './line.ts'

const GLUED = /(?<=[\p{Ll}\p{N}.,;:)»"])(\p{Lu}\p{Ll}{2,}) ?(\d{1,2}(?:\.\d{1,2})*)?$/u

const KNOWN = new Set([
  'Mål',
  'Delmål',
  'Tiltak',
  'Funn',
  'Anbefaling',
  'Konklusjon',
  'Krav',
  'Punkt',
  'Prinsipp',
])

/**
 * A label that extraction glued to the end of the first line of what it labels:
 * `… opprettholde bestMål 1` is `Mål 1: … opprettholde best`. Taken for
 * words known to be labels, and for others where it happens at least twice.
 */
export function displacedLabels(lines: readonly Line[], messages: Message[]): Line[] {
  const seen = new Map<string, number>()
  for (const line of lines) {
    const match = line.furniture ? null : GLUED.exec(line.reading.text)
    if (match?.[2]) seen.set(match[1]!, (seen.get(match[1]!) ?? 0) + 1)
  }
  return lines.map(line => {
    const match = line.furniture ? null : GLUED.exec(line.reading.text)
    const word = match?.[1]
    if (!match || !word || (!KNOWN.has(word) && (seen.get(word) ?? 0) < 2)) return line
    const number = match[2]
    const offset = line.start + match.index
    messages.push(
      number
        ? {
            severity: 'repair',
            code: 'LABEL_DISPLACED',
            text: `«${word} ${number}» står sist på linjen; lest foran den`,
            offset,
            wayOut: 'Se på sitatet hvis merket hører til en annen setning.',
          }
        : {
            severity: 'repair',
            code: 'LABEL_UNNUMBERED',
            text: `«${word}» står sist på linjen, uten nummer; lest foran den`,
            offset,
            wayOut: 'Se etter om kilden har et nummer.',
          },
    )
    return {
      ...line,
      reading: trimReading(sliceReading(line.reading, 0, match.index)),
      label: number ? { text: `${word} ${number}`, word, number } : { text: word, word },
    }
  })
}
