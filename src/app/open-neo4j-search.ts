import type { SearchedReader } from '../../graph/neo4j/open-reader.ts'
import type { SearchIndex } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { createNeo4jSearch } from '../neo4j-search/create-neo4j-search.ts'
import { ENTRY_ANALYZER } from '../neo4j-search/entry-analyzer.ts'
import { createDocumentNames } from '../search/document-names.ts'
import { searchNames } from './search-names.ts'
import { searchSynonyms } from './search-synonyms.ts'

/** An index that lies with the graph: it is always of the newest revision, and says with each answer of which. */
export interface FollowingIndex extends SearchIndex {
  readonly follows: true
  readonly namesOf: number
}

/**
 * The full-text index beside a graph in Neo4j; undefined where there is none, or where
 * another analyzer has made it: then its terms are not those that would be asked for.
 */
export async function openNeo4jSearch(
  reader: StoreReader,
  report: (error: unknown) => void = () => {},
): Promise<FollowingIndex | undefined> {
  if (!hasFullText(reader) || (await reader.fullText.indexedBy()) !== ENTRY_ANALYZER.name) return undefined
  const { fullText } = reader
  const open = async (revision: number) => {
    const [named, entries] = await Promise.all([searchNames(reader), fullText.documents()])
    const synonyms = searchSynonyms(named)
    const documents = await createDocumentNames(entries, synonyms)
    const index = createNeo4jSearch(fullText, { revision, named, synonyms, documents })
    return { index, revision }
  }
  let current = await open((await reader.status()).revision)
  let opening = false
  return {
    follows: true,
    engine: current.index.engine,
    get revision() {
      return current.index.revision
    },
    get namesOf() {
      return current.revision
    },
    async search(query) {
      const result = await current.index.search(query)
      follow(current.index.revision)
      return result
    },
    suggest: (prefix, limit) => current.index.suggest(prefix, limit),
  }

  /** Names of concepts and documents are in memory: they are read anew while those of before are still used. */
  function follow(revision: number): void {
    if (revision === current.revision || opening) return
    opening = true
    open(revision)
      .then(fresh => {
        current = fresh
      })
      .catch(report)
      .finally(() => {
        opening = false
      })
  }
}

function hasFullText(reader: StoreReader): reader is SearchedReader {
  return 'fullText' in reader
}
