import type { Evidence } from '../../graph/model/evidence.ts'
import { isWhole, type Quote, type SlimEdge } from '../../graph/store/slim-edge.ts'
import { after, type MaybePromise } from './after.ts'
import type { AnswerContext } from './context.ts'
import type { Link } from './link.ts'

/** White space other than one space between words. */
const UNFOLDED = /[^\S ]| {2}|^ | $/

/** A piece of evidence of which no more than its words was brought, and where the rest of it is. */
export interface BriefEvidence extends Quote {
  readonly edge: SlimEdge
  readonly at: number
}

/** As much of the evidence of a link as was brought; all of it where nothing was. */
export function evidenceOf(
  { edge }: Link,
  context: AnswerContext,
): MaybePromise<readonly (Evidence | BriefEvidence)[]> {
  if (!isWhole(edge) && edge.quotes)
    return edge.quotes.map(({ document, side, kind, place, exact }, at) => {
      return { document, side, kind, place, exact, edge, at }
    })
  return after(context.whole(edge), ({ evidence }) => evidence)
}

/** Words as they are read: white space folded, pieces that do not stand together apart. */
export function quoteOf(evidence: Evidence | BriefEvidence): string {
  const exact = 'exact' in evidence ? evidence.exact : evidence.spans.map(span => span.exact)
  return exact.map(folded).join(' … ')
}

/** Most text has nothing to fold, and to look is faster than to write it anew. */
function folded(text: string): string {
  return UNFOLDED.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/** A field of evidence, asked for anew where it was not brought. */
export function ofEvidence<K extends 'version' | 'spans' | 'section' | 'page' | 'via'>(
  evidence: Evidence | BriefEvidence,
  field: K,
  context: AnswerContext,
): MaybePromise<Evidence[K]> {
  if (!('edge' in evidence)) return evidence[field]
  return after(context.whole(evidence.edge), whole => (whole.evidence[evidence.at] as Evidence)[field])
}
