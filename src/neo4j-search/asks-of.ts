import type { WordQuestion } from '../../graph/neo4j/entry-question.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import type { Token } from '../../ingest/language/norwegian/token.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import { gramsOf } from '../ranking/grams-of.ts'
import type { Excluded, ReadText } from '../search/read-text.ts'
import type { Synonyms } from '../search/synonyms.ts'
import { bareForm } from './entry-analyzer.ts'
import { anyOf, nearTo } from './lucene.ts'
import { TUNING } from './tuning.ts'

/** A word of the query as it was typed, and how it is asked for. */
export interface WordAsk extends WordQuestion {
  readonly word: string
}

/** What is asked of the index. */
export interface Asks {
  readonly words: readonly WordAsk[]
  readonly alike?: string
  readonly never?: string
}

type Synonym = readonly [text: string, weight: number]

/** Other words for the same by the stems of what was typed. */
export type OtherWords = ReadonlyMap<string, readonly string[]>

/** Longer queries are cut: they are pasted texts, and the first words tell. */
const MOST_WORDS = 32
/** Lucene takes 1 024 terms at most. */
const MOST_GRAMS = 400
const LONGEST_NAME = 5
const SHORTEST_FOR_TYPO = 4
const SHORTEST_FOR_TWO_TYPOS = 8

export function otherWords(synonyms: Synonyms): OtherWords {
  const table = new Map<string, string[]>()
  for (const [name, others] of synonyms) {
    const key = stemsOf(contentTokens(name))
    if (key === '') continue
    const known = table.get(key) ?? []
    table.set(key, [...known, ...others])
  }
  return table
}

/** One question for each word with all ways to say it, one for what looks like them, one for what must not be there. */
export function asksOf(
  { words: text, without }: ReadText,
  others: OtherWords,
  /** Of what the whole query names. */
  names: readonly string[] = [],
): Asks {
  const tokens = contentTokens(text).slice(0, MOST_WORDS)
  const words = tokens.flatMap((token, at) => {
    const named = at === 0 ? names.map(name => [name, TUNING.synonym.name] as const) : []
    const ask = token.forms ? codeAsk(token) : wordAsk(token, [...synonymsFrom(tokens, at, others), ...named])
    return ask === undefined ? [] : [ask]
  })
  const grams = new Set(
    tokens.flatMap(token =>
      (token.parts ?? [token]).flatMap(({ kind, text: word }) => (kind === 'word' ? gramsOf(word) : [])),
    ),
  )
  const terms = [...grams].slice(0, MOST_GRAMS).map(gram => [gram, 1] as const)
  const alike = anyOf([['grams', 1]], terms)
  const never = anyOf(
    TUNING.fields.slice(0, 2),
    without
      .filter(isInflected)
      .flatMap(({ text: word }) => [
        [word.toLowerCase(), 1] as const,
        [toBokmal(word.toLowerCase()), 1] as const,
      ]),
  )
  return { words, ...(alike !== undefined && { alike }), ...(never !== undefined && { never }) }
}

/** A single word that is left out in any of its forms; anything else is left out by its signs. */
export function isInflected({ text, exact }: Excluded): boolean {
  return !exact && /^\p{L}+$/u.test(text)
}

function contentTokens(text: string): readonly Token[] {
  return tokenize(text).filter(({ kind, text: word }) => kind !== 'word' || !STOP_WORDS.has(word))
}

function codeAsk({ text, forms }: Token): WordAsk | undefined {
  const [exact, ...wider] = forms!
  const lucene = anyOf(TUNING.codes, [
    [exact!, 1],
    ...wider.map(form => [bareForm(form), TUNING.bareCode] as const),
  ])
  return lucene === undefined ? undefined : { index: 'TERMS', lucene, word: text }
}

function wordAsk({ kind, text }: Token, synonyms: readonly Synonym[]): WordAsk | undefined {
  const bokmal = toBokmal(text)
  const lucene = anyOf(TUNING.fields, [
    [text, 1],
    ...(bokmal === text ? [] : [[bokmal, 1] as const]),
    ...synonyms,
  ])
  if (lucene === undefined) return undefined
  const mayBeMisspelt = kind === 'word' && text.length >= SHORTEST_FOR_TYPO && /^\p{L}+$/u.test(text)
  const near = nearTo('forms', text, text.length < SHORTEST_FOR_TWO_TYPOS ? 1 : 2)
  return { index: 'WORDS', lucene, word: text, ...(mayBeMisspelt && { near }) }
}

/** Of every name that begins at the word: the preferred name comes first among the others. */
function synonymsFrom(tokens: readonly Token[], at: number, others: OtherWords): Synonym[] {
  const found: Synonym[] = []
  for (let to = at + 1; to <= Math.min(tokens.length, at + LONGEST_NAME); to++) {
    const known = others.get(stemsOf(tokens.slice(at, to))) ?? []
    found.push(
      ...known.map((text, n) => [text, n === 0 ? TUNING.synonym.name : TUNING.synonym.other] as const),
    )
  }
  return found
}

function stemsOf(tokens: readonly Token[]): string {
  return tokens.map(({ kind, text }) => (kind === 'word' ? stem(toBokmal(text)) : text)).join(' ')
}
