import { edgeId } from '../../graph/model/edge.ts'
import type { LinkIdentity, Review } from '../../graph/model/review.ts'
import type { Catalogue } from '../document/catalogue.ts'
import type { Vocabulary } from '../document/vocabulary.ts'
import { coverageOf } from '../link/coverage.ts'
import { deriveLinks } from '../link/derive-links.ts'
import { createLinkView } from '../link/link-view.ts'
import { directoryOf } from '../resolve/directory.ts'
import { applyReviews, type ReviewedLinks } from '../review/apply-reviews.ts'
import { assembleClaims } from './assemble-claims.ts'
import { assembleConcepts } from './assemble-concepts.ts'
import { assemblePassages } from './assemble-passages.ts'
import { assembleRelations, createEndKey } from './assemble-relations.ts'
import { assembleStatements } from './assemble-statements.ts'
import { assembleWorks, ensureWork } from './assemble-works.ts'
import { createGraphDraft, type GraphDraft } from './graph-draft.ts'
import { createReferenceKeys } from './reference-keys.ts'
import { compareText, type Telling } from './telling.ts'

export interface AssembleInput {
  readonly tellings: readonly Telling[]
  readonly catalogue: Catalogue
  readonly vocabulary: Vocabulary
  /** True where the catalogue's own corpus is taken in: then all that it knows is in scope. */
  readonly wholeCatalogue: boolean
  /** Decisions of people, in any order. */
  readonly reviews: readonly Review[]
}

/** The graph, and what became of each decision in it. */
export type AssembledGraph = GraphDraft & Pick<ReviewedLinks, 'reviews'>

/**
 * The graph that all tellings together amount to: a pure function, whose outcome
 * does not depend on the order of the tellings. So what is taken in step by step
 * is what a rebuild gives.
 */
export function assemble({
  tellings: all,
  catalogue,
  vocabulary,
  wholeCatalogue,
  reviews,
}: AssembleInput): AssembledGraph {
  const draft = createGraphDraft()
  const tellings = onePerVersion(all)
  const directory = directoryOf(
    catalogue,
    tellings.map(({ contribution }) => contribution.work),
  )
  const references = createReferenceKeys(draft, directory)

  // Works first: everything else hangs on them.
  assembleWorks(draft, tellings, catalogue)
  if (wholeCatalogue) for (const work of catalogue.works) ensureWork(draft, work, catalogue)
  assemblePassages(draft, tellings)
  // Statements before relations, whose ends they are.
  const keys = assembleStatements(draft, tellings, references.workKey)
  const endKey = createEndKey(keys, references.endKey)
  assembleRelations(draft, tellings, endKey)
  assembleClaims(draft, tellings, endKey)
  assembleConcepts(draft, vocabulary)

  // Links look at all that is stated, people at the links, and coverage at what people leave of them.
  const view = createLinkView(draft.nodes, draft.edges)
  const derived = new Map(deriveLinks(view, vocabulary).map(link => [edgeId(link), link]))
  const derivedAt = (link: LinkIdentity) => derived.get(edgeId({ ...link, origin: 'DERIVED' }))
  const reviewed = applyReviews(view, derivedAt, reviews)
  const links = new Map([...derived, ...reviewed.links.map(link => [edgeId(link), link] as const)])
  for (const [id, link] of links) draft.edges.set(id, link)
  const standing = [...links.values()].filter(({ verdict }) => verdict !== 'REJECTED')
  for (const node of coverageOf(view, standing)) draft.nodes.set(node.key, node)
  return { ...draft, reviews: reviewed.reviews }
}

/** The same bytes in two places are one version. */
function onePerVersion(tellings: readonly Telling[]): readonly Telling[] {
  const versions = new Map<string, Telling>()
  const sorted = [...tellings].sort((a, b) => compareText(a.path, b.path) || compareText(a.source, b.source))
  for (const telling of sorted) {
    const id = `${telling.contribution.work.key} ${telling.sha256}`
    if (!versions.has(id)) versions.set(id, telling)
  }
  return [...versions.values()]
}
