import { sliceReading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import { contentStems } from '../../language/norwegian/content-stems.ts'
import { sentencesIn } from '../../language/sentences.ts'
import type { ExtractorInput } from '../extractor.ts'
import { type Found, state } from '../state.ts'
import { boundBy } from './bound-by.ts'
import { deadlinesIn } from './deadlines-in.ts'

export interface DeadlineOptions {
  /** Ids begin with it. */
  readonly extractor: string
  readonly parent?: string
  /** The statements that the words of a deadline name as its own: "for bokstav a". */
  readonly ownersOf?: (words: string) => readonly { readonly id: string; readonly what: string | undefined }[]
  /** Also when the document says that something is to happen. */
  readonly plans: boolean
  /** What is due where the words do not say it. */
  readonly what?: string | undefined
  /** Whom it binds: who answers for the measure that it stands under. */
  readonly binds?: string | undefined
}

/** So alike are two tellings of one deadline: chapters repeat them. */
const SAME_DEADLINE = 0.7

/** Adds the deadlines of a block, one statement each, with whom they bind. */
export function addDeadlines(
  found: Found,
  input: ExtractorInput,
  block: Block,
  { extractor, parent, ownersOf, plans, what, binds }: DeadlineOptions,
): void {
  for (const { start, end } of sentencesIn(block.reading.text)) {
    const sentence = block.reading.text.slice(start, end)
    for (const deadline of deadlinesIn(sentence, plans)) {
      const reading = sliceReading(block.reading, start + deadline.start, start + deadline.end)
      if (isTold(found, deadline.date, reading.text)) continue
      const bound = binds === undefined ? boundBy(sentence, input) : { binds, organisations: [binds] }
      const named = ownersOf?.(reading.text) ?? []
      for (const owner of named.length > 0 ? named : [{ id: parent, what }]) {
        if (deadline.what === '' && isRepeated(found, deadline.date, owner.id)) continue
        const due = deadline.what || (owner.what ?? '')
        const count = found.statements.filter(({ label }) => label === 'Deadline').length
        const draft = state(found, input, {
          id: `${extractor}/deadline/${count + 1}`,
          label: 'Deadline',
          block,
          reading,
          parent: owner.id,
          properties: {
            ...(deadline.date !== undefined && { date: deadline.date }),
            ...(due !== '' && { what: due }),
            ...(bound && { binds: bound.binds }),
          },
        })
        if (!draft) continue
        for (const organisation of bound?.organisations ?? []) {
          found.relations.push({
            type: 'BINDS',
            source: { statement: draft.id },
            target: { organisation },
            places: [draft.place],
          })
        }
      }
    }
  }
}

/** A bare "Frist: 1. juni" says again what the point itself said. */
function isRepeated({ statements }: Found, date: string | undefined, parent: string | undefined): boolean {
  return (
    parent !== undefined &&
    statements.some(one => one.label === 'Deadline' && one.parent === parent && one.properties?.date === date)
  )
}

function isTold({ statements }: Found, date: string | undefined, text: string): boolean {
  const words = new Set(contentStems(text))
  return statements.some(({ label, properties, text: earlier }) => {
    if (label !== 'Deadline' || properties?.date !== date) return false
    const other = new Set(contentStems(earlier))
    const shared = [...words].filter(word => other.has(word)).length
    return shared / (words.size + other.size - shared || 1) >= SAME_DEADLINE
  })
}
