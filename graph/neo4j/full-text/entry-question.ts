import type { SearchEntry } from '../../store/search.ts'

/** All questions are in Lucene's query language, with fields: whoever makes them escapes what people typed. */
export interface EntryQuestion {
  /** Empty: everything that the filters allow, all alike. */
  readonly words: readonly WordQuestion[]
  /** Running text that must not be held. */
  readonly never?: string
  /** Regular expressions of the server over title and text: all must be found, and none of the others. */
  readonly patterns: readonly string[]
  readonly notPatterns: readonly string[]
  readonly filters: EntryFilters
  /** What counts more than its words do. */
  readonly raise?: EntryRaise
  /** Share of the best score that is added where a document first holds a word. */
  readonly first?: number
  /** Only what comes after the hit of this key, or after where its score was. */
  readonly after?: { readonly key: string; readonly score: number }
  readonly limit: number
  readonly tuning: EntryTuning
}

export interface WordQuestion {
  /** WORDS: running text, analyzed by the server. TERMS: ready terms. */
  readonly index: 'WORDS' | 'TERMS'
  /** The word itself. */
  readonly lucene: string
  /** Other names for it: beside the word where an entry has it, and instead of it where none has. */
  readonly others?: { readonly beside: string; readonly instead: string }
  /** Asked of the terms where nothing has the word, nor another name for it: what it may have meant. */
  readonly near?: string
  /** Terms that look like those of the word; not asked where only other names are there: it is of another language, or short for them. */
  readonly alike?: string
}

/** Entries that the structure of a query asks for; what is added to them is a share of the best score. */
export interface EntryRaise {
  /** All that they must say, themselves or by where they stand; undefined where `works` say it all. */
  readonly lucene?: string
  /** They are of these kinds, or their text has the pattern. */
  readonly labels: readonly string[]
  readonly pattern?: string
  readonly share: number
  /** Documents whose names say it all: what is of the kinds there needs no `lucene`. */
  readonly of: readonly string[]
  /** All of the kinds in these documents stand first, in reading order. */
  readonly works: readonly string[]
  readonly listed: number
  /** Of `listed`, what each character before it in the text takes off. */
  readonly step: number
}

export interface EntryTuning {
  /** What scores less than this share of the best holds too little of what was asked; 0 for none. */
  readonly leastOfBest: number
  readonly alike: { readonly weight: number; readonly candidates: number; readonly leastOfBest: number }
  readonly near: { readonly weight: number; readonly limit: number }
  /** Entries that have a word are counted up to so many. */
  readonly countedTo: number
  /** A statement may score this share of the passage around it and still stand for both, alone and together with others. */
  readonly close: { readonly alone: number; readonly together: number }
  /** Of the best so many, each further one of a document keeps this share, for so many before it at most. */
  readonly spread: { readonly of: number; readonly keeps: number; readonly atMost: number }
}

/** Values of facets that entries must have; absent: any. */
export interface EntryFilters {
  readonly documents?: readonly string[]
  readonly kinds?: readonly string[]
  readonly labels?: readonly string[]
  readonly years?: readonly number[]
}

export type FacetName = 'document' | 'kind' | 'label' | 'year'

export interface FoundEntry {
  readonly entry: SearchEntry
  readonly score: number
  /** Of the score, what looks like the words. */
  readonly alike: number
  /** Of the score, what the structure of the query added. */
  readonly more: number
  /** The score when better ones of its document stand before it. */
  readonly placed: number
  /** What each word that it holds scores, by number; with `alike` and `more` it adds up to the score. */
  readonly words: readonly WordScore[]
}

type WordScore = readonly [word: number, score: number]

export interface EntryAnswer {
  readonly total: number
  readonly entries: readonly FoundEntry[]
  readonly hasNext: boolean
  /** Words that the best ten hold, whatever the page. */
  readonly best: readonly (readonly WordScore[])[]
  /** One of these ten is what the structure of the query asks for. */
  readonly raised: boolean
  readonly facets: Readonly<Record<FacetName, readonly { readonly value: string; readonly count: number }[]>>
  /** By word: the most that it scores in any entry, how many have it, and where none has, words of entries that have one near to it. */
  readonly words: readonly {
    readonly most: number | null
    readonly many: number
    readonly near: readonly string[]
  }[]
  /** Entries of the whole index. */
  readonly entriesInAll: number
  readonly revision: number
}

export const FACETS: readonly FacetName[] = ['document', 'kind', 'label', 'year']
export const FILTER_OF = { document: 'documents', kind: 'kinds', label: 'labels', year: 'years' } as const

export function filteredFacets(filters: EntryFilters): readonly FacetName[] {
  return FACETS.filter(facet => filters[FILTER_OF[facet]] !== undefined)
}
