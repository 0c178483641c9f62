import type { EngineFigures } from './measure-engine.ts'

export interface CollectionFigures {
  readonly collection: string
  readonly engines: readonly EngineFigures[]
}

/** As Markdown, so that it can be put into a page as it is. */
export function printFigures({ collection, engines }: CollectionFigures): string {
  const sets = Object.keys(engines[0]?.ndcg ?? {})
  const head = [
    `${collection}, ${engines[0]?.entries ?? 0} entries`,
    'p50, ms',
    'p99, ms',
    'build, s',
    'load, s',
    'saved, MB',
    'resident, MB',
    'held, MB',
    ...sets.map(set => `nDCG@10 ${set}`),
  ]
  const rows = engines.map(figures => [
    figures.engine,
    figures.search.median.toFixed(2),
    figures.search.p99.toFixed(1),
    (figures.buildMs / 1000).toFixed(1),
    figures.loadMs === undefined ? '–' : (figures.loadMs / 1000).toFixed(2),
    figures.savedMb?.toFixed(1) ?? '–',
    figures.residentMb?.toFixed(0) ?? '–',
    // What the collector took back of the texts may be more than the index holds.
    figures.heldMb === undefined ? '–' : Math.max(0, figures.heldMb).toFixed(0),
    ...sets.map(set => figures.ndcg[set]!.toFixed(3)),
  ])
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}
