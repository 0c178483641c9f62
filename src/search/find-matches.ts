import { stem } from '../../ingest/language/norwegian/stem.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import type { Token } from '../../ingest/language/norwegian/token.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import { bareForm } from './entry-terms.ts'

export interface Match {
  readonly start: number
  readonly end: number
  /** The term that it meets: the same for all forms of a word. */
  readonly term: string
}

/** Places in a text where one of the terms is met, in order and not overlapping. */
export function findMatches(
  text: string,
  terms: ReadonlySet<string>,
  partsOf: (word: string) => readonly string[],
): readonly Match[] {
  const matches: Match[] = []
  for (const token of tokenize(text)) {
    const term = metBy(token, terms, partsOf)
    if (term !== undefined) matches.push({ start: token.start, end: token.end, term })
    else
      for (const part of token.parts ?? []) {
        const partTerm = metBy(part, terms, partsOf)
        if (partTerm !== undefined) matches.push({ start: part.start, end: part.end, term: partTerm })
      }
  }
  return matches
}

function metBy(
  token: Token,
  terms: ReadonlySet<string>,
  partsOf: (word: string) => readonly string[],
): string | undefined {
  if (token.forms) return [...token.forms, bareForm(token.forms[0]!)].find(form => terms.has(form))
  if (token.kind === 'number') return terms.has(token.text) ? token.text : undefined
  if (STOP_WORDS.has(token.text)) return undefined
  const word = toBokmal(token.text)
  return [stem(word), ...partsOf(word)].find(term => terms.has(term))
}
