import { TERMS_INDEX, WORDS_INDEX } from './entry-index.ts'

/** Of each word: whether an entry has it, another name for it, or what is near to it. Gives `known`. */
export const KNOWN = `
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
/** Gives `found`, scored. One row for each entry, whatever the words: a long query over a large index must fit into the server's memory. */
export const RANKED = `
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
/** Gives `found`, all alike: where no words are asked for. */
export const LISTED = `
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
