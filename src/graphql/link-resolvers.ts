import type { GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { after } from './after.ts'
import type { AnswerContext } from './context.ts'
import { evidenceOf, type ShownEvidence } from './evidence.ts'
import type { Link, LinkConnection } from './link.ts'
import type { Resolvers } from './resolvers.ts'

export const linkResolvers: Resolvers = {
  LinkConnection: {
    leftOut: (links: LinkConnection, _args: unknown, context: AnswerContext) => links.leftOut(context),
  },
  Link: {
    source: ({ edge }: Link, _args: unknown, context: AnswerContext) => context.node(edge.source),
    target: ({ edge }: Link, _args: unknown, context: AnswerContext) => context.node(edge.target),
    other: ({ edge, asked }: Link, _args: unknown, context: AnswerContext) =>
      context.node(edge.source === asked ? edge.target : edge.source),
    evidence: (link: Link, _args: unknown, context: AnswerContext) => evidenceOf(link, context),
    ...ofWhole({
      method: edge => (edge.origin === 'DERIVED' ? edge.method : null),
      signals: edge => (edge.origin === 'DERIVED' ? edge.signals : []),
      reviews: edge => edge.reviews ?? [],
      verdict: edge => edge.verdict ?? null,
      disputed: edge => edge.verdict === 'DISPUTED',
      derivedStrength: edge => (edge.origin === 'DERIVED' ? (edge.derivedStrength ?? null) : null),
      properties: edge =>
        Object.entries(edge.properties).flatMap(([name, value]) =>
          value === null ? [] : [{ name, value: Array.isArray(value) ? value.join(', ') : String(value) }],
        ),
    }),
  },
  Mention: {
    version: ({ edge }: Link, _args: unknown, context: AnswerContext) => context.node(edge.source),
    evidence: (link: Link, _args: unknown, context: AnswerContext) => evidenceOf(link, context),
    ...ofWhole({ text: edge => edge.properties.text ?? null }),
  },
  Evidence: {
    document: ({ documentKey }: ShownEvidence, _args: unknown, context: AnswerContext) =>
      context.node(documentKey),
    documentTitle: ({ documentKey }: ShownEvidence, _args: unknown, context: AnswerContext) =>
      after(context.node(documentKey), document => shortTitle(document) ?? documentKey),
    section: (evidence: ShownEvidence, _args: unknown, context: AnswerContext) =>
      after(evidence.whole(context), ({ section }) => section ?? []),
    ...Object.fromEntries(
      (['version', 'spans', 'page', 'via'] as const).map(field => [
        field,
        (evidence: ShownEvidence, _args: unknown, context: AnswerContext) =>
          after(evidence.whole(context), whole => whole[field]),
      ]),
    ),
  },
}

/** Fields that only a whole edge tells. */
function ofWhole(fields: Readonly<Record<string, (edge: GraphEdge) => unknown>>): Resolvers[string] {
  return Object.fromEntries(
    Object.entries(fields).map(([name, read]) => [
      name,
      ({ edge }: Link, _args: unknown, context: AnswerContext) => after(context.whole(edge), read),
    ]),
  )
}

function shortTitle(document: GraphNode | undefined): string | undefined {
  const short = document?.properties.shortTitle
  return typeof short === 'string' ? short : document?.title
}
