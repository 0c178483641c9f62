import type { GraphNode } from '../../graph/model/node.ts'
import type { GraphFingerprints, StoreWriter } from '../../graph/store/store.ts'
import type { WholeGraph } from './graph-change.ts'

/**
 * Where the statements went whose keys are gone: to the statement of the same
 * work and label that says the same words. A key that nothing says any more
 * leads nowhere, and one that has a node again needs no redirect.
 */
export async function redirectsTo(
  graph: Pick<WholeGraph, 'nodes'>,
  stored: GraphFingerprints,
  store: StoreWriter,
): Promise<Readonly<Record<string, string>>> {
  const gone = [...stored.nodes.keys()].filter(key => !graph.nodes.has(key))
  const moved: Record<string, string> = {}
  if (gone.length > 0) {
    const byWords = new Map([...graph.nodes.values()].map(node => [wordsOf(node), node.key]))
    for (const node of await store.nodes(gone)) {
      const now = node && byWords.get(wordsOf(node))
      if (node && now !== undefined && isStatement(node)) moved[node.key] = now
    }
  }
  const all = Object.entries({ ...stored.redirects, ...moved }).map(
    ([was, now]) => [was, moved[now] ?? now] as const,
  )
  return Object.fromEntries(all.filter(([was, now]) => !graph.nodes.has(was) && graph.nodes.has(now)).sort())
}

function wordsOf({ work, label, text, title }: GraphNode): string {
  return [work, label, (text ?? title ?? '').replace(/\s+/g, ' ').trim()].join('\n')
}

/** Passages and sections belong to one version, and go with it. */
function isStatement({ label, work, text }: GraphNode): boolean {
  return (
    label !== 'Passage' &&
    label !== 'Section' &&
    label !== 'DocumentVersion' &&
    work !== undefined &&
    Boolean(text)
  )
}
