import { assertQuery } from '../../graph/store/assert-query.ts'
import type { Hop, ReachRoot } from '../../graph/store/reach-plan.ts'
import { conflictRoots } from '../app/conflicts-plan.ts'
import { coverageRoots, type Further } from '../app/coverage-plan.ts'
import { followUpRoots } from '../app/follow-up-plan.ts'
import { scopeRoots } from '../app/scope-plan.ts'
import { traceRoots } from '../app/trace-plan.ts'
import type { Limits } from './limits.ts'
import { nodeQuery } from './list-nodes.ts'
import { citedReads, entriesOf, nodeReads } from './node-reads.ts'
import { QUERY_LISTS } from './query-lists.ts'
import { oneKey } from './query-resolvers.ts'
import { joined, type SelectedField, type Selection } from './selection.ts'
import { withoutNulls } from './without-nulls.ts'

/**
 * What a field of `Query` reads, as roots to begin at; what a search reads hangs
 * on its hits, and is not here. Throws what the resolver of the field throws.
 */
export function queryReads({ name, args, selected }: SelectedField, limits: Limits): readonly ReachRoot[] {
  const reads = (part: Selection = selected) => nodeReads(part, limits)
  const choose = QUERY_LISTS[name]
  if (choose) {
    const list = nodeQuery(choose(args), args, limits)
    assertQuery(list)
    // Read beside the list, so that nothing more is asked where it is empty.
    const named = [list.work, list.under].filter(key => key !== undefined)
    return [
      { list, hops: nodeReads(entriesOf(selected), limits) },
      ...(named.length > 0 ? [{ keys: named }] : []),
    ]
  }
  switch (name) {
    case 'node':
      return [{ keys: [oneKey(args)], hops: reads() }]
    case 'nodes':
      return args.keys.length > limits.maxPageEntries ? [] : [{ keys: args.keys, hops: reads() }]
    case 'document':
      return [{ keys: [args.key], hops: reads() }]
    case 'scope':
      return scopeRoots([...reads(selected.at('searched')), ...reads(selected.at('missing'))])
    case 'trace':
      return traceRoots(args.from, args.to ?? undefined, traceReads(selected, limits))
    case 'coverage':
      return coverageRoots(args.report, listReads(selected, ['items'], limits))
    case 'followUp':
      return followUpRoots(
        withoutNulls(args),
        listReads(selected, ['measures', 'findings', 'without'], limits),
      )
    case 'conflicts':
      return conflictRoots(withoutNulls(args), conflictReads(entriesOf(selected), limits))
    default:
      return []
  }
}

/** Of the nodes that a list shows with their links, and of the documents of the scope beneath. */
function listReads(selected: Selection, lists: readonly string[], limits: Limits): Further {
  const items = joined(lists.map(list => selected.at(list)))
  const links = items.at('links')
  const nodes = joined([items.at('node'), items.at('measure'), endsOf(links)])
  const documents = [selected.at('report'), selected.at('scope', 'searched'), selected.at('scope', 'missing')]
  return {
    nodes: nodeReads(nodes, limits),
    ...citedReads(links, limits),
    documents: nodeReads(joined(documents), limits),
  }
}

function traceReads(trace: Selection, limits: Limits): Further {
  const chain = joined([trace.at('up'), trace.at('down')])
  const links = joined([chain.at('link'), trace.at('paths', 'links')])
  const nodes = [
    trace.at('from'),
    trace.at('to'),
    chain.at('node'),
    trace.at('paths', 'nodes'),
    endsOf(links),
  ]
  return { nodes: nodeReads(joined(nodes), limits), ...citedReads(links, limits) }
}

function conflictReads(conflict: Selection, limits: Limits): Parameters<typeof conflictRoots>[1] {
  const link = conflict.at('link')
  const claims = joined([conflict.at('sides', 'claim'), endsOf(link)])
  const documents = [conflict.at('sides', 'evidence', 'document'), link.at('evidence', 'document')]
  return {
    claims: nodeReads(claims, limits),
    about: nodeReads(conflict.at('about'), limits),
    documents: nodeReads(joined(documents), limits),
  }
}

/** What is selected of the nodes at either end of links. */
function endsOf(links: Selection): Selection {
  return joined(['source', 'target', 'other'].map(end => links.at(end)))
}

/** What is read of the nodes of hits, and of their documents. */
export function hitReads(
  result: Selection,
  limits: Limits,
): { readonly nodes: readonly Hop[]; readonly documents: readonly Hop[] } {
  const hits = joined([result.at('hits'), result.at('groups', 'hits')])
  return {
    nodes: nodeReads(hits.at('node'), limits),
    documents: nodeReads(joined([hits.at('document'), result.at('groups', 'document')]), limits),
  }
}
