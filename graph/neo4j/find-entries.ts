import type { SearchEntry } from '../store/search.ts'
import { int, type QueryValues } from './connection.ts'
import { TERMS_INDEX, WORDS_INDEX } from './entry-index.ts'
import { nodeSort } from './stored-node.ts'

/** One question to a full-text index, in Lucene's query language: whoever makes it escapes what people typed. */
export interface EntryAsk {
  /** WORDS: running text, analyzed by the server. TERMS: ready terms. */
  readonly index: 'WORDS' | 'TERMS'
  readonly lucene: string
  /** WORD: a word of the query. GRAM: what looks like it; found only where it looks enough like it. NEVER: must not be held. */
  readonly channel: 'WORD' | 'GRAM' | 'NEVER'
  readonly weight: number
  /** Of the best only so many; absent: all. */
  readonly limit?: number
  /** Asked of the terms where this one finds nothing: what it may have meant. */
  readonly near?: string
}

/** Values of facets that entries must have; absent: any. */
export interface EntryFilters {
  readonly documents?: readonly string[]
  readonly kinds?: readonly string[]
  readonly labels?: readonly string[]
  readonly years?: readonly number[]
}

export type FacetName = 'document' | 'kind' | 'label' | 'year'

export interface EntryQuestion {
  /** Empty: everything that the filters allow, all alike. */
  readonly asks: readonly EntryAsk[]
  readonly filters: EntryFilters
  /** Regular expressions of the server over title and text: all must be found, and none of the others. */
  readonly patterns: readonly string[]
  readonly notPatterns: readonly string[]
  /** Only what comes after the hit of this key, or after where its score was. */
  readonly after?: { readonly key: string; readonly score: number }
  readonly limit: number
  /** Share of its score that what is only near to a word keeps, and how many such are looked for. */
  readonly near: { readonly weight: number; readonly limit: number }
  /** A statement may score this share of the passage around it and still stand for both, alone and together with others. */
  readonly close: { readonly alone: number; readonly together: number }
  /** What looks alike is found where it scores this share of the best. */
  readonly leastOfBestGram: number
  /** Of the best so many, each further one of a document keeps this share, for so many before it at most. */
  readonly spread: { readonly of: number; readonly keeps: number; readonly atMost: number }
}

export interface FoundEntry {
  readonly entry: SearchEntry
  /** What it scores for each ask that it meets, by number; adds up to the score before it was spread. */
  readonly parts: readonly (readonly [ask: number, score: number])[]
  readonly score: number
  /** The score when better ones of its document stand before it. */
  readonly placed: number
}

export interface EntryAnswer {
  readonly total: number
  readonly entries: readonly FoundEntry[]
  readonly hasNext: boolean
  /** The best ten, whatever the page: by ask, which of them meet it. */
  readonly best: readonly FoundEntry['parts'][]
  readonly facets: Readonly<Record<FacetName, readonly { readonly value: string; readonly count: number }[]>>
  /** Entries that each ask found, before filters. */
  readonly frequencies: readonly number[]
  /** Words of entries that hold something near to each ask that found nothing. */
  readonly near: readonly { readonly ask: number; readonly forms: readonly string[] }[]
  /** Entries of the whole index. */
  readonly entriesInAll: number
  readonly revision: number
}

const FACETS: readonly FacetName[] = ['document', 'kind', 'label', 'year']
const FILTER_OF = { document: 'documents', kind: 'kinds', label: 'labels', year: 'years' } as const

