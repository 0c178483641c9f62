import { type DerivedEdge, edgeId, type GraphEdge } from '../../../graph/model/edge.ts'
import type { EvidenceKind } from '../../../graph/model/evidence.ts'
import type { GraphNode } from '../../../graph/model/node.ts'
import { quoteText } from '../../../graph/model/quote-text.ts'
import { createReview, evidenceOf, type Review } from '../../../graph/model/review.ts'
import { createLinkView } from '../../../ingest/link/link-view.ts'
import { applyReviews } from '../../../ingest/review/apply-reviews.ts'
import { derived, node, quote, stated, version } from '../../graph/invented-graph.ts'

export const FINDINGS = [
  'Ingen vet hvor mange broer som ruster.',
  'Kommunene samarbeider ikke om vedlikehold.',
]
export const MEASURES = ['teller broene', 'maler broene', 'lærer opp malere', 'kjøper maling']

export interface Told {
  readonly measures: readonly string[]
  readonly findings?: readonly string[]
  /** QUOTE: the plan is an original; PARAPHRASE: its digest. */
  readonly kind?: EvidenceKind
}

/** A plan and an audit, with a derived link from every measure to every finding. */
export function reviewable({ measures, findings = FINDINGS, kind = 'QUOTE' }: Told) {
  const plan = version('broplan', measures.join('\n'))
  const audit = version('dok-9-1', findings.join('\n'))
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  const keys = (work: string, label: 'Measure' | 'Finding', list: string, texts: readonly string[]) =>
    texts.map((text, at) => {
      const one = node(label, `${list}/${at + 1}`, { work, text })
      nodes.set(one.key, one)
      return one.key
    })
  const from = keys('broplan', 'Measure', 'broplan/i1/tiltak', measures)
  const to = keys('dok-9-1', 'Finding', 'dok-9-1/funn', findings)
  const place = (key: string) => {
    const ofPlan = key.startsWith('broplan')
    const at = Number(key.split('/').at(-1)) - 1
    return ofPlan ? { ...quote(plan, measures[at]), kind } : quote(audit, findings[at])
  }
  for (const key of [...from, ...to]) {
    const edge = stated('MENTIONS', 'versjon', key, place(key))
    edges.set(edgeId(edge), edge)
  }
  const links = from.flatMap(source =>
    to.map(target =>
      derived('FOLLOWS_UP', source, target, place(source), {
        strength: 'PARTIAL',
        evidence: [
          { ...place(source), side: 'SOURCE' },
          { ...place(target), side: 'TARGET' },
        ],
      }),
    ),
  )
  const view = createLinkView(nodes, edges)
  const link = (source: number, target: number) =>
    links.find(one => one.source === from[source - 1] && one.target === to[target - 1])!
  return {
    links,
    link,
    apply: (reviews: readonly Review[], left: readonly DerivedEdge[] = links) => {
      const derived = new Map(left.map(one => [edgeId(one), one]))
      const applied = applyReviews(view, ends => derived.get(edgeId({ ...ends, origin: 'DERIVED' })), reviews)
      const all = new Map<string, GraphEdge>(derived)
      for (const one of applied.links) all.set(edgeId(one), one)
      return { links: [...all.values()], reviews: applied.reviews }
    },
  }
}

let moment = 0

/** A decision on a link as it is quoted now, later than every one before. */
export function decide(
  link: DerivedEdge,
  decision: Review['decision'],
  reviewer: string,
  more: Partial<Omit<Review, 'id'>> = {},
): Review {
  moment += 1
  const read = (side: 'SOURCE' | 'TARGET') => {
    const evidence = evidenceOf(link.evidence, side)!
    return { text: quoteText(evidence), kind: evidence.kind, document: evidence.document }
  }
  return createReview({
    type: link.type,
    source: link.source,
    target: link.target,
    decision,
    reviewer,
    proof: 'GIVEN',
    at: new Date(Date.UTC(2031, 0, 1) + moment * 1000).toISOString(),
    reason: 'Fordi.',
    quotes: { source: read('SOURCE'), target: read('TARGET') },
    calibration: link.method.calibration,
    ...more,
  })
}
