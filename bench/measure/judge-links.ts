import type { GraphEdge } from '../../graph/model/edge.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import type { KnownEnd, KnownLink } from '../generate/known-links.ts'
import { worksByPath } from './works-by-path.ts'

/** Links of one type found by ingestion, against those that are known. */
export interface LinkJudgement {
  readonly type: EdgeType
  readonly known: number
  readonly found: number
  /** Of the direct links found, how many are known as such. */
  readonly precision: number
  /** Of the links known as direct, how many were found as such. */
  readonly recall: number
  /** The same for links of either strength. */
  readonly precisionAny: number
  readonly recallAny: number
}

/** Compares every link of the known types; a stated link counts as direct. */
export async function judgeLinks(
  reader: StoreReader,
  known: readonly KnownLink[],
): Promise<readonly LinkJudgement[]> {
  const works = await worksByPath(reader)
  const keyOf = (end: KnownEnd): string =>
    'key' in end
      ? end.key
      : [works.get(end.path) ?? end.path, end.under].filter(part => part !== undefined).join('/')
  return Promise.all(
    [...new Set(known.map(({ type }) => type))].map(async type => {
      const right = new Map(
        known
          .filter(link => link.type === type)
          .map(({ source, target, grade }) => [`${keyOf(source)} ${keyOf(target)}`, grade]),
      )
      // Statements only: that a plan follows up a report is stated, and not what is judged.
      const edges = (await reader.edges({ types: [type] })).filter(
        edge => type !== 'FOLLOWS_UP' || edge.origin === 'DERIVED',
      )
      const any = new Set(edges.map(idOf))
      const direct = new Set(
        edges.filter(edge => edge.origin !== 'DERIVED' || edge.strength === 'DIRECT').map(idOf),
      )
      const aimed = [...right].filter(([, grade]) => grade === 2).map(([id]) => id)
      return {
        type,
        known: aimed.length,
        found: direct.size,
        precision: share([...direct], id => right.get(id) === 2),
        recall: share(aimed, id => direct.has(id)),
        precisionAny: share([...any], id => right.has(id)),
        recallAny: share([...right.keys()], id => any.has(id)),
      }
    }),
  )
}

function idOf({ source, target }: GraphEdge): string {
  return `${source} ${target}`
}

/** 1 where there is nothing: nothing found is nothing wrong. */
function share(ids: readonly string[], holds: (id: string) => boolean): number {
  return ids.length === 0 ? 1 : ids.filter(holds).length / ids.length
}
