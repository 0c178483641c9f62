import type { Token } from '../../ingest/language/norwegian/token.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import type { QueryWord } from '../ranking/query-word.ts'
import { bareForm } from '../ranking/read-entry.ts'
import type { WordTerms } from '../ranking/word-terms.ts'

export interface Match {
  readonly start: number
  readonly end: number
  /** The term that it meets: the same for all forms of a word. */
  readonly term: string
}

/**
 * Places in a text where a word of the query is met, in order and not
 * overlapping. A compound is one only for terms that do not stand there by
 * themselves, and a name of several words only where all of them stand.
 */
export function findMatches(text: string, words: readonly QueryWord[], termsOf: WordTerms): readonly Match[] {
  const ways = words.flatMap(word => word.alternatives)
  const terms = new Set(ways.flatMap(way => way.terms))
  const matches: (Match & { readonly whole: boolean })[] = []
  for (const token of tokenize(text)) {
    for (const word of [token, ...(token.parts ?? [])]) {
      const term = metBy(word, terms, termsOf)
      if (term === undefined) continue
      matches.push({ start: word.start, end: word.end, ...term })
      if (word === token) break
    }
  }
  const whole = new Set(matches.filter(match => match.whole).map(match => match.term))
  const found = new Set(matches.map(match => match.term))
  const meant = new Set(
    ways.filter(way => !way.whole || way.terms.every(term => found.has(term))).flatMap(way => way.terms),
  )
  return matches.filter(match => meant.has(match.term) && (match.whole || !whole.has(match.term)))
}

function metBy(
  token: Token,
  terms: ReadonlySet<string>,
  termsOf: WordTerms,
): { readonly term: string; readonly whole: boolean } | undefined {
  const [own, ...parts] = formsOf(token, termsOf)
  if (own === undefined) return undefined
  if (terms.has(own)) return { term: own, whole: true }
  const term = parts.find(part => terms.has(part))
  return term === undefined ? undefined : { term, whole: token.kind === 'code' }
}

function formsOf(token: Token, termsOf: WordTerms): readonly string[] {
  if (token.forms) return [...token.forms, bareForm(token.forms[0]!)]
  if (token.kind === 'number') return [token.text]
  return termsOf(token.text)
}
