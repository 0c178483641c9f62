import { sentencesIn } from '../language/sentences.ts'
import type { Range } from './mention.ts'

/** The sentence, or the sentences, that a range of a text stands in. */
export function sentenceAround(text: string, start: number, end: number): Range {
  const touched = sentencesIn(text).filter(one => one.start < end && start < one.end)
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end }
}
