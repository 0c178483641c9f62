import type { NodeLabel } from '../../graph/model/labels.ts'
import { type EdgeType, mayJoin } from '../../graph/model/ontology.ts'
import type { End, Place, StatementDraft } from '../document/contribution.ts'

/** A time within a sentence is not what the sentence is about. */
const NO_SOURCE: ReadonlySet<NodeLabel> = new Set(['Deadline'])

/** Code units of the canonical text whose statements are looked through for a reference in them. */
const STRETCH = 2_000

export type StatementFinder = (
  reference: { readonly place: Place; readonly sentence: Place },
  type: EdgeType,
  target: NodeLabel,
) => End | undefined

/**
 * Finds the innermost statement whose words hold the sentence that a reference stands
 * in, climbing to what it stands under until one may be the source; for a mere
 * citation the words alone will do. Undefined where they lie outside all.
 */
export function createStatementFinder(statements: readonly StatementDraft[]): StatementFinder {
  const byId = new Map(statements.map(one => [one.id, one]))
  const stretches = inStretches(statements.filter(({ label }) => !NO_SOURCE.has(label)))

  return ({ place, sentence }, type, target) => {
    const source = holding(sentence) ?? (type === 'CITES' ? holding(place) : undefined)
    return source && { statement: source.id }

    function holding({ spans: [{ start, end }] }: Place): StatementDraft | undefined {
      const [innermost] = (stretches.get(Math.floor(start / STRETCH)) ?? [])
        .filter(({ place: own }) => own.spans.some(span => span.start <= start && end <= span.end))
        .sort((a, b) => lengthOf(a.place) - lengthOf(b.place))
      for (let one = innermost; one; one = byId.get(one.parent ?? '')) {
        if (!NO_SOURCE.has(one.label) && mayJoin(type, one.label, target)) return one
      }
      return undefined
    }
  }
}

/** Statements by each stretch that one of their spans reaches into, in the order given. */
function inStretches(statements: readonly StatementDraft[]): ReadonlyMap<number, readonly StatementDraft[]> {
  const stretches = new Map<number, StatementDraft[]>()
  for (const statement of statements) {
    const touched = new Set<number>()
    for (const { start, end } of statement.place.spans) {
      for (let at = Math.floor(start / STRETCH); at * STRETCH < end; at++) touched.add(at)
    }
    for (const at of touched) {
      const there = stretches.get(at)
      if (there) there.push(statement)
      else stretches.set(at, [statement])
    }
  }
  return stretches
}

function lengthOf({ spans }: Place): number {
  return spans.reduce((sum, { exact }) => sum + exact.length, 0)
}
