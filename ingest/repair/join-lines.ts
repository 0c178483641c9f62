import type { Message } from '../document/message.ts'
import { joinReadings, type Reading, sliceReading } from '../document/reading.ts'
import type { Line } from './line.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Lines of one paragraph as one reading: a space at each line end, words parted by a hyphen whole again. */
export function joinLines(lines: readonly Line[], vocabulary: Vocabulary, messages: Message[]): Reading {
  const parts: Reading[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before && line.gap > 0 && line.label === undefined && !line.pageStart) {
      messages.push({
        severity: 'repair',
        code: 'BLANK_LINE_INSIDE',
        text: 'En blank linje står inne i en setning; det er lest over den',
        offset: before.end,
        wayOut: 'Se på sitatet hvis to avsnitt er blitt til ett.',
      })
    }
    const seam = before ? hyphenSeam(before.reading.text, line.reading.text, vocabulary) : 'keep'
    const last = parts.at(-1)
    if (last && seam === 'drop') parts[parts.length - 1] = sliceReading(last, 0, last.text.length - 1)
    if (seam === 'space') parts.push(SPACE)
    parts.push(line.reading)
  })
  return joinReadings(parts, '')
}

/** Nothing of the text: a line end is read as a space. */
const SPACE: Reading = { text: ' ', pieces: [] }

/** `rehabili-␤tering` loses its hyphen, `e-␤helse` keeps it, `helse- og` is no seam. */
function hyphenSeam(before: string, after: string, vocabulary: Vocabulary): 'drop' | 'keep' | 'space' {
  const left = /([\p{L}]+)[-\u00ad]$/u.exec(before.slice(-60))?.[1]
  const right = /^(\p{Ll}+)/u.exec(after)?.[1]
  if (!left || !right || /^(?:og|eller|samt|til|i|på|for|med|både|men|som|hhv)$/.test(right)) return 'space'
  if (before.endsWith('\u00ad') || vocabulary.count(left + right) > 0) return 'drop'
  // "fylkes-␤kommunene": an s that joins belongs to a compound.
  if (left.length > 3 && left.endsWith('s')) return 'drop'
  if (vocabulary.count(right) > 1) return left.length < 3 ? 'keep' : 'space'
  return /\p{Lu}$/u.test(left) ? 'keep' : 'drop'
}
