import type { Lexicon } from './lexicon.ts'
import { splitCompound } from './split-compound.ts'
import { stem } from './stem.ts'
import { STOP_WORDS } from './stop-words.ts'
import { toBokmal } from './to-bokmal.ts'
import type { Filter, Token } from './token.ts'

/** Codes become the forms that they are found by, most exact first, all at the place of the code. */
export const codesAsForms: Filter = tokens =>
  tokens.flatMap(token => (token.forms ? token.forms.map(text => ({ ...token, text })) : token))

/** Behind a code the words in it: `mål` behind `mål 2`. */
export const codeWords: Filter = tokens =>
  tokens.flatMap(token =>
    token.kind === 'code' ? [token, ...(token.parts ?? []).filter(part => part.kind === 'word')] : token,
  )

/** Behind a hyphenated word its parts, so that `omsorg` finds `helse-omsorg`. */
export const hyphenParts: Filter = tokens =>
  tokens.flatMap(token => (token.kind === 'word' && token.parts ? [token, ...token.parts] : token))

export const withoutStopWords: Filter = tokens =>
  tokens.filter(token => token.kind !== 'word' || !STOP_WORDS.has(token.text))

export const asBokmal: Filter = tokens =>
  tokens.map(token => (token.kind === 'word' ? reworded(token, toBokmal(token.text)) : token))

/** Behind a compound its parts, at the place of the whole. */
export function compoundParts(lexicon: Lexicon): Filter {
  return tokens =>
    tokens.flatMap(token => {
      if (token.kind !== 'word') return token
      const parts = splitCompound(token.text, lexicon)
      return parts.length === 0 ? token : [token, ...parts.map((text): Token => ({ ...token, text }))]
    })
}

export const stemmed: Filter = tokens =>
  tokens.map(token => (token.kind === 'word' ? reworded(token, stem(token.text)) : token))

function reworded(token: Token, text: string): Token {
  return text === token.text ? token : { ...token, text }
}
