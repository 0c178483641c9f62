import { createSearchIndex } from '../../src/search/create-search-index.ts'
import { NAMED, SYNONYMS } from './corpus.ts'
import { searchSuite } from './search-suite.ts'

searchSuite(
  /^(minisearch|sporbar) \d/,
  entries => createSearchIndex(entries, { revision: 3, synonyms: SYNONYMS, named: NAMED }),
  200,
)
