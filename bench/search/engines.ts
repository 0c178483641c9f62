import type { Engine } from './engine.ts'
import { MINI_SEARCH, MINI_SEARCH_STEMS } from './mini-search.ts'
import { neo4jFullText } from './neo4j-full-text.ts'
import type { Neo4jPlace } from './neo4j-place.ts'
import { OWN_INDEX } from './own-index.ts'
import { ownNeo4j } from './own-neo4j.ts'
import { SQLITE_FTS } from './sqlite-fts.ts'

/** Our own first; those beside Neo4j only where a server answers. */
export function engines(neo4j?: Neo4jPlace): readonly Engine[] {
  return [
    OWN_INDEX,
    SQLITE_FTS,
    MINI_SEARCH,
    MINI_SEARCH_STEMS,
    ...(neo4j === undefined ? [] : [neo4jFullText(neo4j), ownNeo4j(neo4j)]),
  ]
}
