import { groupBy } from '../../graph/model/group-by.ts'
import { type NodeLabel, STATEMENT_LABELS } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { listAll } from './list-all.ts'
import { nodeMap } from './nodes-of.ts'

/** What a dossier of something larger tells one by one. */
const TOLD: readonly NodeLabel[] = [
  'Finding',
  'Recommendation',
  'AssignmentItem',
  'Requirement',
  'Challenge',
  'Measure',
]

/** No document is divided deeper. */
const MAX_LEVELS = 12

export interface SubjectGroup {
  /** Undefined for the subject itself. */
  readonly under?: GraphNode
  readonly nodes: readonly GraphNode[]
}

/**
 * The subject, then what stands in it: under what divides it (a focus area, then
 * its measures), else by kind (findings, then recommendations), in the order of
 * the keys. Two calls of the port, and one for each level of the document.
 */
export async function subjectsOf(reader: StoreReader, subject: GraphNode): Promise<readonly SubjectGroup[]> {
  const work = subject.label === 'Document' ? subject.key : subject.work
  const told = work === undefined ? [] : await listAll(reader, { labels: TOLD, work })
  const parents = await parentsByKey(reader, told)
  const toldKeys = new Set(told.map(node => node.key))
  const placed = told.flatMap(node => {
    const above = ancestors(node.key, parents)
    const within = above.indexOf(subject.key)
    if (within < 0) return []
    // What stands under another told one stays with it.
    const divider = above.slice(0, within).find(key => !toldKeys.has(key)) ?? subject.key
    return [{ node, divider, group: divider === subject.key ? node.label : divider }]
  })
  const dividers = await nodeMap(
    reader,
    placed.map(({ divider }) => divider),
  )
  const groups = [...groupBy(placed, ({ group }) => group).values()].map(members => {
    const under = dividers.get(members[0]!.divider) ?? subject
    const first = under.key !== subject.key && isStatement(under) ? [under] : []
    return { under, nodes: [...first, ...members.map(({ node }) => node)] }
  })
  return [{ nodes: [subject] }, ...groups]
}

function isStatement({ label }: GraphNode): boolean {
  return STATEMENT_LABELS.some(each => each === label)
}

async function parentsByKey(
  reader: StoreReader,
  nodes: readonly GraphNode[],
): Promise<ReadonlyMap<string, string>> {
  const parents = new Map<string, string>()
  let front = nodes.map(node => node.key)
  for (let level = 0; level < MAX_LEVELS && front.length > 0; level += 1) {
    const edges = await reader.edges({ keys: front, direction: 'OUT', types: ['PART_OF'] })
    for (const { source, target } of edges) if (!parents.has(source)) parents.set(source, target)
    front = [...new Set(edges.map(({ target }) => target))].filter(key => !parents.has(key))
  }
  return parents
}

/** Nearest first. */
function ancestors(key: string, parents: ReadonlyMap<string, string>): readonly string[] {
  const above: string[] = []
  for (let at = parents.get(key); at !== undefined && !above.includes(at); at = parents.get(at))
    above.push(at)
  return above
}
