import type { SearchEntry } from '../../store/search.ts'
import { type EntryAnswer, type EntryQuestion, type FacetName, filteredFacets } from './entry-question.ts'

type Counts = readonly { readonly value: string; readonly count: number }[]

/** What the server counts and shows for one choice of filters. */
interface View extends Record<FacetName, Counts> {
  readonly total: number
}

export interface EntryRow extends Pick<EntryAnswer, 'words' | 'entriesInAll' | 'revision' | 'raised'> {
  readonly views: readonly [View, ...View[]]
  readonly page: readonly {
    readonly id: string
    readonly body: string
    readonly score: number
    readonly alike: number
    readonly more: number
    readonly placed: number
  }[]
  readonly best: readonly string[]
  readonly scores: readonly (readonly [id: string, word: number, score: number])[]
}

/** The row of `entryQuery` as an answer: each facet from the view without its own filter. */
export function entryAnswer({ filters, limit }: EntryQuestion, row: EntryRow): EntryAnswer {
  const [main, ...others] = row.views
  const filtered = filteredFacets(filters)
  const facet = (name: FacetName): Counts =>
    (filtered.includes(name) ? others[filtered.indexOf(name)]! : main)[name].toSorted(mostFrequentFirst)
  const wordsOf = scoresById(row.scores)
  return {
    total: main.total,
    hasNext: row.page.length > limit,
    entries: row.page.slice(0, limit).map(({ id, body, score, alike, more, placed }) => ({
      entry: JSON.parse(body) as SearchEntry,
      ...{ score, alike, more, placed },
      words: wordsOf(id),
    })),
    best: row.best.map(wordsOf),
    raised: row.raised,
    facets: { document: facet('document'), kind: facet('kind'), label: facet('label'), year: facet('year') },
    words: row.words,
    entriesInAll: row.entriesInAll,
    revision: row.revision,
  }
}

function mostFrequentFirst(one: Counts[number], other: Counts[number]): number {
  return other.count - one.count || (one.value < other.value ? -1 : 1)
}

function scoresById(scores: EntryRow['scores']): (id: string) => readonly (readonly [number, number])[] {
  const byId = new Map<string, [number, number][]>()
  for (const [id, word, score] of scores) {
    const known = byId.get(id)
    if (known) known.push([word, score])
    else byId.set(id, [[word, score]])
  }
  return id => byId.get(id) ?? []
}
