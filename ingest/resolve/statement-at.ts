import type { NodeLabel } from '../../graph/model/labels.ts'
import { type EdgeType, mayJoin } from '../../graph/model/ontology.ts'
import type { End, Place, StatementDraft } from '../document/contribution.ts'

/** A time within a sentence is not what the sentence is about. */
const NO_SOURCE: ReadonlySet<NodeLabel> = new Set(['Deadline'])

/**
 * The innermost statement whose words hold the sentence that the reference stands
 * in, climbing to what it stands under until one may be the source; for a mere
 * citation the words alone will do. Undefined where they lie outside all.
 */
export function statementAt(
  { place, sentence }: { readonly place: Place; readonly sentence: Place },
  statements: readonly StatementDraft[],
  type: EdgeType,
  target: NodeLabel,
): End | undefined {
  const may = ({ label }: StatementDraft): boolean => !NO_SOURCE.has(label) && mayJoin(type, label, target)
  const source =
    holding(sentence, statements, may) ?? (type === 'CITES' ? holding(place, statements, may) : undefined)
  return source && { statement: source.id }
}

function holding(
  { spans: [{ start, end }] }: Place,
  statements: readonly StatementDraft[],
  may: (statement: StatementDraft) => boolean,
): StatementDraft | undefined {
  const [innermost] = statements
    .filter(({ label, place: own }) => {
      return !NO_SOURCE.has(label) && own.spans.some(span => span.start <= start && end <= span.end)
    })
    .sort((a, b) => lengthOf(a.place) - lengthOf(b.place))
  for (let one = innermost; one; one = statements.find(({ id }) => id === one?.parent)) {
    if (may(one)) return one
  }
  return undefined
}

function lengthOf({ spans }: Place): number {
  return spans.reduce((sum, { exact }) => sum + exact.length, 0)
}
