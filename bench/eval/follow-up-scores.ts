import { edgeId } from '../../graph/model/edge.ts'
import { EDGE_TYPE_NAMES } from '../../graph/model/ontology.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import type { Vocabulary } from '../../ingest/document/vocabulary.ts'
import { likenessFor } from '../../ingest/link/derive-links.ts'
import { scoresOf } from '../../ingest/link/derived-link.ts'
import { followUpCandidates } from '../../ingest/link/link-follow-up.ts'
import { createLinkView, type LinkView } from '../../ingest/link/link-view.ts'
import { listAll } from '../../src/app/list-all.ts'
import type { Ablation } from './ablations.ts'
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
export function followUpScores(view: LinkView, vocabulary: Vocabulary, without: Ablation = {}): ScoreOf {
  const { candidate = same, likeness = same } = without
  const seen = without.view?.(view) ?? view
  const known = likeness(likenessFor(seen, without.vocabulary?.(vocabulary) ?? vocabulary))
  const scores = new Map(
    followUpCandidates(seen, known).map(pair => [`${pair.source} ${pair.target}`, scoresOf(candidate(pair))]),
  )
  return (measure, target) =>
    scores.get(`${statementKey(measure)} ${statementKey(target)}`) ?? { any: 0, direct: 0 }
}

function same<T>(value: T): T {
  return value
}
