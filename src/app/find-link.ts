import type { GraphEdge } from '../../graph/model/edge.ts'
import type { Evidence } from '../../graph/model/evidence.ts'
import { mayJoin } from '../../graph/model/ontology.ts'
import { evidenceOf, type LinkIdentity, type Review, reviewQuote } from '../../graph/model/review.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { AppError } from './app-error.ts'
import { nodesOf } from './nodes-of.ts'

/** A link to decide on: where it is, and what stands at its ends now. */
export type ReadLink = LinkIdentity & Pick<Review, 'quotes' | 'calibration'>

/** Throws NODE_NOT_FOUND, LINK_NOT_FOUND, and REVIEW_REFUSED for what only a document says. */
export async function findLink(reader: StoreReader, asked: LinkIdentity): Promise<ReadLink> {
  const [link, edges] = await linksOf(reader, asked)
  const edge =
    edges.find(({ origin }) => origin === 'DERIVED') ?? edges.find(({ origin }) => origin === 'ADDED')
  if (edge) {
    const { method } = { method: undefined, ...edge }
    return {
      ...link,
      quotes: quotesOf(link, evidenceOf(edge.evidence, 'SOURCE'), evidenceOf(edge.evidence, 'TARGET')),
      ...(method && { calibration: method.calibration }),
    }
  }
  if (edges.length > 0)
    throw refused(
      'A document states this link.',
      'What a document says is mended in the document or in how it is read.',
    )
  throw new AppError(
    'LINK_NOT_FOUND',
    `There is no ${link.type} from "${link.source}" to "${link.target}".`,
    'See the links of a node with `sporbar show KEY`; a link that is missing can be added.',
  )
}

/** A link that is not there yet. Throws NODE_NOT_FOUND, and REVIEW_REFUSED where it is there or cannot be. */
export async function placeForLink(reader: StoreReader, asked: LinkIdentity): Promise<ReadLink> {
  const [link, edges] = await linksOf(reader, asked)
  if (edges.length > 0)
    throw refused('The link is there already.', 'Accept it, reject it or set its strength.')
  const [source, target] = await nodesOf(reader, [link.source, link.target])
  if (!source || !target || !mayJoin(link.type, source.label, target.label))
    throw refused(
      `${link.type} may not go from ${source?.label} to ${target?.label}.`,
      'See graph/model/ontology.ts for what joins what, and which way.',
    )
  const [from, to] = [await mentionOf(reader, link.source), await mentionOf(reader, link.target)]
  return { ...link, quotes: quotesOf(link, from, to) }
}

/** The keys as they are now, and every link between them, also the rejected. */
async function linksOf(
  reader: StoreReader,
  { type, ...asked }: LinkIdentity,
): Promise<readonly [LinkIdentity, readonly GraphEdge[]]> {
  const nodes = await nodesOf(reader, [asked.source, asked.target])
  const link = { type, source: nodes[0]!.key, target: nodes[1]!.key }
  const query = { keys: [link.source], direction: 'OUT', types: [type] } as const
  const edges = [...(await reader.edges(query)), ...(await reader.edges({ ...query, rejected: true }))]
  return [link, edges.filter(({ target }) => target === link.target)]
}

const BEST_FIRST = ['QUOTE', 'PARAPHRASE', 'SECOND_HAND'] as const

async function mentionOf(reader: StoreReader, key: string): Promise<Evidence | undefined> {
  const mentions = await reader.edges({ keys: [key], direction: 'IN', types: ['MENTIONS'] })
  const places = mentions.flatMap(({ evidence }) => evidence)
  return BEST_FIRST.flatMap(kind => places.filter(place => place.kind === kind))[0]
}

function quotesOf(
  link: LinkIdentity,
  source: Evidence | undefined,
  target: Evidence | undefined,
): Review['quotes'] {
  if (source && target) return { source: reviewQuote(source), target: reviewQuote(target) }
  throw refused(
    `No text quotes ${source ? link.target : link.source}.`,
    'A link joins statements that can be quoted, at both ends.',
  )
}

function refused(message: string, wayOut: string): AppError {
  return new AppError('REVIEW_REFUSED', message, wayOut)
}
