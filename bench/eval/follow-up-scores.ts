import { edgeId } from '../../graph/model/edge.ts'
import { EDGE_TYPE_NAMES } from '../../graph/model/ontology.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import type { Vocabulary } from '../../ingest/document/vocabulary.ts'
import { likenessFor } from '../../ingest/link/derive-links.ts'
import { type LinkCandidate, scoresOf } from '../../ingest/link/derived-link.ts'
import { followUpCandidates } from '../../ingest/link/link-follow-up.ts'
import { createLinkView, type LinkView } from '../../ingest/link/link-view.ts'
import { listAll } from '../../src/app/list-all.ts'
import type { ScoreOf } from './cross-validate.ts'
import { statementKey } from './statement-key.ts'

/** The stated graph of a store, as the linkers look at it. */
export async function statedView(reader: StoreReader): Promise<LinkView> {
  const nodes = await listAll(reader, { labels: [] })
  const edges = await reader.edges({ types: EDGE_TYPE_NAMES, origin: 'STATED' })
  return createLinkView(
    new Map(nodes.map(node => [node.key, node])),
    new Map(edges.map(edge => [edgeId(edge), edge])),
  )
}

/** Scores of every pair of short ids, before any calibration; pairs with nothing in common have none. */
export function followUpScores(
  view: LinkView,
  vocabulary: Vocabulary,
  change: (candidate: LinkCandidate) => LinkCandidate = candidate => candidate,
): ScoreOf {
  const scores = new Map(
    followUpCandidates(view, likenessFor(view, vocabulary)).map(candidate => [
      `${candidate.source} ${candidate.target}`,
      scoresOf(change(candidate)),
    ]),
  )
  return (measure, target) =>
    scores.get(`${statementKey(measure)} ${statementKey(target)}`) ?? { any: 0, direct: 0 }
}

/** What is left when nothing is known of where a measure stands. */
export function withoutPlace(candidate: LinkCandidate): LinkCandidate {
  return { ...candidate, reasons: candidate.reasons.filter(({ name }) => name !== 'area' && name !== 'goal') }
}
