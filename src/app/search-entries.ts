import type { GraphNode } from '../../graph/model/node.ts'
import type { DocumentVersion } from '../../graph/model/version.ts'
import { entriesOf } from '../../graph/store/entries-of.ts'
import type { SearchEntry } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'

/** Everything that can be found: each passage, and each statement at every place that says it. One pass over the store. */
export async function searchEntries(reader: StoreReader): Promise<readonly SearchEntry[]> {
  const versions = new Map<string, DocumentVersion>()
  const nodes = new Map<string, GraphNode>()
  const sources = {
    node: (key: string) => nodes.get(key),
    text: (_: string, sha256: string) => versions.get(sha256)?.text,
  }
  const entries: SearchEntry[] = []
  // Versions come before nodes, and nodes before edges.
  for await (const record of reader.records()) {
    if ('version' in record) versions.set(record.version.sha256, record.version)
    else if ('node' in record) nodes.set(record.node.key, record.node)
    else if ('edge' in record) entries.push(...entriesOf(record.edge, sources))
  }
  return entries
}
