import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readReviewLog } from '../../graph/reviews/read-review-log.ts'
import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { readBackground } from '../../src/app/background.ts'
import { ingestDocuments } from '../../src/app/ingest-documents.ts'
import { openSearch } from '../../src/app/open-search.ts'
import { besideNeo4j, graphOf } from '../search/beside-neo4j.ts'
import { followUpScores, statedView } from './follow-up-scores.ts'
import { linkReport } from './link-report.ts'
import { judgePairs, type LinksFile } from './links.ts'
import { rivals } from './models.ts'
import { predictor } from './predictor.ts'
import { printLinks, printReviews, printTransfer } from './print-links.ts'
import { judgeQueries, type PlacedResult, type QueriesFile } from './queries.ts'
import { reviewReport } from './review-report.ts'
import { ingestSchool } from './school.ts'
import { transferReport } from './transfer.ts'

/** Hits that are looked at: ten judged ones may stand among as many that nobody judged. */
const HITS = 50

const { values: options } = parseArgs({
  options: {
    links: { type: 'string' },
    queries: { type: 'string' },
    reviews: { type: 'string' },
    json: { type: 'boolean' },
    neo4j: { type: 'boolean' },
  },
})
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const originals = process.env.SPORBAR_ORIGINALS ?? join(shared, 'corpus')
const links = options.links ?? join(shared, 'eval/follow-up-links.json')
const queries = options.queries ?? join(shared, 'eval/queries.json')
for (const needed of [originals, links, queries, ...(options.reviews ? [options.reviews] : [])]) {
  if (!existsSync(needed)) {
    console.error(
      `${needed} is not there. Name the files with --links, --queries and --reviews, and the originals with SPORBAR_ORIGINALS.`,
    )
    process.exit(2)
  }
}

const folder = await mkdtemp(join(tmpdir(), 'sporbar-eval-'))
try {
  const [query, besideServer] = await withStore([originals], 'raw.db', async reader => {
    const file = await json<QueriesFile>(queries)
    const judge = async (store: StoreReader) => judgeQueries(file, await placedSearch(store))
    const home = join(folder, 'neo4j')
    return [
      await judge(reader),
      options.neo4j ? await besideNeo4j(await graphOf(reader), home, judge) : undefined,
    ] as const
  })
  const { link, school, reviewed } = await withStore([], 'bundled.db', async reader => {
    const file = await json<LinksFile>(links)
    const { vocabulary } = await readBackground()
    const view = await statedView(reader)
    const predict = await predictor(reader)
    const others = rivals(view, vocabulary, Object.keys(file.targets))
    return {
      link: linkReport(file, judgePairs(file, predict), view, vocabulary, others),
      school: transferReport(await ingestSchool(folder), file, others),
      ...(options.reviews && {
        reviewed: reviewReport(readReviewLog(options.reviews), predict, followUpScores(view, vocabulary)),
      }),
    }
  })
  if (options.json) {
    const { shipped, ...more } = link
    const printed = { queries: query, queriesNeo4j: besideServer }
    console.log(JSON.stringify({ ...printed, links: { ...shipped, ...more }, school, reviews: reviewed }))
  } else {
    reportQueries('Queries', query)
    if (besideServer) reportQueries('Queries beside Neo4j', besideServer)
    for (const line of printLinks(link)) console.log(line)
    for (const line of printTransfer(school)) console.log(line)
    if (reviewed) for (const line of printReviews(reviewed)) console.log(line)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function withStore<T>(
  paths: readonly string[],
  file: string,
  use: (reader: StoreReader) => Promise<T>,
): Promise<T> {
  const store = join(folder, file)
  await ingestDocuments({ store, paths, background: await readBackground() })
  const reader = await openSqliteReader(store)
  try {
    return await use(reader)
  } finally {
    await reader.close()
  }
}

async function json<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T
}

/** Search with hits told by file and lines, as the judgements tell their places. */
async function placedSearch(reader: StoreReader): Promise<(query: string) => Promise<PlacedResult>> {
  const index = await openSearch(reader)
  return async text => {
    const { hits, confident } = await index.search({ text, limit: HITS })
    const placed = await Promise.all(
      hits.map(async ({ document, version, start, end }) => {
        const source = await reader.version(document, version)
        const line = (offset: number): number => source?.text.slice(0, offset).split('\n').length ?? 0
        return { file: basename(source?.path ?? ''), from: line(start), to: line(end - 1) }
      }),
    )
    return { confident, hits: placed }
  }
}

function reportQueries(title: string, query: Awaited<ReturnType<typeof judgeQueries>>): void {
  const round = (value: number): string => value.toFixed(3)
  console.log(
    `${title} (${query.count}): recall@5 ${round(query.recallAt5)}, nDCG@10 ${round(query.ndcgAt10)}, no answer ${round(query.noAnswer)}`,
  )
  for (const { id, query: text, recallAt5, ndcgAt10, confident } of query.perQuery) {
    console.log(
      `  ${id} ${[recallAt5, ndcgAt10].map(value => (value === undefined ? '  –  ' : round(value))).join(' ')} ${confident ? ' ' : '?'} ${text}`,
    )
  }
}
