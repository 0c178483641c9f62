import { type Cast, fill } from './cast.ts'
import type { Random } from './random.ts'
import { AREAS, type Topic } from './topics.ts'

const PLACES = ['kysten', 'innlandet', 'byene', 'fjellbygdene', 'øyene', 'grenseområdene', 'nord', 'sør']
const WHO = ['Driftslederne', 'Fylkeskommunene', 'Naboene', 'Leverandørene', 'Fagskolene', 'De ansatte']

/** Sentences about a topic that state nothing: what surrounds the statements of a real document. */
const SENTENCES: readonly ((topic: Topic, random: Random) => string)[] = [
  (topic, random) =>
    `${random.pick(WHO)} langs ${random.pick(PLACES)} forteller om ${topic.name} i samtalene.`,
  (topic, random) =>
    `Det er forskjell på ${random.pick(PLACES)} og ${random.pick(PLACES)} når det gjelder ${topic.name}.`,
  topic => topic.challenge,
  (topic, random) => `${random.pick(WHO)} nevner ofte ${topic.name}, men sjelden hva det koster å vente.`,
  (_, random) => `Erfaringene fra ${random.pick(PLACES)} er ikke de samme overalt.`,
  topic => `Spørsmålet om ${topic.name} har vært reist før, uten at {} ble endret.`,
  (topic, random) => `I ${random.pick(PLACES)} henger ${topic.name} sammen med hvordan {} er organisert.`,
]

/** Chapters of running text, each with a heading of its depth and some paragraphs. */
export function chapters(cast: Cast, random: Random, count: number, depth: 2 | 3): readonly string[] {
  return Array.from({ length: count }, () => {
    const { title } = random.pick(AREAS)
    return [
      `${'#'.repeat(depth)} Om ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
      paragraph(cast, random),
      paragraph(cast, random),
    ].join('\n\n')
  })
}

export function paragraph(cast: Cast, random: Random): string {
  const topics = random.pick(AREAS).topics
  return Array.from({ length: 3 + random.whole(3) }, () =>
    fill(random.pick(SENTENCES)(random.pick(topics), random), cast),
  ).join(' ')
}
