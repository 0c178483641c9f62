import { edgeId } from '../../graph/model/edge.ts'
import type { Evidence } from '../../graph/model/evidence.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { after } from './after.ts'
import type { AnswerContext } from './context.ts'
import type { Link } from './link.ts'
import type { Resolvers } from './resolvers.ts'

export const linkResolvers: Resolvers = {
  Link: {
    id: ({ edge }: Link) => edgeId(edge),
    type: ({ edge }: Link) => edge.type,
    source: ({ edge }: Link, _args: unknown, context: AnswerContext) => context.node(edge.source),
    target: ({ edge }: Link, _args: unknown, context: AnswerContext) => context.node(edge.target),
    other: ({ edge, asked }: Link, _args: unknown, context: AnswerContext) =>
      context.node(edge.source === asked ? edge.target : edge.source),
    origin: ({ edge }: Link) => edge.origin,
    strength: ({ edge }: Link) => ('strength' in edge ? edge.strength : null),
    confidence: ({ edge }: Link) => (edge.origin === 'DERIVED' ? edge.confidence : null),
    method: ({ edge }: Link) => (edge.origin === 'DERIVED' ? edge.method : null),
    signals: ({ edge }: Link) => (edge.origin === 'DERIVED' ? edge.signals : []),
    evidence: ({ edge }: Link) => edge.evidence,
    reviews: ({ edge }: Link) => edge.reviews ?? [],
    verdict: ({ edge }: Link) => edge.verdict ?? null,
    disputed: ({ edge }: Link) => edge.verdict === 'DISPUTED',
    derivedStrength: ({ edge }: Link) => (edge.origin === 'DERIVED' ? (edge.derivedStrength ?? null) : null),
    properties: ({ edge }: Link) =>
      Object.entries(edge.properties).flatMap(([name, value]) =>
        value === null ? [] : [{ name, value: Array.isArray(value) ? value.join(', ') : String(value) }],
      ),
  },
  Mention: {
    version: ({ edge }: Link, _args: unknown, context: AnswerContext) => context.node(edge.source),
    text: ({ edge }: Link) => edge.properties.text ?? null,
    evidence: ({ edge }: Link) => edge.evidence,
  },
  Evidence: {
    document: (evidence: Evidence, _args: unknown, context: AnswerContext) => context.node(evidence.document),
    documentKey: (evidence: Evidence) => evidence.document,
    documentTitle: (evidence: Evidence, _args: unknown, context: AnswerContext) =>
      after(context.node(evidence.document), document => shortTitle(document) ?? evidence.document),
    side: (evidence: Evidence) => evidence.side ?? null,
    quote: (evidence: Evidence) =>
      evidence.spans.map(span => span.exact.replace(/\s+/g, ' ').trim()).join(' … '),
    section: (evidence: Evidence) => evidence.section ?? [],
  },
}

function shortTitle(document: GraphNode | undefined): string | undefined {
  const short = document?.properties.shortTitle
  return typeof short === 'string' ? short : document?.title
}
