import { GraphError } from '../../errors/graph-error.ts'
import type { SearchEntry } from '../../store/search.ts'
import { type Connection, int } from '../connection.ts'
import { type Together, together } from '../together.ts'
import { type EntryRow, entryAnswer } from './entry-answer.ts'
import { NAMES_INDEX, TERMS_INDEX } from './entry-index.ts'
import type { EntryAnswer, EntryQuestion } from './entry-question.ts'
import { entryQuery } from './find-entries.ts'

/** The full-text index that lies beside the graph and is of its revision; each call is one round trip. */
export interface FullText {
  /** Name of the analyzer that all entries were made by; null where there are none. */
  indexedBy(): Promise<string | null>
  /** Throws STORE_NOT_LINKED while the entries of a large change are being made. What is asked at the same time goes together. */
  find(question: EntryQuestion): Promise<EntryAnswer>
  /** Entries enough to know every document by its names. */
  documents(): Promise<readonly SearchEntry[]>
  /** What is being typed may become, of each kind at most so many. */
  beginning(typed: Typed, most: number): Promise<Beginnings>
}

/** All of it letters and digits, codes with hyphens; in lower case. */
export interface Typed {
  /** As names are compared. */
  readonly words: readonly string[]
  /** The last word, as texts have it. */
  readonly lastWord: string
  readonly codes: readonly string[]
}

export interface Beginnings {
  /** Documents stand as passages without text. */
  readonly named: readonly SearchEntry[]
  /** Entries that cite a code that begins so. */
  readonly citing: readonly SearchEntry[]
  /** Words of texts that have one that begins so. */
  readonly forms: readonly string[]
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
const BEGINNING = `
  CALL () {
    UNWIND $typed.names AS query
    CALL db.index.fulltext.queryNodes('${NAMES_INDEX}', query, {limit: $typed.most}) YIELD node
    RETURN collect(DISTINCT node._body) AS named
  }
  CALL () {
    UNWIND $typed.codes AS query
    CALL db.index.fulltext.queryNodes('${TERMS_INDEX}', query, {limit: $typed.most}) YIELD node
    RETURN collect(DISTINCT node._body) AS citing
  }
  CALL () {
    UNWIND $typed.forms AS query
    CALL db.index.fulltext.queryNodes('${TERMS_INDEX}', query, {limit: $typed.most}) YIELD node
    RETURN collect(DISTINCT node.forms) AS forms
  }
  RETURN {named: named, citing: citing, forms: forms} AS row
`

function unfinished(url: string): GraphError {
  return new GraphError('STORE_NOT_LINKED', `what can be searched in ${url} is being made`, {
    wayOut: 'Wait until what is being ingested or copied is done; where that was cut off, do it again.',
    retriable: true,
  })
}

export function fullTextOf(connection: Connection): FullText {
  return {
    async indexedBy() {
      const [name] = await connection.read<string | null>(INDEXED_BY)
      return name ?? null
    },
    find: together(async questions => {
      const { cypher, values } = entryQuery(questions)
      const rows = await connection.read<EntryRow>(cypher, values)
      if (rows.length < questions.length) throw unfinished(connection.url)
      return questions.map((question, at) => entryAnswer(question, rows[at]!))
    }, SEARCHES),
    async documents() {
      const rows = await connection.read<string>(DOCUMENTS)
      return rows.map(body => JSON.parse(body) as SearchEntry)
    },
    async beginning({ words, lastWord, codes }, most) {
      const begun = words.map((word, at) => `+words:${word}${at === words.length - 1 ? '*' : ''}`)
      const nearly = words.map(word => `+(words:${word}* words:${word}~1)`)
      const typed = {
        names: words.length === 0 ? [] : [`squeezed:${words.join('')}*`, begun.join(' '), nearly.join(' ')],
        codes: codes.map(code => `codes:${code}*`),
        forms: lastWord === '' ? [] : [`forms:${lastWord}*`],
        most: int(most),
      }
      const [row] = await connection.read<{ named: string[]; citing: string[]; forms: string[] }>(BEGINNING, {
        typed,
      })
      return {
        named: row!.named.map(body => JSON.parse(body) as SearchEntry),
        citing: row!.citing.map(body => JSON.parse(body) as SearchEntry),
        forms: row!.forms,
      }
    },
  }
}
