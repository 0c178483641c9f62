import { joinReadings, type Reading, sliceReading, trimReading } from '../../document/reading.ts'
import { contentStems } from '../../language/norwegian/content-stems.ts'
import { sentencesIn } from '../../language/sentences.ts'
import { verbAt } from '../../structure/verb.ts'

const MODAL = /(?:^|\s)(skal|må|bør)\s+/u
/** A comma parts the first of several predicates; whether it does, the verb after it tells. */
const AND = /,?\s+(?:og|samt)\s+|,\s+/gu
const MODAL_FIRST = /^(?:skal|må|bør)\s/u
const OWN_SUBJECT = /^((?:\p{L}[\p{L}-]*\s+){1,5}?)(?:skal|må|bør)\s/u
/** Words that a predicate needs to stand alone: a verb and its object. */
const PREDICATE_WORDS = 2

/** The sentences of a reading, each as a reading of its own. */
export function sentenceReadings(reading: Reading): readonly Reading[] {
  return sentencesIn(reading.text).map(({ start, end }) => sliceReading(reading, start, end))
}

/**
 * One sentence may ask for several things: "X skal lede arbeidet, og må
 * involvere Y" asks for two, and so does "Planen skal gjelde for … og inneholde
 * …". The second gets the subject of the first. Two verbs with one object
 * ("gjennomgå og vurdere tilbudet") are one; a clause about the same thing with
 * a subject of its own stays with its sentence.
 */
export function splitRequirements(sentence: Reading): readonly Reading[] {
  const { text } = sentence
  const modal = MODAL.exec(text)
  if (!modal) return [sentence]
  const subject = trimReading(sliceReading(sentence, 0, modal.index))
  const verbs = modal.index + modal[0].length
  const parts: Reading[] = []
  let from = 0
  // Where the predicate that is being read begins.
  let predicate = verbs
  let lead: Reading | undefined
  for (const and of text.matchAll(AND)) {
    if (and.index < predicate) continue
    const after = text.slice(and.index + and[0].length)
    const kind = kindOfNext(text, predicate, and.index, after)
    if (!kind) continue
    parts.push(withLead(lead, sliceReading(sentence, from, and.index)))
    from = and.index + and[0].length
    predicate = from
    const modalWord = modal[1]!
    const modalAt = modal.index + modal[0].indexOf(modalWord)
    lead =
      kind === 'modal'
        ? subject
        : kind === 'infinitive'
          ? joinReadings([subject, sliceReading(sentence, modalAt, modalAt + modalWord.length)], ' ')
          : undefined
  }
  parts.push(withLead(lead, sliceReading(sentence, from)))
  return parts
}

function kindOfNext(
  text: string,
  predicate: number,
  and: number,
  after: string,
): 'modal' | 'infinitive' | 'subject' | undefined {
  if (MODAL_FIRST.test(after)) return 'modal'
  const before = text.slice(predicate, and)
  const isWhole = before.trim().split(/\s+/).length >= PREDICATE_WORDS
  // "bidra til å styrke … og redusere …": the second verb hangs on the first one's purpose.
  const hangs =
    /\s(?:å|om|at|som|hvordan|korleis)\s/u.test(before) && !/^,\s+(?:og|samt)/u.test(text.slice(and))
  if (isWhole && !hangs && verbAt(after) === 'infinitive') return 'infinitive'
  const subject = OWN_SUBJECT.exec(after)?.[1]
  if (isWhole && subject !== undefined && !sharesWords(text.slice(0, and), subject)) return 'subject'
  return undefined
}

function sharesWords(before: string, subject: string): boolean {
  const earlier = contentStems(before)
  return contentStems(subject).some(stem => earlier.some(one => one.startsWith(stem) || stem.startsWith(one)))
}

function withLead(lead: Reading | undefined, part: Reading): Reading {
  return lead ? joinReadings([lead, trimReading(part)], ' ') : trimReading(part)
}
