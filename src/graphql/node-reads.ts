import { GraphError } from '../../graph/errors/graph-error.ts'
import { isNodeLabel, STATEMENT_LABELS } from '../../graph/model/labels.ts'
import type { EdgeChoice, Hop } from '../../graph/store/reach-plan.ts'
import { AppError } from '../app/app-error.ts'
import { edgeDetail } from './edge-detail.ts'
import type { Limits } from './limits.ts'
import { choiceOf } from './link.ts'
import { nodeQuery } from './list-nodes.ts'
import { MAX_PARENTS, NAMED_LINKS, NAMED_PARTS } from './named-fields.ts'
import { joined, type SelectedField, type Selection } from './selection.ts'

/**
 * What the fields of nodes read, as hops from the nodes. It says what the
 * resolvers do; where it says less, they ask again.
 */
export function nodeReads(selected: Selection, limits: Limits): readonly Hop[] {
  return selected.fields.flatMap(field => {
    const at = field.on !== undefined && isNodeLabel(field.on) ? { at: [field.on] } : {}
    return fieldReads(field, limits).map(hop => ({ ...at, ...hop }))
  })
}

function fieldReads({ name, on, args, selected }: SelectedField, limits: Limits): readonly Hop[] {
  const named = NAMED_LINKS.find(([label, field]) => label === on && field === name)
  if (named) return connectionReads({ ...args, direction: named[2], types: named[3] }, selected, limits)
  const hops = nodeReads(selected, limits)
  if (name === 'parts' || NAMED_PARTS.some(([label, field]) => label === on && field === name))
    return [{ ways: [{ edges: { direction: 'IN', types: ['PART_OF'] } }], shows: 'ENDS', hops }]
  switch (name) {
    case 'links':
      return connectionReads(args, selected, limits)
    case 'partOf':
    case 'focusArea':
      return [
        {
          ways: [{ edges: { direction: 'OUT', types: ['PART_OF'] } }],
          times: MAX_PARENTS,
          shows: 'ENDS',
          hops,
        },
      ]
    case 'work':
    case 'document':
      return [{ field: name, hops }]
    case 'versions':
      return [{ ways: [{ edges: { direction: 'OUT', types: ['HAS_VERSION'] } }], shows: 'ENDS', hops }]
    case 'mentions':
      return linkReads({ direction: 'IN', types: ['MENTIONS'] }, selected, limits)
    case 'statements':
      return readable(() => {
        const list = nodeQuery({ labels: args.label ?? STATEMENT_LABELS }, args, limits)
        return [{ list, hops: nodeReads(entriesOf(selected), limits) }]
      })
    default:
      return []
  }
}

function connectionReads(
  args: Parameters<typeof choiceOf>[0],
  connection: Selection,
  limits: Limits,
): readonly Hop[] {
  return readable(() => {
    const choice = choiceOf(args)
    const rejected = { ways: [{ edges: { ...choice, rejected: true } }], ends: false }
    return [
      ...linkReads(choice, entriesOf(connection), limits),
      ...(connection.has('leftOut') ? [rejected] : []),
    ]
  })
}

/** `link`: what is selected of each link, or mention. */
function linkReads(choice: EdgeChoice, link: Selection, limits: Limits): readonly Hop[] {
  const { direction = 'BOTH' } = choice
  const ends = [
    'other',
    'version',
    ...(direction === 'OUT' ? [] : ['source']),
    ...(direction === 'IN' ? [] : ['target']),
  ]
  const shows = edgeDetail(link)
  const own = direction === 'BOTH' ? ['source', 'target'] : [direction === 'OUT' ? 'source' : 'target']
  return [
    {
      ways: [{ edges: choice }],
      ...(shows && { shows }),
      ends: ends.some(field => link.has(field)),
      ...citedReads(link, limits),
      hops: nodeReads(joined(ends.map(field => link.at(field))), limits),
    },
    ...nodeReads(joined(own.map(field => link.at(field))), limits),
  ]
}

/** What is read of the documents that evidence names. */
export function citedReads(link: Selection, limits: Limits): { readonly cited?: readonly Hop[] } {
  const document = link.at('evidence', 'document')
  return link.has('evidence', 'document') || link.has('evidence', 'documentTitle')
    ? { cited: nodeReads(document, limits) }
    : {}
}

/** What is selected of the entries of a connection. */
export function entriesOf(connection: Selection): Selection {
  return joined([connection.at('nodes'), connection.at('edges', 'node')])
}

/** What the arguments of a field refuse is for its resolver to say: until then it reads nothing. */
export function readable<T>(read: () => readonly T[]): readonly T[] {
  try {
    return read()
  } catch (error) {
    return nothingFor(error)
  }
}

/** Throws what is no refusal. */
export function nothingFor(error: unknown): readonly never[] {
  if (error instanceof AppError || error instanceof GraphError) return []
  throw error
}
