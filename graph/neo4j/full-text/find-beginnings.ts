import type { SearchEntry } from '../../store/search.ts'
import { int } from '../connection.ts'
import { NAMES_INDEX, TERMS_INDEX } from './entry-index.ts'

/** All of it letters and digits, codes with hyphens; in lower case. */
export interface Typed {
  /** As names are compared. */
  readonly words: readonly string[]
  /** The last word, as texts have it. */
  readonly lastWord: string
  readonly codes: readonly string[]
  /** Of each kind at most so many. */
  readonly most: number
}

export interface Beginnings {
  /** Documents stand as passages without text. */
  readonly named: readonly SearchEntry[]
  /** Entries that cite a code that begins so. */
  readonly citing: readonly SearchEntry[]
  /** Words of texts that have one that begins so. */
  readonly forms: readonly string[]
}

export interface BeginningRow {
  readonly named: readonly string[]
  readonly citing: readonly string[]
  readonly forms: readonly string[]
}

/** What `typed`, a value of `beginningValue`, may become: one row. */
export const BEGINNING = `
  CALL (typed) {
    UNWIND typed.names AS query
    CALL db.index.fulltext.queryNodes('${NAMES_INDEX}', query, {limit: typed.most}) YIELD node
    RETURN collect(DISTINCT node._body) AS named
  }
  CALL (typed) {
    UNWIND typed.codes AS query
    CALL db.index.fulltext.queryNodes('${TERMS_INDEX}', query, {limit: typed.most}) YIELD node
    RETURN collect(DISTINCT node._body) AS citing
  }
  CALL (typed) {
    UNWIND typed.forms AS query
    CALL db.index.fulltext.queryNodes('${TERMS_INDEX}', query, {limit: typed.most}) YIELD node
    RETURN collect(DISTINCT node.forms) AS forms
  }
  RETURN {named: named, citing: citing, forms: forms} AS row
`

export function beginningValue({ words, lastWord, codes, most }: Typed): Readonly<Record<string, unknown>> {
  const begun = words.map((word, at) => `+words:${word}${at === words.length - 1 ? '*' : ''}`)
  const nearly = words.map(word => `+(words:${word}* words:${word}~1)`)
  return {
    names: words.length === 0 ? [] : [`squeezed:${words.join('')}*`, begun.join(' '), nearly.join(' ')],
    codes: codes.map(code => `codes:${code}*`),
    forms: lastWord === '' ? [] : [`forms:${lastWord}*`],
    most: int(most),
  }
}

export function beginningsOf({ named, citing, forms }: BeginningRow): Beginnings {
  const entriesOf = (bodies: readonly string[]) => bodies.map(body => JSON.parse(body) as SearchEntry)
  return { named: entriesOf(named), citing: entriesOf(citing), forms }
}
