import type { NodeLabel } from '../../graph/model/ontology.ts'
import type { End, Place, StatementDraft } from '../document/contribution.ts'

/**
 * The innermost statement whose words hold the place, climbing to what it stands
 * under until one may be the source. Undefined where the place lies outside all.
 */
export function statementAt(
  { place }: { readonly place: Place },
  statements: readonly StatementDraft[],
  mayBeSource: (label: NodeLabel) => boolean,
): End | undefined {
  const [{ start, end }] = place.spans
  const holding = statements
    .filter(({ place: own }) => own.spans.some(span => span.start <= start && end <= span.end))
    .sort((a, b) => lengthOf(a.place) - lengthOf(b.place))
  for (let one = holding[0]; one; one = statements.find(({ id }) => id === one?.parent)) {
    if (mayBeSource(one.label)) return { statement: one.id }
  }
  return undefined
}

function lengthOf({ spans }: Place): number {
  return spans.reduce((sum, { exact }) => sum + exact.length, 0)
}
