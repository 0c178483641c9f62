import type { Random } from './random.ts'
import type { Subject } from './subject.ts'
import { AREAS, type Topic } from './topics.ts'

/** What the documents of one set speak of in common. */
export interface Cast {
  readonly subject: Subject
  /** Folder of the set, with its stroke: `set-007/`. */
  readonly folder: string
  readonly report: string
  readonly otherReport: string
  readonly assignment: string
  /** `2017–2026` */
  readonly period: string
  /** Topics of findings 1.1–1.7, 2, 3 and 4.1 of the report that the plan answers. */
  readonly found: readonly (readonly [string, Topic])[]
  /** Topics of the report that another plan answers. */
  readonly elsewhere: readonly Topic[]
}

const FINDING_NUMBERS = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '2', '3', '4.1']
const ELSEWHERE = 4

export function castOf(subject: Subject, folder: string, random: Random): Cast {
  const topics = shuffled(
    AREAS.flatMap(area => area.topics),
    random,
  )
  const { year, number } = subject
  return {
    subject,
    folder,
    // Two reports of one session have two numbers; the older sessions leave room for every year.
    report: `Dokument 3:${number} (${year - 2}–${year - 1})`,
    otherReport: `Dokument 3:${number} (${year - 3}–${year - 2})`,
    assignment: `TB${year}-${number}`,
    period: `${year + 1}–${year + 10}`,
    found: FINDING_NUMBERS.map((printed, at) => [printed, topics[at]!]),
    elsewhere: topics.slice(FINDING_NUMBERS.length, FINDING_NUMBERS.length + ELSEWHERE),
  }
}

/** `{}` in a template is the field. */
export function fill(template: string, { subject }: Cast): string {
  return template.replaceAll('{}', subject.field)
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const left = [...items]
  return items.map(() => left.splice(random.whole(left.length), 1)[0]!)
}
