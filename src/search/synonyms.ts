import { stem } from '../../ingest/language/norwegian/stem.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import type { Token } from '../../ingest/language/norwegian/token.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'

/**
 * Other words for the same thing, as people write them, the name that is
 * preferred first: abbreviation to name, English or nynorsk to bokmål, one label
 * of a concept to its others. One way: `HOD` to `departementet` does not make it
 * true backwards.
 */
export type Synonyms = ReadonlyMap<string, readonly string[]>

export interface Synonym {
  /** A synonym may have several words. */
  readonly stems: readonly string[]
  /** The name of the thing; other words for it may be wider or narrower. */
  readonly isName: boolean
}

export interface SynonymTable {
  /** Each other way to say what the words say; words in bokmål, codes by their most exact form. */
  of(words: readonly string[]): readonly Synonym[]
  /** Words in the longest entry. */
  readonly longest: number
}

export function createSynonymTable(synonyms: Synonyms): SynonymTable {
  const table = new Map<string, Map<string, Synonym>>()
  let longest = 0
  for (const [name, others] of synonyms) {
    for (const words of spellingsOf(name)) {
      const key = keyOf(words)
      const entry = table.get(key) ?? new Map<string, Synonym>()
      for (const [at, other] of others.entries()) {
        const stems = wordsOf(other).map(stemOf)
        const known = stems.join(' ')
        if (stems.length > 0 && known !== key && !entry.has(known))
          entry.set(known, { stems, isName: at === 0 })
      }
      table.set(key, entry)
      longest = Math.max(longest, words.length)
    }
  }
  return { of: words => [...(table.get(keyOf(words))?.values() ?? [])], longest }
}

/** As the words of a query are read: a code by its most exact form, and no part of a word for the whole. */
function wordsOf(text: string): readonly string[] {
  return contentTokens(text).map(wordOf)
}

/** Also in two words what is written with a hyphen: `follow-up`; and a number without its session, which may mean any of them. */
function spellingsOf(name: string): readonly (readonly string[])[] {
  const tokens = contentTokens(name)
  const whole = tokens.map(wordOf)
  if (whole.length === 0) return []
  if (tokens.length === 1 && tokens[0]!.forms) return tokens[0]!.forms.map(form => [form])
  const apart = tokens
    .flatMap(token => (token.kind === 'word' && token.parts ? token.parts : token))
    .map(wordOf)
  return apart.length === whole.length ? [whole] : [whole, apart]
}

function contentTokens(text: string): readonly Token[] {
  return tokenize(text).filter(token => token.kind !== 'word' || !STOP_WORDS.has(token.text))
}

function wordOf(token: Token): string {
  return token.forms?.[0] ?? (token.kind === 'word' ? toBokmal(token.text) : token.text)
}

function keyOf(words: readonly string[]): string {
  // The stemmer knows no English plural: `municipalities`.
  return words.map(word => stemOf(word.replace(/ies$/, 'y'))).join(' ')
}

/** Numbers and codes are no words and have no endings. */
function stemOf(word: string): string {
  return /\d/.test(word) ? word : stem(word)
}
