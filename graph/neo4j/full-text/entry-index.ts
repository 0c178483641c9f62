import type { SearchEntry } from '../../store/search.ts'

/** What an entry is found by beside its own title and text; terms are parted by spaces. */
export interface EntryTerms {
  /** Headings, title of the document and what the statement is called: analyzed as running text. */
  readonly around: string
  /** Codes and numbers that are its own. */
  readonly own: string
  /** Codes that it cites. */
  readonly codes: string
  /** Its words in lower case, as they stand. */
  readonly forms: string
  /** Pieces of its words that look alike when words do. */
  readonly grams: string
}

/** Knows the language of the entries. It comes from above: this room does not. */
export interface EntryAnalyzer {
  /** Name and version: what another one indexed is indexed anew. */
  readonly name: string
  terms(entry: SearchEntry): EntryTerms
  /** Words that the document and the statement can be suggested by, as they are compared; none of a passage. */
  names(entry: SearchEntry): { readonly document: string; readonly statement?: string }
}

export const WORDS_INDEX = 'sporbar_entry_words'
export const TERMS_INDEX = 'sporbar_entry_terms'
export const NAMES_INDEX = 'sporbar_names'

const index = (name: string, label: string, fields: readonly string[], analyzer: string): string =>
  `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (e:${label}) ON EACH [${fields.map(field => `e.${field}`).join(', ')}]
   OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzer}', \`fulltext.eventually_consistent\`: false}}`

/**
 * Running text is analyzed by the server. Terms are ready: cut at spaces and
 * compared as they are. Both belong to the transaction that writes the graph,
 * so that no revision is ever searched by the index of another.
 */
export const ENTRY_SCHEMA: readonly string[] = [
  'CREATE CONSTRAINT sporbarentry_id IF NOT EXISTS FOR (e:SporbarEntry) REQUIRE e.id IS UNIQUE',
  'CREATE CONSTRAINT sporbarname_id IF NOT EXISTS FOR (e:SporbarName) REQUIRE e.id IS UNIQUE',
  ...['key', 'document', 'version'].map(
    field =>
      `CREATE INDEX sporbarentry_${field.toLowerCase()} IF NOT EXISTS FOR (e:SporbarEntry) ON (e.${field})`,
  ),
  index(WORDS_INDEX, 'SporbarEntry', ['title', 'text', 'around', 'ref'], 'norwegian'),
  index(TERMS_INDEX, 'SporbarEntry', ['own', 'codes', 'forms', 'grams', 'ref'], 'whitespace'),
  index(NAMES_INDEX, 'SporbarName', ['words', 'squeezed'], 'whitespace'),
]