const ASKED = `
  CALL () {
    UNWIND $asks AS ask
    CALL (ask) {
      CALL db.index.fulltext.queryNodes(ask.index, ask.lucene, ask.options) YIELD node, score
      RETURN collect([node, score * ask.weight]) AS met
    }
    CALL (ask, met) {
      UNWIND CASE WHEN size(met) = 0 AND ask.near IS NOT NULL THEN [ask.near] ELSE [] END AS near
      CALL db.index.fulltext.queryNodes('${TERMS_INDEX}', near, {limit: $nearLimit}) YIELD node, score
      RETURN collect([node, score * ask.weight * $nearWeight]) AS nearly
    }
    RETURN collect({at: ask.at, channel: ask.channel, met: size(met), nearly: nearly, rows: met + nearly}) AS channels
  }
  CALL (channels) {
    WITH [c IN channels WHERE c.channel = 'GRAM' AND size(c.rows) > 0 | c.rows[0][1]] AS grams
    WITH reduce(best = 0.0, g IN grams | CASE WHEN g > best THEN g ELSE best END) * $leastOfBestGram AS leastGram
    UNWIND channels AS c
    UNWIND c.rows AS row
    WITH leastGram, row[0] AS e, c, row[1] AS score
    WITH e, leastGram, sum(CASE c.channel WHEN 'NEVER' THEN 0.0 ELSE score END) AS score,
      sum(CASE c.channel WHEN 'WORD' THEN 1 ELSE 0 END) AS words,
      sum(CASE c.channel WHEN 'NEVER' THEN 1 ELSE 0 END) AS never,
      collect([c.at, score]) AS parts
    WHERE never = 0 AND (words > 0 OR score >= leastGram) AND __PATTERNS__
    RETURN collect({e: e, score: score, parts: parts, key: e.key, passage: e.label = 'Passage'}) AS found
  }
`
const LISTED = `
  WITH [] AS channels
  CALL () {
    MATCH (e:SporbarEntry)
    WHERE __PATTERNS__
    RETURN collect({e: e, score: 1.0, parts: [], key: e.key, passage: e.label = 'Passage'}) AS found
  }
`
const PATTERNS = `
  all(p IN $patterns WHERE coalesce(e.title, '') =~ p OR e.text =~ p)
  AND none(p IN $notPatterns WHERE coalesce(e.title, '') =~ p OR e.text =~ p)
`

/** Whether what was found passes a view's filters; one entry for each statement; and of a passage and the statements in it, one or the other. */
const HITS = `
  UNWIND found AS f
  WITH f WHERE (view.documents IS NULL OR f.e.document IN view.documents)
    AND (view.kinds IS NULL OR f.e.kind IN view.kinds)
    AND (view.labels IS NULL OR f.e.label IN view.labels)
    AND (view.years IS NULL OR f.e.year IN view.years)
  WITH f ORDER BY f.score DESC, f.e.id
  WITH f.key AS key, head(collect(f)) AS f
  UNWIND f.e.groups AS place
  WITH place, collect(f) AS here, max(CASE WHEN f.passage THEN f.score END) AS passage,
    max(CASE WHEN f.passage THEN null ELSE f.score END) AS statement,
    sum(CASE WHEN f.passage THEN 0 ELSE 1 END) AS statements
  WITH here, CASE
    WHEN passage IS NULL OR statement IS NULL THEN null
    WHEN statement >= passage * CASE statements WHEN 1 THEN $alone ELSE $together END THEN false
    ELSE true END AS keptPassage
  UNWIND here AS f
  WITH f.key AS key, head(collect(f)) AS f,
    sum(CASE WHEN keptPassage IS NULL OR keptPassage = f.passage THEN 0 ELSE 1 END) AS lost
  WHERE lost = 0
`
const COUNTED = FACETS.map(
  facet => `
  CALL (hits, view) {
    UNWIND CASE WHEN '${facet}' IN view.facets THEN hits ELSE [] END AS h
    WITH toString(h.e.${facet}) AS value, count(*) AS count WHERE value IS NOT NULL
    ORDER BY count DESC, value
    RETURN collect({value: value, count: count}) AS ${facet}
  }`,
).join('')

const PAGED = `
  CALL (hits, view) {
    WITH view, hits, [i IN range(0, size(hits) - 1) WHERE i < $spreadOf | i] AS top
    WITH view, [i IN CASE WHEN view.page THEN top ELSE [] END | {hit: hits[i], placed: hits[i].score * $keeps ^
        reduce(n = 0, j IN top[..i] | CASE WHEN n < $atMost AND hits[j].e.document = hits[i].e.document THEN n + 1 ELSE n END)}] AS spread,
      [h IN CASE WHEN view.page THEN hits[size(top)..] ELSE [] END | {hit: h, placed: h.score}] AS others
    WITH spread + others AS placed, spread
    WITH placed, spread, coalesce(head([h IN placed WHERE h.hit.key = $afterKey | h.placed]), $afterScore) AS from
    CALL (placed, from) {
      UNWIND [h IN placed WHERE from IS NULL OR h.placed < from OR (h.placed = from AND h.hit.e.sort > $afterSort)] AS h
      WITH h ORDER BY h.placed DESC, h.hit.e.sort LIMIT $limit
      RETURN collect({body: h.hit.e._body, parts: h.hit.parts, score: h.hit.score, placed: h.placed}) AS page
    }
    CALL (spread) {
      UNWIND spread AS h
      WITH h ORDER BY h.placed DESC, h.hit.e.sort LIMIT 10
      RETURN collect(h.hit.parts) AS best
    }
    RETURN page, best
  }
`

