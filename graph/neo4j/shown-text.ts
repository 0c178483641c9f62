import { TERMS_INDEX } from './entry-index.ts'
import { FACETS } from './entry-question.ts'

/** What passes a view's filters; one entry for each statement, and for those of a kind that are read of the same words; and of a passage and the statements in it, one or the others. */
export const HITS = `
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
export const COUNTED = `
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

/** Gives `page`, with further hits of a document lowered, and `best` whatever the page. */
export const PAGED = `
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
export const EXPLAINED = `
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
