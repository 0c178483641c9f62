import { createHash } from 'node:crypto'
import type { SearchEntry } from '../../store/search.ts'
import { nodeSort } from '../stored-node.ts'

const FACTS = ['sort', 'spot', 'document', 'kind', 'label', 'year'] as const

type Fact = (typeof FACTS)[number]

/**
 * What thousands of found entries are told apart, counted and ordered by, as one list beside each: the
 * server takes nearly as long for a property of few letters as for all of these. `year` may be empty.
 */
export function factsOf(entry: SearchEntry): readonly string[] {
  const { key, label, document, kind, year, version, start, end } = entry
  const facts: Readonly<Record<Fact, string>> = {
    ...{ document, kind, label },
    // Unique to the key, so that it stands for it too.
    sort: nodeSort(key),
    spot: shortFor(`${version} ${label} ${start} ${end}`),
    year: year === undefined ? '' : String(year),
  }
  return FACTS.map(fact => facts[fact])
}

/** One of them, of what has them as `facts`, as the server reads it. */
export function fact(name: Fact, of: string): string {
  return `${of}.facts[${FACTS.indexOf(name)}]`
}

/** A short name for a long one, that every analyzer leaves whole: digits. */
export function shortFor(name: string): string {
  return BigInt(`0x${createHash('sha256').update(name).digest('hex').slice(0, 16)}`).toString()
}
