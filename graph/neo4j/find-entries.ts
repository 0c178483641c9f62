import { int, type QueryValues } from './connection.ts'
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
import { nodeSort } from './stored-node.ts'

const KNOWN = `
  CALL () {
    UNWIND $words AS word
    CALL (word) {
      CALL db.index.fulltext.queryNodes(word.index, word.lucene, {limit: $countLimit}) YIELD score
      RETURN max(score) AS own, count(*) AS havingIt
    }
    CALL (word, own) {
      UNWIND CASE WHEN own IS NULL AND word.others IS NOT NULL THEN [word.others.instead] ELSE [] END AS instead
      CALL db.index.fulltext.queryNodes(word.index, instead, {limit: $countLimit}) YIELD score
      RETURN max(score) AS other, count(*) AS havingOthers
    }
    WITH word, coalesce(own, other) AS most, havingIt + havingOthers AS many, own IS NULL AND other IS NOT NULL AS isForOthers
    CALL (word, most) {
      UNWIND CASE WHEN most IS NULL AND word.near IS NOT NULL THEN [word.near] ELSE [] END AS near
      CALL db.index.fulltext.queryNodes('${TERMS_INDEX}', near, {limit: $nearLimit}) YIELD node, score
      RETURN collect({e: node, score: score * $nearWeight}) AS nearly
    }
    RETURN collect({most: most, many: many, nearly: nearly, index: word.index,
      lucene: CASE WHEN isForOthers THEN word.others.instead ELSE word.lucene + coalesce(' ' + word.others.beside, '') END,
      alike: CASE WHEN isForOthers THEN '' ELSE coalesce(word.alike, '') END}) AS known
  }
`
const PATTERNS = `
  all(p IN $patterns WHERE coalesce(e.title, '') =~ p OR e.text =~ p)
  AND none(p IN $notPatterns WHERE coalesce(e.title, '') =~ p OR e.text =~ p)
`
const COLLECTED = `collect({e: e, score: score, alike: alike, more: more, key: e.key, place: e.place,
  spot: e.version + ' ' + e.label + ' ' + toString(e.start) + ' ' + toString(e.end), passage: e.label = 'Passage'}) AS found`
