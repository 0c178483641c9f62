import { TERMS_INDEX, WORDS_INDEX } from './entry-index.ts'

/** Of each word: whether an entry has it, another name for it, or what is near to it. Gives `known`. */
export const KNOWN = `
  CALL (ask) {
    UNWIND ask.words AS word
    CALL (ask, word) {
      CALL db.index.fulltext.queryNodes(word.index, word.lucene, {limit: ask.countLimit}) YIELD score
      RETURN max(score) AS own, count(*) AS havingIt
    }
    CALL (ask, word, own) {
      UNWIND CASE WHEN own IS NULL AND word.others IS NOT NULL THEN [word.others.instead] ELSE [] END AS instead
      CALL db.index.fulltext.queryNodes(word.index, instead, {limit: ask.countLimit}) YIELD score
      RETURN max(score) AS other, count(*) AS havingOthers
    }
    WITH word, coalesce(own, other) AS most, havingIt + havingOthers AS many, own IS NULL AND other IS NOT NULL AS isForOthers
    CALL (ask, word, most) {
      UNWIND CASE WHEN most IS NULL AND word.near IS NOT NULL THEN [word.near] ELSE [] END AS near
      CALL db.index.fulltext.queryNodes('${TERMS_INDEX}', near, {limit: ask.nearLimit}) YIELD node, score
      RETURN collect({e: node, score: score * ask.nearWeight}) AS nearly
    }
    RETURN collect({most: most, many: many, nearly: nearly, index: word.index,
      lucene: CASE WHEN isForOthers THEN word.others.instead ELSE word.lucene + coalesce(' ' + word.others.beside, '') END,
      alike: CASE WHEN isForOthers THEN '' ELSE coalesce(word.alike, '') END}) AS known
  }
`
const PATTERNS = `
  all(p IN ask.patterns WHERE coalesce(e.title, '') =~ p OR e.text =~ p)
  AND none(p IN ask.notPatterns WHERE coalesce(e.title, '') =~ p OR e.text =~ p)
`
const COLLECTED =
  'collect({e: e, score: score, alike: alike, more: more, place: e.place, facts: e.facts}) AS found'
/**
 * Gives `found`, scored; where no words are asked for all is found, and all alike. One row for each entry,
 * whatever the words: a long query over a large index must fit into the server's memory.
 */
export const FOUND = `
  CALL (ask, known) {
    CALL (ask, known) {
      UNWIND ['${WORDS_INDEX}', '${TERMS_INDEX}'] AS index
      WITH index, reduce(all = '', word IN known |
        CASE WHEN word.index = index AND word.most IS NOT NULL THEN all + ' ' + word.lucene ELSE all END) AS lucene
      WHERE lucene <> ''
      CALL db.index.fulltext.queryNodes(index, lucene) YIELD node, score
      RETURN node AS e, score, 0.0 AS alike, 0 AS asked, 0 AS never
      UNION ALL
      UNWIND CASE WHEN size(ask.words) = 0 THEN [1] ELSE [] END AS everything
      MATCH (e:SporbarEntry)
      RETURN e, 1.0 AS score, 0.0 AS alike, 0 AS asked, 0 AS never
      UNION ALL
      UNWIND known AS word
      UNWIND word.nearly AS near
      RETURN near.e AS e, near.score AS score, 0.0 AS alike, 0 AS asked, 0 AS never
      UNION ALL
      WITH reduce(all = '', word IN known | all + ' ' + word.alike) AS lucene
      WHERE trim(lucene) <> ''
      CALL db.index.fulltext.queryNodes('${TERMS_INDEX}', lucene, {limit: ask.alikeLimit}) YIELD node, score
      RETURN node AS e, 0.0 AS score, score * ask.alikeWeight AS alike, 0 AS asked, 0 AS never
      UNION ALL
      UNWIND ask.raised AS raised
      CALL db.index.fulltext.queryNodes('${WORDS_INDEX}', raised.lucene) YIELD node
      WHERE node.label IN raised.labels OR node.text =~ raised.pattern
      RETURN node AS e, 0.0 AS score, 0.0 AS alike, 1 AS asked, 0 AS never
      UNION ALL
      UNWIND ask.never AS lucene
      CALL db.index.fulltext.queryNodes('${WORDS_INDEX}', lucene) YIELD node
      RETURN node AS e, 0.0 AS score, 0.0 AS alike, 0 AS asked, 1 AS never
    }
    WITH e, sum(score) AS held, sum(alike) AS alike, sum(asked) AS asked, sum(never) AS never
    WHERE never = 0
    WITH collect([e, held, alike, asked]) AS rows, max(held + alike) AS best, max(alike) AS bestAlike
    CALL (ask, rows) {
      UNWIND CASE WHEN ask.first > 0 THEN rows ELSE [] END AS row
      WITH row[0] AS e, row[1] AS held WHERE held > 0
      WITH e.document AS document, min(e.end) AS firstEnd
      RETURN collect([document, firstEnd]) AS firsts
    }
    UNWIND rows AS row
    WITH row[0] AS e, row[1] AS held, row[2] AS alike, row[3] AS asked, best, bestAlike, firsts
    WITH e, held, alike, best, bestAlike,
      CASE
        WHEN size(ask.listed.works) > 0 AND e.label IN ask.listed.labels AND (e.root IN ask.listed.works OR e.document IN ask.listed.works)
          THEN best * (1 + ask.listed.share - e.start * ask.listed.step) - held - alike
        WHEN asked > 0 THEN best * ask.raised[0].share
        WHEN size(ask.listed.of) > 0 AND e.label IN ask.listed.labels AND (e.root IN ask.listed.of OR e.document IN ask.listed.of)
          THEN best * ask.listed.ofShare
        WHEN ask.first > 0 AND held > 0 AND [e.document, e.end] IN firsts THEN best * ask.first
        ELSE 0.0 END AS more
    WITH e, held, alike, more, held + alike + more AS score, best, bestAlike
    WHERE score >= best * ask.leastOfBest AND (held > 0 OR alike >= bestAlike * ask.leastAlike) AND ${PATTERNS}
    RETURN ${COLLECTED}
  }
`
