import { fact } from './entry-facts.ts'
import { TERMS_INDEX } from './entry-index.ts'
import { FACETS } from './entry-question.ts'

const PASSAGE = `${fact('label', 'f')} = 'Passage'`

/** What passes a view's filters; one entry for each statement, and for those of a kind that are read of the same words; and of a passage and the statements in it, one or the others. */
export const HITS = `
  UNWIND found AS f
  WITH f WHERE (view.documents IS NULL OR ${fact('document', 'f')} IN view.documents)
    AND (view.kinds IS NULL OR ${fact('kind', 'f')} IN view.kinds)
    AND (view.labels IS NULL OR ${fact('label', 'f')} IN view.labels)
    AND (view.years IS NULL OR ${fact('year', 'f')} IN view.years)
  WITH ${fact('sort', 'f')} AS sort, collect(f) AS same
  WITH reduce(best = same[0], f IN same[1..] |
    CASE WHEN f.score > best.score OR (f.score = best.score AND f.e.id < best.e.id) THEN f ELSE best END) AS f
  WITH ${fact('spot', 'f')} AS spot, collect(f) AS same
  WITH reduce(best = same[0], f IN same[1..] |
    CASE WHEN f.score > best.score OR (f.score = best.score AND f.e.id < best.e.id) THEN f ELSE best END) AS f
  WITH f, ${PASSAGE} AS isPassage
  WITH f.place AS place, collect(f) AS here, max(CASE WHEN isPassage THEN f.score END) AS passage,
    max(CASE WHEN isPassage THEN null ELSE f.score END) AS statement
  WITH here, CASE
    WHEN passage IS NULL OR statement IS NULL THEN null
    WHEN statement >= passage * CASE size(here) WHEN 2 THEN ask.alone ELSE ask.together END THEN false
    ELSE true END AS passageStands
  UNWIND [f IN here WHERE passageStands IS NULL OR passageStands = (${PASSAGE})] AS f
`
/** Each hit is looked at once: common words have thousands of them, but few different documents and labels. */
export const COUNTED = `
  CALL (ask, hits) {
    UNWIND hits AS h
    WITH ${FACETS.map(facet => `${fact(facet, 'h')} AS ${facet}`).join(', ')}, count(*) AS count
    RETURN collect({${FACETS.map(facet => `${facet}: ${facet}`).join(', ')}, count: count}) AS alike
  }
  ${FACETS.map(
    facet => `
  CALL (ask, alike, view) {
    UNWIND CASE WHEN '${facet}' IN view.facets THEN alike ELSE [] END AS some
    WITH some.${facet} AS value, sum(some.count) AS count WHERE value <> ''
    RETURN collect({value: value, count: count}) AS ${facet}
  }`,
  ).join('')}
`

/** Gives `candidates`: what may be on the page, further hits of a document lowered. The best whatever the page are among `first`. */
export const CHOSEN = `
  CALL (ask, hits, view) {
    WITH CASE WHEN view.page THEN hits ELSE [] END AS list
    WITH list, list[..ask.spreadOf] AS top
    WITH list, [i IN range(0, size(top) - 1) | {hit: top[i], placed: top[i].score * ask.keeps ^
      reduce(n = 0, other IN top[..i] | CASE WHEN n < ask.atMost AND ${fact('document', 'other')} = ${fact('document', 'top[i]')} THEN n + 1 ELSE n END)}] AS spread
    WITH list, spread, coalesce(head([h IN spread WHERE ${fact('sort', 'h.hit')} = ask.afterSort | h.placed]),
      head([h IN list WHERE ${fact('sort', 'h')} = ask.afterSort | h.score]), ask.afterScore) AS from
    WITH spread, from, [h IN list[size(spread)..]
      WHERE from IS NULL OR h.score < from OR (h.score = from AND ${fact('sort', 'h')} > ask.afterSort)][..ask.limit] AS rest,
      CASE WHEN size(spread) > 0 THEN spread ELSE [h IN list[..10] | {hit: h, placed: h.score}] END AS first
    RETURN [h IN spread + [h IN rest | {hit: h, placed: h.score}]
      WHERE from IS NULL OR h.placed < from OR (h.placed = from AND ${fact('sort', 'h.hit')} > ask.afterSort)] AS candidates, first
  }
`

/** Gives `page` and `best`. */
export const SORTED = `
  CALL (ask, shown) {
    UNWIND shown.candidates AS h
    WITH h ORDER BY h.placed DESC, ${fact('sort', 'h.hit')}
    WITH collect(h) AS sorted
    RETURN sorted[..ask.limit] AS page
  }
  CALL (shown) {
    UNWIND shown.first AS h
    WITH h ORDER BY h.placed DESC, ${fact('sort', 'h.hit')}
    RETURN collect(h)[..10] AS best
  }
`
/** Each word by itself, of those that are shown alone: what it scores there is the same as within the whole. */
export const EXPLAINED = `
  CALL (ask, page, best, known) {
    WITH known, reduce(refs = '', h IN page + best | refs + ' ' + h.hit.e.ref) AS refs
    UNWIND CASE refs WHEN '' THEN [] ELSE range(0, size(ask.words) - 1) END AS at
    WITH refs, at, known[at].most IS NULL AS isNear, known[at] AS word
    WITH refs, at, isNear, CASE WHEN isNear THEN '${TERMS_INDEX}' ELSE word.index END AS place,
      CASE WHEN isNear THEN ask.words[at].near ELSE word.lucene END AS lucene
    WHERE lucene IS NOT NULL
    CALL db.index.fulltext.queryNodes(place, '+(' + lucene + ') +ref:(' + refs + ')^0') YIELD node, score
    RETURN collect([node.id, at, CASE WHEN isNear THEN score * ask.nearWeight ELSE score END]) AS scores
  }
`