/** One row for each entry, whatever the words: a long query over a large index must fit into the server's memory. */
const RANKED = `
  CALL (known) {
    CALL (known) {
      UNWIND ['${WORDS_INDEX}', '${TERMS_INDEX}'] AS index
      WITH index, reduce(asks = '', word IN known |
        CASE WHEN word.index = index AND word.most IS NOT NULL THEN asks + ' ' + word.lucene ELSE asks END) AS ask
      WHERE ask <> ''
      CALL db.index.fulltext.queryNodes(index, ask) YIELD node, score
      RETURN node AS e, score, 0.0 AS alike, 0 AS asked, 0 AS never
      UNION ALL
      UNWIND known AS word
      UNWIND word.nearly AS near
      RETURN near.e AS e, near.score AS score, 0.0 AS alike, 0 AS asked, 0 AS never
      UNION ALL
      WITH reduce(asks = '', word IN known | asks + ' ' + word.alike) AS ask
      WHERE trim(ask) <> ''
      CALL db.index.fulltext.queryNodes('${TERMS_INDEX}', ask, {limit: $alikeLimit}) YIELD node, score
      RETURN node AS e, 0.0 AS score, score * $alikeWeight AS alike, 0 AS asked, 0 AS never
      UNION ALL
      UNWIND $raised AS ask
      CALL db.index.fulltext.queryNodes('${WORDS_INDEX}', ask.lucene) YIELD node
      WHERE node.label IN ask.labels OR node.text =~ ask.pattern
      RETURN node AS e, 0.0 AS score, 0.0 AS alike, 1 AS asked, 0 AS never
      UNION ALL
      UNWIND $never AS ask
      CALL db.index.fulltext.queryNodes('${WORDS_INDEX}', ask) YIELD node
      RETURN node AS e, 0.0 AS score, 0.0 AS alike, 0 AS asked, 1 AS never
    }
    WITH e, sum(score) AS held, sum(alike) AS alike, sum(asked) AS asked, sum(never) AS never
    WHERE never = 0
    WITH collect({e: e, held: held, alike: alike, asked: asked}) AS rows, max(held + alike) AS best, max(alike) AS bestAlike
    CALL (rows) {
      UNWIND CASE WHEN $first > 0 THEN rows ELSE [] END AS row
      WITH row WHERE row.held > 0
      WITH row.e.document AS document, min(row.e.end) AS firstEnd
      RETURN collect([document, firstEnd]) AS firsts
    }
    UNWIND rows AS row
    WITH row.e AS e, row.held AS held, row.alike AS alike, row.held + row.alike AS words, best, bestAlike,
      CASE
        WHEN row.e.label IN $listed.labels AND (row.e.root IN $listed.works OR row.e.document IN $listed.works)
          THEN best * (1 + $listed.share - row.e.start * $listed.step) - row.held - row.alike
        WHEN row.asked > 0 THEN best * $raised[0].share
        WHEN row.e.label IN $listed.labels AND (row.e.root IN $listed.of OR row.e.document IN $listed.of)
          THEN best * $listed.ofShare
        WHEN row.held > 0 AND [row.e.document, row.e.end] IN firsts THEN best * $first
        ELSE 0.0 END AS more
    WITH e, held, alike, more, words + more AS score, best, bestAlike
    WHERE score >= best * $leastOfBest AND (held > 0 OR alike >= bestAlike * $leastAlike) AND ${PATTERNS}
    RETURN ${COLLECTED}
  }
`
const LISTED = `
  CALL () {
    CALL () {
      UNWIND $never AS ask
      CALL db.index.fulltext.queryNodes('${WORDS_INDEX}', ask) YIELD node
      RETURN collect(node.id) AS never
    }
    MATCH (e:SporbarEntry)
    WHERE NOT e.id IN never AND ${PATTERNS}
    WITH e, 1.0 AS score, 0.0 AS alike, 0.0 AS more
    RETURN ${COLLECTED}
  }
`
/** What passes a view's filters; one entry for each statement, and for those of a kind that are read of the same words; and of a passage and the statements in it, one or the others. */
const HITS = `
  UNWIND found AS f
  WITH f WHERE (view.documents IS NULL OR f.e.document IN view.documents)
    AND (view.kinds IS NULL OR f.e.kind IN view.kinds)
    AND (view.labels IS NULL OR f.e.label IN view.labels)
    AND (view.years IS NULL OR f.e.year IN view.years)
  WITH f.key AS key, collect(f) AS same
  WITH reduce(best = same[0], f IN same[1..] |
    CASE WHEN f.score > best.score OR (f.score = best.score AND f.e.id < best.e.id) THEN f ELSE best END) AS f
  WITH f.spot AS spot, collect(f) AS same
  WITH reduce(best = same[0], f IN same[1..] |
    CASE WHEN f.score > best.score OR (f.score = best.score AND f.e.id < best.e.id) THEN f ELSE best END) AS f
  WITH f.place AS place, collect(f) AS here, max(CASE WHEN f.passage THEN f.score END) AS passage,
    max(CASE WHEN f.passage THEN null ELSE f.score END) AS statement
  WITH here, CASE
    WHEN passage IS NULL OR statement IS NULL THEN null
    WHEN statement >= passage * CASE size(here) WHEN 2 THEN $alone ELSE $together END THEN false
    ELSE true END AS passageStands
  UNWIND [f IN here WHERE passageStands IS NULL OR passageStands = f.passage] AS f
`
/** Each hit is looked at once: common words have thousands of them, but few different documents and labels. */
const COUNTED = `
  CALL (hits) {
    UNWIND hits AS h
    WITH h.e.document AS document, h.e.kind AS kind, h.e.label AS label, h.e.year AS year, count(*) AS count
    RETURN collect({document: document, kind: kind, label: label, year: toString(year), count: count}) AS alike
  }
  ${FACETS.map(
    facet => `
  CALL (alike, view) {
    UNWIND CASE WHEN '${facet}' IN view.facets THEN alike ELSE [] END AS some
    WITH some.${facet} AS value, sum(some.count) AS count WHERE value IS NOT NULL
    ORDER BY count DESC, value
    RETURN collect({value: value, count: count}) AS ${facet}
  }`,
  ).join('')}
`

