import { fingerprint } from '../../graph/model/fingerprint.ts'
import type { Review } from '../../graph/model/review.ts'
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

/** What people decided, and what of it could not be read. */
export interface DecidedReviews {
  readonly reviews: readonly Review[]
  readonly messages: readonly StoredMessage[]
}

/** What the graph is made by: when it differs from what a store says, the graph is made again. */
export function graphMaker(catalogue: Catalogue, vocabulary: Vocabulary, reviews: readonly Review[]): string {
  const documents = `${makerOf(catalogue)} link@${LINK_VERSION} vocabulary@${fingerprint(vocabulary).slice(0, 12)}`
  return withDecisions(documents, reviews)
}

/** What the same graph is made by with these decisions in place of others. */
export function withDecisions(madeBy: string, reviews: readonly Review[]): string {
  const documents = madeBy.replace(/ reviews@\w+$/, '')
  if (reviews.length === 0) return documents
  return `${documents} reviews@${fingerprint(reviews.map(({ id }) => id).sort()).slice(0, 12)}`
}

/** Is the graph of a store made of all that it has taken in, and of these decisions? The catalogue is that of the store too. */
export async function isLinked(
  store: StoreWriter,
  catalogue: Catalogue,
  vocabulary: Vocabulary,
  { reviews }: DecidedReviews,
): Promise<boolean> {
  const { linked, madeBy } = await store.status()
  return linked && madeBy === graphMaker(catalogue, vocabulary, reviews)
}

/** Makes the graph of all that the store has taken in, and writes what differs, in one transaction. */
export async function relink(
  store: StoreWriter,
  catalogue: Catalogue,
  vocabulary: Vocabulary,
  { reviews, messages: unread }: DecidedReviews,
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
  const graph = assemble({ tellings, catalogue, vocabulary, wholeCatalogue, reviews })
  const stored = await store.fingerprints()
  const redirects = await redirectsTo(graph, stored, store)
  const messages = [...graph.messages, ...unread]
  const madeBy = graphMaker(catalogue, vocabulary, reviews)
  const change = graphChange({ ...graph, redirects, messages }, stored, madeBy)
  return { revision: await store.commit(change), messages }
}
