import { createRandom } from '../generate/random.ts'
import { subjectOf } from '../generate/subject.ts'
import { AREAS } from '../generate/topics.ts'

const SEED = 7

/** Queries as people type them: words of a measure, a topic in a field, a number, one letter wrong. */
export function searchQueries(count: number, sets: number): readonly string[] {
  const random = createRandom(SEED)
  const topics = AREAS.flatMap(area => area.topics)
  const words = topics.flatMap(({ measure }) => measure.split(/[ ,]+/)).filter(word => word.length > 5)
  const forms = [
    () => `${random.pick(words)} ${random.pick(words)}`,
    () => `${random.pick(topics).name} ${subjectOf(random.whole(sets)).field}`,
    () => `dokument 3:${1 + random.whole(20)} ${random.pick(topics).name}`,
    () => withoutOneLetter(random.pick(words), random.whole(3)),
    () => random.pick(topics).challenge,
  ]
  return Array.from({ length: count }, (_, at) => forms[at % forms.length]!())
}

function withoutOneLetter(word: string, from: number): string {
  return word.slice(0, from + 2) + word.slice(from + 3)
}