/** One question, one answer, one row: what is found, counted and shown, of one revision. */
export function entryQuery(question: EntryQuestion): {
  readonly cypher: string
  readonly values: QueryValues
} {
  const { asks, filters, patterns, notPatterns, after, limit, near, close, leastOfBestGram, spread } =
    question
  const source = (asks.length > 0 ? ASKED : LISTED).replace('__PATTERNS__', PATTERNS)
  const cypher = `
    ${source}
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
    CALL () { MATCH (e:SporbarEntry) RETURN count(e) AS entriesInAll }
    MATCH (store:SporbarStore)
    RETURN {views: views, entriesInAll: entriesInAll, revision: store.revision,
      near: [c IN channels WHERE size(c.nearly) > 0 | {ask: c.at, forms: [row IN c.nearly[..20] | row[0].forms]}],
      frequencies: [c IN channels | c.met]} AS row
  `
  return {
    cypher,
    values: {
      asks: asks.map((ask, at) => ({
        at: int(at),
        index: ask.index === 'WORDS' ? WORDS_INDEX : TERMS_INDEX,
        lucene: ask.lucene,
        channel: ask.channel,
        weight: ask.weight,
        near: ask.near ?? null,
        options: ask.limit === undefined ? {} : { limit: int(ask.limit) },
      })),
      views: viewsOf(filters),
      patterns,
      notPatterns,
      leastOfBestGram,
      nearWeight: near.weight,
      nearLimit: int(near.limit),
      alone: close.alone,
      together: close.together,
      spreadOf: int(spread.of),
      keeps: spread.keeps,
      atMost: int(spread.atMost),
      afterKey: after?.key ?? null,
      afterSort: after ? nodeSort(after.key) : '',
      afterScore: after?.score ?? null,
      limit: int(limit + 1),
    },
  }
}

/** What the filters allow, and for each facet with a filter of its own what they allow without it. */
function viewsOf(filters: EntryFilters): readonly Record<string, unknown>[] {
  const filtered = FACETS.filter(facet => filters[FILTER_OF[facet]] !== undefined)
  const view = (page: boolean, facets: readonly FacetName[], allowed: EntryFilters) => ({
    page,
    facets,
    documents: allowed.documents ?? null,
    kinds: allowed.kinds ?? null,
    labels: allowed.labels ?? null,
    years: allowed.years?.map(year => int(year)) ?? null,
  })
  return [
    view(
      true,
      FACETS.filter(facet => !filtered.includes(facet)),
      filters,
    ),
    ...filtered.map(facet => view(false, [facet], { ...filters, [FILTER_OF[facet]]: undefined })),
  ]
}

interface View extends Record<FacetName, readonly { readonly value: string; readonly count: number }[]> {
  readonly total: number
  readonly page: readonly {
    readonly body: string
    readonly parts: FoundEntry['parts']
    readonly score: number
    readonly placed: number
  }[]
  readonly best: readonly FoundEntry['parts'][]
}

export interface EntryRow extends Omit<EntryAnswer, 'total' | 'entries' | 'hasNext' | 'best' | 'facets'> {
  readonly views: readonly [View, ...View[]]
}

export function entryAnswer({ filters, limit }: EntryQuestion, { views, ...rest }: EntryRow): EntryAnswer {
  const [main, ...others] = views
  const filtered = FACETS.filter(facet => filters[FILTER_OF[facet]] !== undefined)
  const facets = Object.fromEntries(
    FACETS.map(facet => [facet, (filtered.includes(facet) ? others[filtered.indexOf(facet)]! : main)[facet]]),
  ) as EntryAnswer['facets']
  return {
    ...rest,
    facets,
    total: main.total,
    hasNext: main.page.length > limit,
    best: main.best,
    entries: main.page
      .slice(0, limit)
      .map(({ body, ...found }) => ({ ...found, entry: JSON.parse(body) as SearchEntry })),
  }
}
