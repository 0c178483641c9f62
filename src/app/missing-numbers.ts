import { groupBy } from '../../graph/model/group-by.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import { ONTOLOGY_LABELS, STATEMENT_LABELS } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { ReachRoot } from '../../graph/store/reach-plan.ts'
import type { SearchQuery, SearchResult } from '../../graph/store/search.ts'
import type { NodeQuery, StoreReader } from '../../graph/store/store.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import { areasAbove, ownCodes } from '../ranking/key-codes.ts'
import { nodeMap } from './nodes-of.ts'
import { numberRuns } from './number-runs.ts'

/** Statements of one kind that are read to say that none of them has a number; of more nothing is said. */
const MOST_READ = 2000
/** Documents whose numbers are told. */
const MOST_DOCUMENTS = 3

/** `tiltak 14` is asked for by the code `tiltak-14`, in the shape of keys. */
const KINDS: ReadonlyMap<string | undefined, NodeLabel> = new Map<string | undefined, NodeLabel>([
  ...STATEMENT_LABELS.map(label => [ONTOLOGY_LABELS[label].segment, label] as const),
  ['innsatsomrade', 'FocusArea'],
])

interface Asked {
  /** As it is written in full. */
  readonly text: string
  readonly code: string
  readonly label: NodeLabel
  /** Documents that it is to be in; none: any. */
  readonly works: readonly string[]
}

/** What `missingNumbers` reads. */
export function missingRoots(query: SearchQuery, result: SearchResult): readonly ReachRoot[] {
  return askedFor(query, result).flatMap((asked): readonly ReachRoot[] => [
    { list: listOf(asked), hops: [{ field: 'work' }] },
    ...(asked.works.length > 0 ? [{ keys: asked.works }] : []),
  ])
}

/** Of each number that the query asks for and no statement has: that it is so, and which numbers there are. Norwegian. */
export async function missingNumbers(
  reader: StoreReader,
  query: SearchQuery,
  result: SearchResult,
): Promise<readonly string[]> {
  const told = await Promise.all(askedFor(query, result).map(asked => sentenceOn(reader, asked)))
  return told.flat()
}

/** Numbers that none of the best hits has: what has one comes first. */
function askedFor(query: SearchQuery, { hits, read }: SearchResult): readonly Asked[] {
  if (query.after !== undefined) return []
  const works = [...new Set([...(read.documents ?? []), ...read.named])]
  const asked = tokenize(read.text).flatMap(({ text, forms: [code] = [] }): readonly Asked[] => {
    const [, kind] = /^(\p{L}+)-[\d.]+$/u.exec(code ?? '') ?? []
    const label = kind && KINDS.get(kind)
    return code && label ? [{ text, code, label, works }] : []
  })
  return asked.filter(({ code }) => !hits.some(hit => bears(hit.key, code) && isIn(works, hit.document)))
}

async function sentenceOn(reader: StoreReader, asked: Asked): Promise<readonly string[]> {
  const { text, code, works } = asked
  const page = await reader.list(listOf(asked))
  const nodes = page.nodes.filter(({ key, work = key }) => isIn(works, work))
  if (page.hasNext || nodes.some(({ key }) => bears(key, code))) return []
  const byWork = [...groupBy(nodes, ({ work = '' }) => work)]
  const titles = await nodeMap(reader, [...works, ...byWork.map(([work]) => work)])
  const titleOf = (work: string): string => `«${titles.get(work)?.title ?? work}»`
  const where = works.length > 0 ? works.map(titleOf).join(' eller ') : 'dokumentene som er gjennomsøkt'
  if (byWork.length === 0) return [`Fant ikke ${text} i ${where}. Ingen slike er kjent der.`]
  const told = byWork
    .slice(0, MOST_DOCUMENTS)
    .map(([work, within]) => `${numbersOf(within)}${works.length === 1 ? '' : ` i ${titleOf(work)}`}`)
  const others = byWork.length - told.length
  const more = others > 0 ? `, og flere i ${others} andre dokumenter` : ''
  return [`Fant ikke ${text} i ${where}. Disse finnes: ${told.join('; ')}${more}.`]
}

/** Whoever cites a number that is ours must know it. */
function numbersOf(nodes: readonly GraphNode[]): string {
  return `${numberRuns(nodes.map(numberOf))}${nodes.some(node => node.numberIsOurs) ? ' (våre nummer)' : ''}`
}

function listOf({ label, works }: Asked): NodeQuery {
  const [work] = works
  return { labels: [label], ...(work !== undefined && works.length === 1 && { work }), limit: MOST_READ }
}

function bears(key: string, code: string): boolean {
  return ownCodes(key).includes(code) || areasAbove(key).includes(code)
}

function isIn(works: readonly string[], work: string): boolean {
  return works.length === 0 || works.includes(work)
}

/** As people cite it: of what stands in an area, with the number of the area. */
function numberOf({ key, number }: GraphNode): string {
  const [, within] = /-([\d]+\.[\d.]+)$/.exec(areasAbove(key).at(-1) ?? '') ?? []
  return within ?? number ?? key
}
