import { sortKey } from '../../graph/model/key.ts'
import { COMPARABLE_PROPERTIES } from '../../graph/model/terms.ts'
import { AppError } from '../app/app-error.ts'
import { type Conflict, type ConflictSide, conflictPlace, conflictsOf } from '../app/conflicts-of.ts'
import type { AnswerContext } from './context.ts'
import { shownEvidence } from './evidence.ts'
import { Link } from './link.ts'
import { type PageArguments, PageConnection, pageOf, readPage } from './page.ts'
import type { Resolvers } from './resolvers.ts'

interface ConflictArguments extends PageArguments {
  readonly document?: string | null
  readonly about?: string | null
  readonly property?: readonly string[] | null
}

export const conflictResolvers: Resolvers = {
  Query: {
    conflicts: async (_root: unknown, args: ConflictArguments, { reader, limits }: AnswerContext) => {
      const page = readPage(args, limits)
      const unknown = args.property?.find(name => !COMPARABLE_PROPERTIES.some(known => known === name))
      if (unknown !== undefined)
        throw new AppError(
          'ARGUMENT_INVALID',
          `"${unknown}" is no property that claims are compared by.`,
          `Give one of ${COMPARABLE_PROPERTIES.join(', ')}.`,
        )
      const all = await conflictsOf(reader, {
        ...(args.document && { document: args.document }),
        ...(args.about && { about: args.about }),
        ...(args.property && { property: args.property }),
      })
      const { nodes, ...standing } = pageOf(all, conflictPlace, sortKey, page)
      return new PageConnection(nodes, conflictPlace, standing)
    },
  },
  Conflict: {
    qualifier: ({ qualifier }: Conflict) => (qualifier === '' ? null : qualifier),
    reason: ({ edge }: Conflict) => (edge.origin === 'DERIVED' ? edge.signals[0].text : ''),
    link: ({ edge }: Conflict) => new Link(edge, edge.source),
  },
  ConflictSide: {
    evidence: ({ evidence }: ConflictSide) => shownEvidence(evidence),
  },
}
