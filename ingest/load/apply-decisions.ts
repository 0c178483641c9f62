import { edgeId, type GraphEdge } from '../../graph/model/edge.ts'
import { fingerprint } from '../../graph/model/fingerprint.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { JudgedReview, Review } from '../../graph/model/review.ts'
import type { StoreWriter } from '../../graph/store/store.ts'
import { COVERING, createCoverage } from '../link/coverage.ts'
import { applyReviews } from '../review/apply-reviews.ts'
import { withDecisions } from './relink.ts'
import { askStored, type StoredView } from './stored-view.ts'

/** What decisions change in a graph that is made of the same documents, and of fewer decisions. */
interface Effect {
  readonly links: readonly GraphEdge[]
  readonly nodes: readonly GraphNode[]
  readonly reviews: readonly JudgedReview[]
}

/**
 * Lets decisions take effect in a graph that is linked, and made of fewer of the
 * same decisions. What `relink` would write is written, and only what a decision
 * reaches is read: the links that people have decided on, and the coverage of
 * their ends. Gives the revision.
 */
export async function applyDecisions(store: StoreWriter, reviews: readonly Review[]): Promise<number> {
  const { madeBy } = await store.status()
  const effect = await askStored(store, view => effectOf(view, reviews))
  return store.commit({
    ...(await store.kept()),
    madeBy: withDecisions(madeBy, reviews),
    putNodes: effect.nodes,
    removeNodes: [],
    putEdges: effect.links,
    removeEdges: [],
    putVersions: [],
    removeVersions: [],
    reviews: effect.reviews,
  })
}

function effectOf(view: StoredView, all: readonly Review[]): Effect {
  const { links: reviewed, reviews } = applyReviews(view, view.derivedAt, all)
  // A decision more takes no link away: what was added stays, however it is judged.
  const links = reviewed.filter(link => differs(link, view.storedLink(link)))
  const now = new Map(links.map(link => [edgeId(link), link]))
  const covered = createCoverage(view, key => [
    ...view.linksAt(key).filter(link => !now.has(edgeId(link))),
    ...links.filter(link => (link.source === key || link.target === key) && link.verdict !== 'REJECTED'),
  ])
  const nodes = [...toldAnew(view, links)].flatMap(key => {
    const stated = view.node(key)
    const node = stated && covered(stated)
    return node && differs(node, view.storedNode(key)) ? [node] : []
  })
  return { links, nodes, reviews }
}

/** Nodes whose coverage the links may have changed: their ends, and the wholes that these are parts of. */
function toldAnew(view: StoredView, links: readonly GraphEdge[]): ReadonlySet<string> {
  const ends = links
    .filter(({ type }) => COVERING.includes(type))
    .flatMap(({ source, target }) => [source, target])
  const wholes = ends.flatMap(key => view.from(key, 'PART_OF').map(({ target }) => target))
  return new Set([...ends, ...wholes])
}

function differs(one: unknown, other: unknown): boolean {
  return other === undefined || fingerprint(one) !== fingerprint(other)
}
