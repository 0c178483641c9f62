import type { NodeLabel } from '../model/labels.ts'
import type { DocumentKind } from '../model/terms.ts'

/**
 * The search port: full text over statements and passages of one revision.
 * Every engine has the same query language, filters, snippets and highlights, and counts totals and facets
 * over what it calls a hit. It ranks as it can and says so in `engine`: below which score what shares a few
 * words with a longer query is none, each draws by its own scores.
 */
export interface SearchIndex {
  /** Name and version of the engine and of its analyzer. */
  readonly engine: string
  /** Revision of the graph that the index was built of. */
  readonly revision: number
  /** Where it lies with its store: it is always of the newest revision, and each search is a question to the server. */
  readonly follows?: true
  /** Where names are in memory beside an index that follows: the revision that they are of. */
  readonly namesOf?: number | undefined
  search(query: SearchQuery): Promise<SearchResult>
  /** Completions of what is being typed, best first. */
  suggest(prefix: string, limit: number): Promise<readonly Suggestion[]>
}

export interface SearchQuery {
  /** Words and the query language: `"phrase"`, `-minus`, `kind:`, `document:`, `year:`, `label:`. Whatever is malformed is words. */
  readonly text: string
  readonly documents?: readonly string[]
  readonly kinds?: readonly DocumentKind[]
  readonly labels?: readonly NodeLabel[]
  /** Years that the document is of. */
  readonly years?: readonly number[]
  /** Cursor of a hit: only what comes after it. Throws CURSOR_INVALID for what is no cursor. */
  readonly after?: string
  readonly limit: number
}

export interface SearchResult {
  /** Hits that the query has, whatever `after` and `limit`. A statement and the passage around it count once. */
  readonly total: number
  /** False when nothing found can be trusted to be about the query. */
  readonly confident: boolean
  /** Best first. */
  readonly hits: readonly Hit[]
  readonly hasNext: boolean
  /** Of the whole query, each without its own filter: what one would find by choosing another value. Most frequent first. */
  readonly facets: Facets
  /** The query with what is probably misspelt put right; null when nothing is, or nothing better is known. */
  readonly didYouMean: string | null
  /** Concepts nearest to the query, when what was found cannot be trusted. */
  readonly nearest: readonly Suggestion[]
  /** How the query was understood. */
  readonly read: ReadQuery
}

/** A query as it was read: filters of its text and those given beside it, where either is set. */
export interface ReadQuery extends Omit<SearchQuery, 'after' | 'limit'> {
  /** What is left of the text without its filters. */
  readonly text: string
  readonly phrases: readonly string[]
  /** Words and phrases that hits must not hold. */
  readonly without: readonly string[]
  /** Documents that its words name in full. */
  readonly named: readonly string[]
  /** Filters of its text that name nothing there is: they were read as words. */
  readonly unread: readonly string[]
}

export interface Facets {
  readonly document: readonly FacetCount[]
  readonly kind: readonly FacetCount[]
  readonly label: readonly FacetCount[]
  readonly year: readonly FacetCount[]
}

export interface Hit {
  /** Key of the statement or passage. */
  readonly key: string
  readonly label: NodeLabel
  readonly document: string
  readonly version: string
  /** The place in the canonical text of the version. */
  readonly start: number
  readonly end: number
  /** Above 0; only comparable within one query. */
  readonly score: number
  /** What the score is made of: the values add up to it. */
  readonly explanation: readonly ScorePart[]
  /** Goes on from this hit: keeps its place when the index has changed meanwhile. */
  readonly cursor: string
  readonly snippet: Snippet
  /** Words of the query that were found, as they stand in the text. */
  readonly matchedTerms: readonly string[]
}

/**
 * WORD: a word of the query, by its stem, a synonym or a part of a compound. GRAM: pieces of
 * words that look alike. CLOSENESS: words of the query stand close together.
 * DOCUMENT: the document around it speaks of the query too. ORDER: what was taken off or
 * added so that the list as a whole serves better.
 */
export type ScoreChannel = 'WORD' | 'GRAM' | 'CLOSENESS' | 'DOCUMENT' | 'ORDER'

export interface ScorePart {
  readonly channel: ScoreChannel
  /** The word of the query that it comes of, or null for the whole. */
  readonly word: string | null
  /** What was met, as an advisor reads it; Norwegian. */
  readonly met: string
  readonly value: number
}

export interface Snippet {
  /** A cut of the canonical text, white space folded. */
  readonly text: string
  /** Ranges of `text` that matched, in order, not overlapping. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[]
}

export interface FacetCount {
  readonly value: string
  /** What to call it, where the value is a key. */
  readonly name?: string
  readonly count: number
}

export interface Suggestion {
  /** What the search box is to hold when it is taken. */
  readonly text: string
  readonly key?: string
  readonly label?: NodeLabel
}

/** What is indexed: a statement or passage with its place. */
export interface SearchEntry {
  readonly key: string
  readonly label: NodeLabel
  readonly document: string
  readonly kind: DocumentKind
  /** Of the document's date; absent where the catalogue and the text give none. */
  readonly year?: number
  readonly version: string
  readonly start: number
  readonly end: number
  readonly title?: string
  readonly number?: string
  /** What is searched: the repaired reading. */
  readonly text: string
  /** `canonicalText.slice(start, end)`: what snippets are cut from. */
  readonly exact: string
  readonly documentTitle: string
  readonly section: readonly string[]
}