const PAGED = `
  CALL (hits, view) {
    WITH CASE WHEN view.page THEN hits ELSE [] END AS list
    WITH list, list[..$spreadOf] AS top
    WITH list, [i IN range(0, size(top) - 1) | {hit: top[i], placed: top[i].score * $keeps ^
      reduce(n = 0, other IN top[..i] | CASE WHEN n < $atMost AND other.e.document = top[i].e.document THEN n + 1 ELSE n END)}] AS spread
    WITH list, spread, coalesce(head([h IN spread WHERE h.hit.key = $afterKey | h.placed]),
      head([h IN list WHERE h.key = $afterKey | h.score]), $afterScore) AS from
    CALL (list, spread, from) {
      UNWIND spread + [h IN list[size(spread)..]
        WHERE from IS NULL OR h.score < from OR (h.score = from AND h.e.sort > $afterSort) | {hit: h, placed: h.score}][..$limit] AS h
      WITH h WHERE from IS NULL OR h.placed < from OR (h.placed = from AND h.hit.e.sort > $afterSort)
      ORDER BY h.placed DESC, h.hit.e.sort LIMIT $limit
      RETURN collect(h) AS page
    }
    CALL (spread, list) {
      UNWIND CASE WHEN size(spread) > 0 THEN spread ELSE [h IN list[..10] | {hit: h, placed: h.score}] END AS h
      WITH h ORDER BY h.placed DESC, h.hit.e.sort LIMIT 10
      RETURN collect(h) AS best
    }
    RETURN page, best
  }
`
/** Each word by itself, of those that are shown alone: what it scores there is the same as within the whole. */
const EXPLAINED = `
  CALL (views, known) {
    WITH known, reduce(refs = '', h IN views[0].page + views[0].best | refs + ' ' + h.hit.e.ref) AS refs
    UNWIND CASE refs WHEN '' THEN [] ELSE range(0, size($words) - 1) END AS at
    WITH refs, at, known[at].most IS NULL AS isNear, known[at] AS word
    WITH refs, at, isNear, CASE WHEN isNear THEN '${TERMS_INDEX}' ELSE word.index END AS place,
      CASE WHEN isNear THEN $words[at].near ELSE word.lucene END AS lucene
    WHERE lucene IS NOT NULL
    CALL db.index.fulltext.queryNodes(place, '+(' + lucene + ') +ref:(' + refs + ')^0') YIELD node, score
    RETURN collect([node.id, at, CASE WHEN isNear THEN score * $nearWeight ELSE score END]) AS scores
  }
`

/** One question, one answer, one row: what is found, counted and shown, of one revision. No row while the index is being made. */
export function entryQuery(question: EntryQuestion): {
  readonly cypher: string
  readonly values: QueryValues
} {
  const { words, never, raise, first, patterns, notPatterns, filters, after, limit, tuning } = question
  const isRanked = words.length > 0
  const cypher = `
    ${KNOWN}
    ${isRanked ? RANKED : LISTED}
    CALL (found) {
      UNWIND $views AS view
      CALL (found, view) {
        ${HITS}
        WITH f ORDER BY f.score DESC, f.e.sort
        RETURN collect(f) AS hits
      }
      ${COUNTED}
      ${PAGED}
      RETURN collect({total: size(hits), page: page, best: best, ${FACETS.map(facet => `${facet}: ${facet}`).join(', ')}}) AS views
    }
    ${EXPLAINED}
    CALL () { MATCH (e:SporbarEntry) RETURN count(e) AS entriesInAll }
    MATCH (store:SporbarStore) WHERE store.indexedBy IS NOT NULL
    RETURN {
      views: [view IN views | view {.*,
        page: [h IN view.page | {id: h.hit.e.id, body: h.hit.e._body, score: h.hit.score, alike: h.hit.alike, more: h.hit.more, placed: h.placed}],
        best: [h IN view.best | h.hit.e.id], raised: any(h IN view.best WHERE h.hit.more > 0)}],
      scores: scores, entriesInAll: entriesInAll, revision: store.revision,
      words: [word IN known | {most: word.most, many: word.many, near: [n IN word.nearly[..20] | n.e.forms]}]
    } AS row
  `
  const { near, close, spread } = tuning
  return {
    cypher,
    values: {
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
      spreadOf: int(isRanked ? spread.of : 0),
      keeps: spread.keeps,
      atMost: int(spread.atMost),
      afterKey: after?.key ?? null,
      afterSort: after ? nodeSort(after.key) : '',
      afterScore: after?.score ?? null,
      limit: int(limit + 1),
    },
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
    years: allowed.years?.map(year => int(year)) ?? null,
  })
  const open = FACETS.filter(facet => !filtered.includes(facet))
  const others = filtered.map(facet => view(false, [facet], { ...filters, [FILTER_OF[facet]]: undefined }))
  return [view(true, open, filters), ...others]
}
