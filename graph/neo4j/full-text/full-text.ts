import { GraphError } from '../../errors/graph-error.ts'
import type { SearchEntry } from '../../store/search.ts'
import type { Connection } from '../connection.ts'
import { type Together, together } from '../together.ts'
import { type EntryRow, entryAnswer } from './entry-answer.ts'
import type { EntryAnswer, EntryQuestion } from './entry-question.ts'
import {
  BEGINNING,
  type BeginningRow,
  type Beginnings,
  beginningsOf,
  beginningValue,
  type Typed,
} from './find-beginnings.ts'
import { ANSWER, entryValue } from './find-entries.ts'

/**
 * The full-text index that lies beside the graph and is of its revision; each call is one round trip, and what is
 * searched and typed at the same time goes together.
 */
export interface FullText {
  /** Name of the analyzer that all entries were made by; null where there are none. */
  indexedBy(): Promise<string | null>
  /** Throws STORE_NOT_LINKED while the entries of a large change are being made. */
  find(question: EntryQuestion): Promise<EntryAnswer>
  /** Entries enough to know every document by its names. */
  documents(): Promise<readonly SearchEntry[]>
  /** What is being typed may become. */
  beginning(typed: Typed): Promise<Beginnings>
}

/** A server has few cores, and its memory is shared by all that it works on; questions of one call are answered one after the other. */
const SEARCHES: Together = { calls: 4, questions: 8 }

const INDEXED_BY = 'MATCH (store:SporbarStore) RETURN store.indexedBy AS row'
/** One entry for each document and each work that is told of in it. */
const DOCUMENTS = `
  MATCH (e:SporbarEntry)
  WITH e.document AS document, e.root AS root, min(e.id) AS id
  MATCH (one:SporbarEntry {id: id})
  RETURN one._body AS row
`
/**
 * All of one revision. Searches and typing are one question, also where there is only one of them, and all values are
 * one map: the server makes another plan, for a second or more, for each other text, whenever a value is null that was
 * none, and where a list has ten times as much.
 */
const SEARCH = `
  CALL () { UNWIND $all.asks AS ask CALL (ask) { ${ANSWER} } RETURN collect(row) AS found }
  CALL () { UNWIND $all.typed AS typed CALL (typed) { ${BEGINNING} } RETURN collect(row) AS begun }
  RETURN {found: found, begun: begun} AS row
`

type Asked = { readonly ask: EntryQuestion } | { readonly typed: Typed }
type Row = EntryRow | BeginningRow | undefined

export function fullTextOf(connection: Connection): FullText {
  const search = together<Asked, Row>(questions => searchAll(connection, questions), SEARCHES)
  return {
    async indexedBy() {
      const [name] = await connection.read<string | null>(INDEXED_BY)
      return name ?? null
    },
    async find(ask) {
      const row = await search({ ask })
      if (!row) throw unfinished(connection.url)
      return entryAnswer(ask, row as EntryRow)
    },
    async documents() {
      const rows = await connection.read<string>(DOCUMENTS)
      return rows.map(body => JSON.parse(body) as SearchEntry)
    },
    async beginning(typed) {
      return beginningsOf((await search({ typed })) as BeginningRow)
    },
  }
}

/** A row each; none for searches while the index is being made. */
async function searchAll(connection: Connection, questions: readonly Asked[]): Promise<readonly Row[]> {
  const asks = questions.flatMap(one => ('ask' in one ? [entryValue(one.ask)] : []))
  const typed = questions.flatMap(one => ('typed' in one ? [beginningValue(one.typed)] : []))
  const [row] = await connection.read<{ found: EntryRow[]; begun: BeginningRow[] }>(SEARCH, {
    all: { asks, typed },
  })
  const rows = { found: row!.found.values(), begun: row!.begun.values() }
  return questions.map(one => ('ask' in one ? rows.found : rows.begun).next().value)
}

function unfinished(url: string): GraphError {
  return new GraphError('STORE_NOT_LINKED', `what can be searched in ${url} is being made`, {
    wayOut: 'Wait until what is being ingested or copied is done; where that was cut off, do it again.',
    retriable: true,
  })
}
