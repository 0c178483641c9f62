import type { EntryAnswer } from '../../graph/neo4j/full-text/entry-question.ts'
import type { FullText } from '../../graph/neo4j/full-text/full-text.ts'
import type { SearchIndex, SearchQuery, SearchResult } from '../../graph/store/search.ts'
import { bothFilters, type Filters } from '../search/allows.ts'
import type { DocumentsNamed } from '../search/document-names.ts'
import { decodeHitCursor } from '../search/hit-cursor.ts'
import type { NamedNode } from '../search/named-node.ts'
import { createNearestNames } from '../search/nearest-names.ts'
import { phrasePattern } from '../search/phrase-pattern.ts'
import { type ReadText, readText } from '../search/read-text.ts'
import { createSynonymTable, type Synonyms } from '../search/synonyms.ts'
import { asksOf, isInflected, otherWords } from './asks-of.ts'
import { betterText } from './better-text.ts'
import { coverageOf } from './coverage-of.ts'
import { createAsked } from './create-asked.ts'
import { createSuggestions } from './create-suggestions.ts'
import { ENTRY_ANALYZER } from './entry-analyzer.ts'
import { hitsOf } from './hits-of.ts'
import { ENTRY_TUNING } from './tuning.ts'

/** Neo4j analyzes running text; terms, codes and pieces of words are ours. */
const ENGINE = `neo4j full-text norwegian, ${ENTRY_ANALYZER.name}`
/** One of the best hits must cover this share of what the query says, as where the index is in memory. */
const LEAST_CONFIDENT_COVERAGE = 0.5

export interface Neo4jSearchOptions {
  /** Revision of the graph that was there last; each answer tells the one that it is of. */
  readonly revision: number
  readonly synonyms: Synonyms
  /** Concepts, organisations and documents, which suggestions lead to. */
  readonly named: readonly NamedNode[]
  /** All that a filter may name. */
  readonly documents: DocumentsNamed
}

/** Searches the full-text index beside the graph: one round trip for a query. */
export function createNeo4jSearch(fullText: FullText, options: Neo4jSearchOptions): SearchIndex {
  const { named, documents } = options
  let revision = options.revision
  const synonyms = createSynonymTable(options.synonyms)
  const others = otherWords(options.synonyms)
  const askedOf = createAsked(named, synonyms)
  const nearestNames = createNearestNames(named.filter(({ label }) => label !== 'Document'))
  return {
    engine: ENGINE,
    get revision() {
      return revision
    },
    search,
    suggest: createSuggestions(fullText, named),
  }

  async function search(query: SearchQuery): Promise<SearchResult> {
    const after = query.after === undefined ? undefined : decodeHitCursor(query.after)
    const read = readText(query.text, documents)
    const filters = bothFilters(query, read)
    const { raise, first, names, named: documentsNamed, keeps } = askedOf(read.words)
    const asks = asksOf(read, others, names)
    const ranked = asks.words.length > 0
    const answer: EntryAnswer =
      ranked || isAsked(read, filters)
        ? await fullText.find({
            ...asks,
            filters,
            ...patternsOf(read),
            ...(after && { after }),
            ...(raise && { raise }),
            ...(first !== undefined && { first }),
            limit: query.limit,
            tuning: {
              ...ENTRY_TUNING,
              // A phrase says which are meant, however little else they hold.
              ...(asks.words.length > 1 && read.phrases.length === 0 ? {} : { leastOfBest: 0 }),
              spread: { ...ENTRY_TUNING.spread, keeps },
            },
          })
        : { ...NOTHING, revision }
    revision = answer.revision
    const coverage = ranked ? coverageOf(answer, asks.words) : answer.total > 0 ? 1 : 0
    const confident = coverage >= LEAST_CONFIDENT_COVERAGE
    return {
      total: answer.total,
      confident,
      hits: await hitsOf(answer, ranked ? asks.words : undefined, read, synonyms),
      hasNext: answer.hasNext,
      facets: answer.facets,
      didYouMean: await betterText(read, answer, asks.words),
      nearest: confident ? [] : nearestNames(read.words),
      read: {
        text: read.unfiltered,
        phrases: read.phrases,
        without: read.without.map(({ text }) => text),
        named: documentsNamed,
        unread: read.unread.map(({ start, end }) => read.input.slice(start, end)),
        ...filters,
      },
    }
  }
}

const NOTHING: Omit<EntryAnswer, 'revision'> = {
  total: 0,
  entries: [],
  hasNext: false,
  best: [],
  raised: false,
  facets: { document: [], kind: [], label: [], year: [] },
  words: [],
  entriesInAll: 0,
}

function isAsked(read: ReadText, filters: Filters): boolean {
  return read.phrases.length + read.without.length + Object.keys(filters).length > 0
}

/** What the server's regular expressions must find, and must not. */
function patternsOf({ phrases, without }: ReadText) {
  const anywhere = (text: string): string => `(?ius).*${phrasePattern(text)}.*`
  return {
    patterns: phrases.map(anywhere),
    notPatterns: without.filter(each => !isInflected(each)).map(({ text }) => anywhere(text)),
  }
}
