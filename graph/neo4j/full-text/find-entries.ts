import { int } from '../connection.ts'
import { nodeSort } from '../stored-node.ts'
import { fact } from './entry-facts.ts'
import { TERMS_INDEX, WORDS_INDEX } from './entry-index.ts'
import {
  type EntryFilters,
  type EntryQuestion,
  FACETS,
  type FacetName,
  FILTER_OF,
  filteredFacets,
  type WordQuestion,
} from './entry-question.ts'
import { FOUND, KNOWN } from './found-text.ts'
import { CHOSEN, COUNTED, EXPLAINED, HITS, SORTED } from './shown-text.ts'

/**
 * What is found for `ask`, a value of `entryValue`, counted and shown: one row, and none while the index is being made.
 * What is found is behind us when the page is sorted and explained, and hits are sorted apart from what they were
 * grouped by: a server counts all lists in scope as the memory of what sorts, and has little for all who search.
 */
export const ANSWER = `
  CALL (ask) {
    ${KNOWN}
    ${FOUND}
    CALL (ask, found) {
      UNWIND ask.views AS view
      CALL (ask, found, view) {
        CALL (ask, found, view) { ${HITS} RETURN f }
        WITH f ORDER BY f.score DESC, ${fact('sort', 'f')}
        RETURN collect(f) AS hits
      }
      ${COUNTED}
      ${CHOSEN}
      RETURN collect({total: size(hits), candidates: candidates, first: first, ${FACETS.map(facet => `${facet}: ${facet}`).join(', ')}}) AS views
    }
    RETURN known, views
  }
  WITH known, views, views[0] AS shown
  ${SORTED}
  ${EXPLAINED}
  CALL () { MATCH (e:SporbarEntry) RETURN count(e) AS entriesInAll }
  MATCH (store:SporbarStore) WHERE store.indexedBy IS NOT NULL
  RETURN {
    views: [view IN views | view {.total, ${FACETS.map(facet => `.${facet}`).join(', ')}}],
    page: [h IN page | {id: h.hit.e.id, body: h.hit.e._body, score: h.hit.score, alike: h.hit.alike, more: h.hit.more, placed: h.placed}],
    best: [h IN best | h.hit.e.id], raised: any(h IN best WHERE h.hit.more > 0),
    scores: scores, entriesInAll: entriesInAll, revision: store.revision,
    words: [word IN known | {most: word.most, many: word.many, near: [n IN word.nearly[..20] | n.e.forms]}]
  } AS row
`

/** The question as `ask`. */
export function entryValue(question: EntryQuestion): Readonly<Record<string, unknown>> {
  const { words, never, raise, first, patterns, notPatterns, filters, after, limit, tuning } = question
  const { near, close, spread } = tuning
  return {
    words: words.map(word => ({ ...word, index: nameOf(word.index) })),
    never: never === undefined ? [] : [never],
    patterns,
    notPatterns,
    views: viewsOf(filters),
    leastOfBest: tuning.leastOfBest,
    first: first ?? 0,
    countLimit: int(tuning.countedTo),
    raised: raise?.lucene === undefined ? [] : [{ ...raise, pattern: raise.pattern ?? null }],
    listed: {
      labels: raise?.labels ?? [],
      works: raise?.works ?? [],
      of: raise?.of ?? [],
      ofShare: raise?.share ?? 0,
      share: raise?.listed ?? 0,
      step: raise?.step ?? 0,
    },
    alikeLimit: int(tuning.alike.candidates),
    alikeWeight: tuning.alike.weight,
    leastAlike: tuning.alike.leastOfBest,
    nearWeight: near.weight,
    nearLimit: int(near.limit),
    alone: close.alone,
    together: close.together,
    // A list without words has no better and worse: nothing is lowered in it.
    spreadOf: int(words.length > 0 ? spread.of : 0),
    keeps: spread.keeps,
    atMost: int(spread.atMost),
    afterSort: after ? nodeSort(after.key) : null,
    afterScore: after?.score ?? null,
    limit: int(limit + 1),
  }
}

function nameOf(index: WordQuestion['index']): string {
  return index === 'WORDS' ? WORDS_INDEX : TERMS_INDEX
}

/** What the filters allow, and for each facet with a filter of its own what they allow without it. */
function viewsOf(filters: EntryFilters): readonly Record<string, unknown>[] {
  const filtered = filteredFacets(filters)
  const view = (page: boolean, facets: readonly FacetName[], allowed: EntryFilters) => ({
    page,
    facets,
    documents: allowed.documents ?? null,
    kinds: allowed.kinds ?? null,
    labels: allowed.labels ?? null,
    years: allowed.years?.map(String) ?? null,
  })
  const open = FACETS.filter(facet => !filtered.includes(facet))
  const others = filtered.map(facet => view(false, [facet], { ...filters, [FILTER_OF[facet]]: undefined }))
  return [view(true, open, filters), ...others]
}
