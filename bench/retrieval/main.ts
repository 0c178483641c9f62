import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { SearchIndex } from '../../graph/store/search.ts'
import { createSearchIndex } from '../../src/search/create-search-index.ts'
import { createRandom } from '../generate/random.ts'
import { ndcgAt10 } from '../search/ndcg.ts'
import { misspell } from './misspell.ts'
import { type JudgedQuery, readEntries, readQueries } from './read-set.ts'
import { type SetTarget, TARGETS, TYPO_TARGET } from './targets.ts'

/** With --quick, one query of so many; too few to hold a target to. */
const ONE_OF = 20
const SEED = 7

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' } } })
const folder =
  process.env.SPORBAR_RETRIEVAL ?? fileURLToPath(new URL('../../../shared/eval/retrieval', import.meta.url))
const present = TARGETS.filter(({ name }) => existsSync(join(folder, name, 'queries.jsonl')))
if (present.length === 0) {
  console.log(`There are no sets in ${folder}: nothing is measured. SPORBAR_RETRIEVAL names their folder.`)
  process.exit()
}

let missed = 0
let of: { readonly documents: string; readonly index: SearchIndex } | undefined
console.log('nDCG@10                           here  target  Lucene  queries  ms p50  p99')
for (const target of present) {
  if (of?.documents !== target.documents) {
    const entries = await readEntries(join(folder, target.documents))
    of = {
      documents: target.documents,
      index: await createSearchIndex(entries, { revision: 1, synonyms: new Map() }),
    }
  }
  const all = await readQueries(join(folder, target.name))
  const queries = options.quick ? all.filter((_, at) => at % ONE_OF === 0) : all
  await judge(target, of.index, queries)
  if (target.name === TYPO_TARGET.documents) {
    const random = createRandom(SEED)
    const misspelt = all.map(({ text, relevant }) => ({ text: misspell(text, random), relevant }))
    await judge(
      TYPO_TARGET,
      of.index,
      options.quick ? misspelt.filter((_, at) => at % ONE_OF === 0) : misspelt,
    )
  }
}
if (present.length < TARGETS.length) console.log(`${TARGETS.length - present.length} sets are not there.`)
if (missed > 0) {
  console.error(`${missed} targets are missed.`)
  process.exitCode = 1
}

/** Asks the index all queries and prints a line; --quick holds nothing to the targets. */
async function judge(
  { name, anchor, least }: SetTarget,
  index: SearchIndex,
  queries: readonly JudgedQuery[],
): Promise<void> {
  let sum = 0
  const times: number[] = []
  for (const { text, relevant } of queries) {
    const start = performance.now()
    const { hits } = await index.search({ text, limit: 10 })
    times.push(performance.now() - start)
    sum += ndcgAt10(
      hits.map(hit => hit.key),
      relevant,
    )
  }
  times.sort((a, b) => a - b)
  const time = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1)
  const mean = sum / queries.length
  const isMissed = !options.quick && mean < least
  if (isMissed) missed++
  console.log(
    [
      name.padEnd(31),
      mean.toFixed(4).padStart(7),
      least.toFixed(3).padStart(7),
      anchor.toFixed(3).padStart(7),
      String(queries.length).padStart(8),
      time(0.5).padStart(7),
      time(0.99).padStart(7),
      ...(isMissed ? ['missed'] : []),
    ].join(' '),
  )
}
