import type { GraphEdge } from '../../graph/model/edge.ts'
import { groupBy } from '../../graph/model/group-by.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import type { DossierClaim } from './dossier-shape.ts'
import { nodeMap } from './nodes-of.ts'
import type { QuoteBook } from './quote-book.ts'

/** Claims about nodes, to be written down node by node in the order in which they are cited. */
export type ClaimsAbout = (key: string, book: QuoteBook) => readonly DossierClaim[]

/** `about`: ABOUT edges. Three calls of the port where there are any. */
export async function readClaims(
  reader: StoreReader,
  about: readonly GraphEdge[],
  titleOf: (key: string) => string,
): Promise<ClaimsAbout> {
  if (about.length === 0) return () => []
  const keys = about.map(edge => edge.source)
  const conflicts = await reader.edges({ keys, types: ['CONFLICTS_WITH'] })
  const all = [...new Set([...keys, ...conflicts.flatMap(edge => [edge.source, edge.target])])]
  const [claims, mentions] = await Promise.all([
    nodeMap(reader, all),
    reader.edges({ keys: all, direction: 'IN', types: ['MENTIONS'] }),
  ])
  const mentionsOf = groupBy(mentions, edge => edge.target)
  const aboutNode = groupBy(about, edge => edge.target)
  const told = (claim: GraphNode, book: QuoteBook) => {
    const evidence = (mentionsOf.get(claim.key) ?? []).flatMap(edge => edge.evidence)
    return {
      value: String(claim.properties.value ?? ''),
      qualifier: claim.properties.qualifier ? String(claim.properties.qualifier) : null,
      claimedBy: [...new Set(evidence.map(({ document, via }) => titleOf(via ?? document)))],
      citations: book.cite(evidence),
    }
  }
  return (key, book) =>
    (aboutNode.get(key) ?? []).flatMap(({ source }) => {
      const claim = claims.get(source)
      if (!claim) return []
      const rivals = conflicts
        .filter(edge => edge.source === source || edge.target === source)
        .flatMap(edge => claims.get(edge.source === source ? edge.target : edge.source) ?? [])
      return [
        {
          property: String(claim.properties.property ?? ''),
          ...told(claim, book),
          conflicts: [...new Set(rivals)].map(rival => told(rival, book)),
        },
      ]
    })
}
