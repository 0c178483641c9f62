import { fingerprint } from '../../graph/model/fingerprint.ts'
import type { StoredMessage, StoreWriter } from '../../graph/store/store.ts'
import { assemble } from '../assemble/assemble.ts'
import type { Telling } from '../assemble/telling.ts'
import type { Catalogue } from '../document/catalogue.ts'
import type { Vocabulary } from '../document/vocabulary.ts'
import { LINK_VERSION } from '../link/derive-links.ts'
import { graphChange } from './graph-change.ts'
import { redirectsTo } from './redirects-to.ts'
import { readContribution } from './stored-contribution.ts'
import { makerOf } from './take-in.ts'

/** What the graph is made by: when it differs from what a store says, the graph is made again. */
export function graphMaker(catalogue: Catalogue, vocabulary: Vocabulary): string {
  return `${makerOf(catalogue)} link@${LINK_VERSION} vocabulary@${fingerprint(vocabulary).slice(0, 12)}`
}

/** Makes the graph of all that the store has taken in, and writes what differs, in one transaction. */
export async function relink(
  store: StoreWriter,
  catalogue: Catalogue,
  vocabulary: Vocabulary,
): Promise<{ readonly revision: number; readonly messages: readonly StoredMessage[] }> {
  const tellings: Telling[] = []
  let wholeCatalogue = false
  for await (const intake of store.contributions()) {
    const stored = readContribution(intake)
    wholeCatalogue ||= intake.root === 'bundled:'
    if (stored.kind !== 'document') continue
    const { source, path, sha256, text } = intake
    tellings.push({ source, path, sha256, text, contribution: stored.contribution })
  }
  const graph = assemble({ tellings, catalogue, vocabulary, wholeCatalogue })
  const stored = await store.fingerprints()
  const redirects = await redirectsTo(graph, stored, store)
  const change = graphChange({ ...graph, redirects, reviews: [] }, stored, graphMaker(catalogue, vocabulary))
  return { revision: await store.commit(change), messages: graph.messages }
}
