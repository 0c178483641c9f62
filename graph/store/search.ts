import type { NodeLabel } from '../model/labels.ts'
import type { DocumentKind } from '../model/terms.ts'

/**
 * The search port: full text over statements and passages of one revision.
 * Every engine gives the same totals, filters, facets, snippets and highlights;
 * it ranks as it can and says so in `engine`.
 */
export interface SearchIndex {
  /** Name and version of the engine and of its analyzer. */
  readonly engine: string
  /** Revision of the graph that the index was built of. */
  readonly revision: number
  search(query: SearchQuery): Promise<SearchResult>
  /** Completions of what is being typed, best first. */
  suggest(prefix: string, limit: number): Promise<readonly Suggestion[]>
}

export interface SearchQuery {
  readonly text: string
  readonly documents?: readonly string[]
  readonly kinds?: readonly DocumentKind[]
  readonly labels?: readonly NodeLabel[]
  /** Default 0. */
  readonly offset?: number
  readonly limit: number
}

export interface SearchResult {
  /** Hits that the query has, whatever `limit`. A statement and the passage around it count once. */
  readonly total: number
  /** False when nothing found can be trusted to be about the query. */
  readonly confident: boolean
  /** Best first. */
  readonly hits: readonly Hit[]
  readonly facets: {
    readonly document: readonly FacetCount[]
    readonly kind: readonly FacetCount[]
    readonly label: readonly FacetCount[]
  }
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
  readonly score: number
  readonly snippet: Snippet
  /** Words of the query that were found, as they stand in the text. */
  readonly matchedTerms: readonly string[]
}

export interface Snippet {
  /** A cut of the canonical text, white space folded. */
  readonly text: string
  /** Ranges of `text` that matched, in order, not overlapping. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[]
}

export interface FacetCount {
  readonly value: string
  readonly count: number
}

export interface Suggestion {
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
