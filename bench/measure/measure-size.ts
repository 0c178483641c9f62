import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import { readBackground } from '../../src/app/background.ts'
import { ingestDocuments } from '../../src/app/ingest-documents.ts'
import { openSearch } from '../../src/app/open-search.ts'
import { writeSets } from '../generate/write-sets.ts'
import { judgeLinks, type LinkJudgement } from './judge-links.ts'
import { measureDecisions } from './measure-decisions.ts'
import { measureStore, type StoreFigures } from './measure-store.ts'
import { searchQueries } from './search-queries.ts'
import { type Timing, timed, timeEach } from './timing.ts'

export interface SizeFigures {
  /** Times the bundled corpus. */
  readonly size: number
  readonly documents: number
  readonly mb: number
  /** Reading, extracting and saving, document by document. */
  readonly readMs: number
  /** Assembling, linking and committing the graph. */
  readonly relinkMs: number
  /** Processor time of both, which other programs on the machine do not change. */
  readonly ingestCpuMs: number
  /** Ingesting again after one document has changed. */
  readonly oneChangedMs: number
  readonly decision: Timing
  readonly store: StoreFigures
  readonly indexMs: number
  readonly search: Timing
  /** Completing what is being typed, one letter after the other. */
  readonly suggest: Timing
  readonly links: readonly LinkJudgement[]
  readonly peakMb: number
}

const WARM_UP = 50
const PEAK_UNIT = 1024
/** As many as the search box asks for. */
const SUGGESTIONS = 8
/** Letters at which the box asks, of each query that is typed. */
const TYPED_LETTERS = [2, 4, 7, 12, 20]

/** Ingests so many generated sets into a fresh store, and measures all that is done with it. */
export async function measureSize(size: number, queries: number): Promise<SizeFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'sporbar-bench-'))
  try {
    const corpus = join(folder, 'corpus')
    const written = await writeSets(corpus, size)
    const background = await readBackground()
    const file = join(folder, 'graph.db')
    let readMs = 0
    const ingest = (): Promise<{ ms: number }> => {
      const start = performance.now()
      return timed(() =>
        ingestDocuments({
          store: file,
          paths: [corpus],
          background,
          onProgress: ({ stage }) => {
            if (stage === 'link') readMs = performance.now() - start
          },
        }),
      )
    }
    const before = process.cpuUsage()
    const whole = await ingest()
    const cpu = process.cpuUsage(before)
    const first = { readMs, relinkMs: whole.ms - readMs, ingestCpuMs: (cpu.user + cpu.system) / 1000 }
    await appendFile(join(corpus, 'sett-001/revisjon.md'), '\nEtterslepet økte også året etter.\n')
    const again = await ingest()

    const reader = await openSqliteReader(file)
    try {
      const links = await judgeLinks(reader, written.links)
      const index = await timed(() => openSearch(reader))
      const search = await timeEach(searchQueries(queries, size), WARM_UP, text =>
        index.value.search({ text, limit: 10 }),
      )
      const suggest = await timeEach(typed(searchQueries(queries, size)), WARM_UP, prefix =>
        index.value.suggest(prefix, SUGGESTIONS),
      )
      // Before the store is copied for the measure of writing, which no use of it does.
      const peakMb = process.resourceUsage().maxRSS / PEAK_UNIT
      const store = await measureStore(reader, folder)
      // Last, since they leave links out of the answers.
      const decision = await measureDecisions(file, reader, background)
      return {
        size,
        documents: written.documents,
        mb: written.bytes / 1e6,
        ...first,
        oneChangedMs: again.ms,
        decision,
        store,
        indexMs: index.ms,
        search,
        suggest,
        links,
        peakMb,
      }
    } finally {
      await reader.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function typed(queries: readonly string[]): readonly string[] {
  return queries.flatMap(query => TYPED_LETTERS.map(letters => query.slice(0, letters)))
}
