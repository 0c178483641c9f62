/** A file of judged queries: search-box queries with graded places in the raw documents. */
export interface QueriesFile {
  readonly queries: readonly JudgedQuery[]
}

export interface JudgedQuery {
  readonly id: string
  readonly query: string
  readonly kind?: string
  /** Empty: nothing answers it, and nothing found may be trusted. */
  readonly relevant: readonly JudgedPlace[]
}

export interface JudgedPlace {
  /** `001:169-170` or `001:41`: lines, from 1, of the file whose name begins with 001. */
  readonly place: string
  /** 2 answers the query, 1 is related. */
  readonly relevance: number
}

/** A hit by its lines, from 1, both included. */
export interface PlacedHit {
  /** Name of the file, without folders. */
  readonly file: string
  readonly from: number
  readonly to: number
}

export interface PlacedResult {
  readonly confident: boolean
  /** Best first; more than ten, so that unjudged ones can be left out. */
  readonly hits: readonly PlacedHit[]
}

export interface QueryScores {
  /** Queries judged. */
  readonly count: number
  /** Mean share of the places of relevance 2 in the first five hits; of five at most. */
  readonly recallAt5: number
  /** Mean over queries with places; unjudged hits are left out of the list. */
  readonly ndcgAt10: number
  /** Share of the queries without places that are not answered with confidence. */
  readonly noAnswer: number
  readonly perQuery: readonly QueryScore[]
}

export interface QueryScore {
  readonly id: string
  readonly query: string
  readonly confident: boolean
  /** Absent where the query has no place of relevance 2. */
  readonly recallAt5?: number
  /** Absent where the query has no places. */
  readonly ndcgAt10?: number
}

/** Judges a search by queries with known places. A mean over nothing is 0. */
export async function judgeQueries(
  file: QueriesFile,
  search: (query: string) => Promise<PlacedResult>,
): Promise<QueryScores> {
  const perQuery: QueryScore[] = []
  for (const judged of file.queries) perQuery.push(judgeQuery(judged, await search(judged.query)))
  const unanswerable = perQuery.filter(score => score.ndcgAt10 === undefined)
  return {
    count: perQuery.length,
    recallAt5: mean(perQuery.flatMap(score => score.recallAt5 ?? [])),
    ndcgAt10: mean(perQuery.flatMap(score => score.ndcgAt10 ?? [])),
    noAnswer: mean(unanswerable.map(score => (score.confident ? 0 : 1))),
    perQuery,
  }
}

function judgeQuery({ id, query, relevant }: JudgedQuery, { confident, hits }: PlacedResult): QueryScore {
  const answers = relevant.filter(({ relevance }) => relevance >= 2)
  const top = hits.slice(0, 5)
  const found = answers.filter(({ place }) => top.some(hit => covers(hit, place)))
  return {
    id,
    query,
    confident,
    ...(answers.length > 0 && { recallAt5: found.length / Math.min(answers.length, 5) }),
    ...(relevant.length > 0 && { ndcgAt10: ndcg(placesInOrder(relevant, hits), relevant) }),
  }
}

/** The judged places in the order in which the hits find them, each once; unjudged hits leave no trace. */
function placesInOrder(relevant: readonly JudgedPlace[], hits: readonly PlacedHit[]): readonly JudgedPlace[] {
  const found = new Set<JudgedPlace>()
  const bestFirst = [...relevant].sort((a, b) => b.relevance - a.relevance)
  for (const hit of hits) {
    for (const judged of bestFirst) if (covers(hit, judged.place)) found.add(judged)
  }
  return [...found]
}

function ndcg(found: readonly JudgedPlace[], relevant: readonly JudgedPlace[]): number {
  const ideal = [...relevant].sort((a, b) => b.relevance - a.relevance)
  return gain(found) / gain(ideal)
}

function gain(places: readonly JudgedPlace[]): number {
  return places
    .slice(0, 10)
    .reduce((sum, { relevance }, at) => sum + (2 ** relevance - 1) / Math.log2(at + 2), 0)
}

function covers(hit: PlacedHit, place: string): boolean {
  const parsed = /^([^:]+):(\d+)(?:-(\d+))?$/.exec(place)
  if (!parsed) throw new Error(`Not a place: '${place}'. A place is FILE:LINE or FILE:FIRST-LAST.`)
  const first = Number(parsed[2])
  const last = Number(parsed[3] ?? parsed[2])
  return hit.file.startsWith(parsed[1]!) && hit.from <= last && hit.to >= first
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
