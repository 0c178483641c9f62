import type { StoreCounts, StoreReader } from '../../graph/store/store.ts'

/** The counts, and the revision that they are of. Serialised as it is by the command line. */
export interface Stats extends StoreCounts {
  readonly revision: number
  /** False while the links are older than the texts. */
  readonly linked: boolean
}

export async function statsOf(reader: StoreReader): Promise<Stats> {
  const [counts, status] = await Promise.all([reader.counts(), reader.status()])
  return {
    documents: counts.documents,
    nodes: sorted(counts.nodes),
    edges: sorted(counts.edges),
    reviews: counts.reviews,
    messages: counts.messages,
    revision: status.revision,
    linked: status.linked,
  }
}

function sorted(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}
