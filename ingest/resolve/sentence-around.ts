import type { Reading } from '../document/reading.ts'
import { type SentenceRange, sentencesIn } from '../language/sentences.ts'
import type { Range } from './mention.ts'

const SENTENCES = new WeakMap<Reading, readonly SentenceRange[]>()

/** The sentence, or the sentences, that a range of a reading stands in. */
export function sentenceAround(reading: Reading, start: number, end: number): Range {
  // Asked for with every reference of a block.
  const sentences = SENTENCES.get(reading) ?? sentencesIn(reading.text)
  SENTENCES.set(reading, sentences)
  const touched = sentences.filter(one => one.start < end && start < one.end)
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end }
}
