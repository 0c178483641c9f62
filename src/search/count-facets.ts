import type { FacetCount, Facets, SearchEntry } from '../../graph/store/search.ts'
import { turn } from '../ranking/in-turns.ts'

/** Hits, by the numbers of their entries, that each facet is counted over. */
export type HitsOf = (facet: keyof Facets) => readonly number[]

/** Values of a facet that are told: nobody chooses among thousands of documents. */
const MOST_VALUES = 100

/** Counts how hits spread over documents, kinds, labels and years. Lets others have their turn while it is made. */
export async function createFacetCounter(
  entries: readonly SearchEntry[],
): Promise<(hitsOf: HitsOf) => Facets> {
  const titles = new Map(entries.map(entry => [entry.document, entry.documentTitle]))
  const document = createCounter(
    entries.map(entry => entry.document),
    titles,
  )
  await turn()
  const kind = createCounter(entries.map(entry => entry.kind))
  const label = createCounter(entries.map(entry => entry.label))
  const year = createCounter(entries.map(entry => entry.year?.toString()))
  return hitsOf => ({
    document: document(hitsOf('document')),
    kind: kind(hitsOf('kind')),
    label: label(hitsOf('label')),
    year: year(hitsOf('year')),
  })
}

/** The most frequent value first. Values are numbered once: a common word has thousands of hits. */
function createCounter(
  all: readonly (string | undefined)[],
  names?: ReadonlyMap<string, string>,
): (hits: readonly number[]) => readonly FacetCount[] {
  const values = [...new Set(all)].filter(value => value !== undefined).sort()
  const numbers = new Map(values.map((value, at) => [value, at]))
  // What has no value is counted beyond them, where nobody looks.
  const numberOf = Int32Array.from(all, value => (value === undefined ? values.length : numbers.get(value)!))
  const counts = new Int32Array(values.length + 1)
  return hits => {
    counts.fill(0)
    for (const hit of hits) counts[numberOf[hit]!]!++
    const found = mostFrequent(counts, values.length)
    const facets: FacetCount[] = []
    for (const at of found) {
      const [value, count] = [values[at]!, counts[at]!]
      const name = names?.get(value)
      facets.push(name === undefined ? { value, count } : { value, name, count })
    }
    return facets
  }
}

/** Numbers of the values with the highest counts, highest first, equal ones in their order; never all of thousands are sorted. */
function mostFrequent(counts: Int32Array, values: number): readonly number[] {
  let highest = 0
  for (let at = 0; at < values; at++) highest = Math.max(highest, counts[at]!)
  const having = new Int32Array(highest + 1)
  for (let at = 0; at < values; at++) having[counts[at]!]!++
  let least = highest
  for (let enough = having[least]!; least > 1 && enough < MOST_VALUES; ) enough += having[--least]!
  const found: number[] = []
  for (let at = 0; at < values; at++) if (counts[at]! > 0 && counts[at]! >= least) found.push(at)
  return found.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, MOST_VALUES)
}
