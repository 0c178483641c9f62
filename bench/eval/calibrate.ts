import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import { DIRECT_FROM, LIKELY_FROM } from '../../ingest/link/calibration.ts'
import { readBackground } from '../../src/app/background.ts'
import { ingestDocuments } from '../../src/app/ingest-documents.ts'
import { crossValidate, fitBoth, scoredPairs } from './cross-validate.ts'
import { followUpScores, statedView } from './follow-up-scores.ts'
import { type LinksFile, scorePairs } from './links.ts'

/**
 * Fits slope and intercept on graded links, tells how well they do on measures
 * that they were not fitted on, and prints what belongs into
 * `ingest/link/calibration.ts`. One argument: the file of graded links.
 */
const links =
  process.argv[2] ?? fileURLToPath(new URL('../../../shared/eval/follow-up-links.json', import.meta.url))
const file = JSON.parse(await readFile(links, 'utf8')) as LinksFile
const background = await readBackground()
const folder = await mkdtemp(join(tmpdir(), 'sporbar-calibrate-'))
try {
  const store = join(folder, 'graph.db')
  await ingestDocuments({ store, paths: [], background })
  const reader = await openSqliteReader(store)
  const view = await statedView(reader)
  await reader.close()
  const pairs = scoredPairs(file, followUpScores(view, background.vocabulary))
  const scores = scorePairs(crossValidate(pairs, { any: LIKELY_FROM, direct: DIRECT_FROM }))
  console.error(
    `Left out one measure at a time (${pairs.length} pairs): ${JSON.stringify(scores, undefined, 2)}`,
  )
  const { any, direct } = fitBoth(pairs)
  const curve = ({ slope, intercept }: { slope: number; intercept: number }): string =>
    `{ slope: ${slope.toFixed(3)}, intercept: ${intercept.toFixed(3)} }`
  const curves = `any: ${curve(any)},\n  direct: ${curve(direct)},`
  // Two fits of one day are two versions.
  const fit = createHash('sha256').update(curves).digest('hex').slice(0, 4)
  console.log(`export const CALIBRATION: Calibration = {
  version: '${new Date().toISOString().slice(0, 10)}-${fit}',
  ${curves}
}`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
