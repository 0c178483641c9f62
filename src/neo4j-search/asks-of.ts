import type { WordQuestion } from '../../graph/neo4j/full-text/entry-question.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import type { Token } from '../../ingest/language/norwegian/token.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import { gramsOf } from '../ranking/grams-of.ts'
import { insteadOfPieces } from '../ranking/instead-of-pieces.ts'
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
  readonly never?: string
}

interface Synonym {
  readonly text: string
  readonly isName: boolean
  /** Of a name of several words each has a part. */
  readonly share: number
}

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

/** One question for each word with all ways to say it and what looks like it, one for what must not be there. */
export function asksOf(
  { words: text, without }: ReadText,
  others: OtherWords,
  /** Of what the whole query names. */
  names: readonly string[] = [],
): Asks {
  const tokens = contentTokens(text).slice(0, MOST_WORDS)
  const synonyms = synonymsOf(tokens, others)
  const grams = new Set<string>()
  const words = tokens.flatMap((token, at) => {
    if (token.forms) return codeAsk(token) ?? []
    const named = at === 0 ? names.map((name): Synonym => ({ text: name, isName: true, share: 1 })) : []
    const joined = [...joinedWith(tokens[at - 1], token), ...joinedWith(token, tokens[at + 1])]
    return (
      wordAsk(token, { joined, others: [...synonyms[at]!, ...named], alike: alikeOf(token, grams) }) ?? []
    )
  })
  const never = anyOf(
    TUNING.fields.slice(0, 2),
    without
      .filter(isInflected)
      .flatMap(({ text: word }) => [
        [word.toLowerCase(), 1] as const,
        [toBokmal(word.toLowerCase()), 1] as const,
      ]),
  )
  return { words, ...(never !== undefined && { never }) }
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
  const weight = insteadOfPieces(0, TUNING)
  const lucene = anyOf(
    TUNING.codes.map(([field, boost]) => [field, boost * weight] as const),
    [[exact!, 1], ...wider.map(form => [bareForm(form), TUNING.bareCode] as const)],
  )
  return lucene === undefined ? undefined : { index: 'TERMS', lucene, word: text }
}

interface WordWays {
  /** The word and its neighbour, written as one. */
  readonly joined: readonly string[]
  readonly others: readonly Synonym[]
  readonly alike: string | undefined
}

function wordAsk({ kind, text }: Token, { joined, others, alike }: WordWays): WordAsk | undefined {
  const bokmal = toBokmal(text)
  const weight = insteadOfPieces(kind === 'word' ? gramsOf(text).length : TUNING.fewPieces, TUNING)
  const inFields = (texts: readonly (readonly [string, number])[]) =>
    anyOf(
      TUNING.fields.map(([field, boost]) => [field, boost * weight] as const),
      texts,
    )
  const lucene = inFields([
    [text, 1],
    ...(bokmal === text ? [] : [[bokmal, 1] as const]),
    ...joined.map(word => [word, TUNING.joined] as const),
  ])
  if (lucene === undefined) return undefined
  const named = ({ name, other }: { readonly name: number; readonly other: number }) =>
    inFields(others.map(({ text: said, isName, share }) => [said, share * (isName ? name : other)] as const))
  const [beside, instead] = [named(TUNING.beside), named(TUNING.instead)]
  const mayBeMisspelt = kind === 'word' && text.length >= SHORTEST_FOR_TYPO && /^\p{L}+$/u.test(text)
  const near = nearTo('forms', text, text.length < SHORTEST_FOR_TWO_TYPOS ? 1 : 2)
  return {
    index: 'WORDS',
    lucene,
    word: text,
    ...(beside !== undefined && instead !== undefined && { others: { beside, instead } }),
    ...(mayBeMisspelt && { near }),
    ...(alike !== undefined && { alike }),
  }
}

/** Pieces of a word that no word before it has. */
function alikeOf(token: Token, known: Set<string>): string | undefined {
  const fresh = (token.parts ?? [token])
    .flatMap(({ kind, text }) => (kind === 'word' ? gramsOf(text) : []))
    .filter(gram => known.size < MOST_GRAMS && !known.has(gram) && known.add(gram))
  return anyOf(
    [['grams', 1]],
    fresh.map(gram => [gram, 1] as const),
  )
}

/** What the texts may write as one word. */
function joinedWith(first: Token | undefined, last: Token | undefined): readonly string[] {
  if (first?.kind !== 'word' || last?.kind !== 'word') return []
  return ['', 's', 'e'].map(link => `${toBokmal(first.text)}${link}${toBokmal(last.text)}`)
}

/** By word, its other names: each word of a name of several has them, and what names one of them counts no more. */
function synonymsOf(tokens: readonly Token[], others: OtherWords): readonly (readonly Synonym[])[] {
  const found: Synonym[][] = tokens.map(() => [])
  const named = tokens.map(() => 1)
  for (let long = Math.min(tokens.length, LONGEST_NAME); long > 0; long--) {
    for (let from = 0; from + long <= tokens.length; from++) {
      const span = tokens.slice(from, from + long)
      const said = stemsOf(span)
      const known = (others.get(said) ?? []).map((text, n) => ({ text, isName: n === 0 }))
      // What has the same stems is found already.
      const different = known.filter(({ text }) => stemsOf(contentTokens(text)) !== said)
      if (different.length === 0) continue
      const within = Math.max(long, ...named.slice(from, from + long))
      for (let at = from; at < from + long; at++) {
        named[at] = within
        for (const { text, isName } of different) found[at]!.push({ text, isName, share: 1 / within })
      }
    }
  }
  return found
}

function stemsOf(tokens: readonly Token[]): string {
  return tokens.map(({ kind, text }) => (kind === 'word' ? stem(toBokmal(text)) : text)).join(' ')
}
