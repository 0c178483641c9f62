import { analyze } from './analyze.ts'
import {
  asBokmal,
  codesAsForms,
  codeWords,
  compoundParts,
  hyphenParts,
  stemmed,
  withoutStopWords,
} from './filters.ts'
import { EMPTY_LEXICON, type Lexicon } from './lexicon.ts'

/**
 * Stems of the content words in reading order, with repetitions; compounds are
 * followed by their parts where the lexicon knows them.
 */
export function contentStems(text: string, lexicon: Lexicon = EMPTY_LEXICON): readonly string[] {
  return analyze(text, [
    codeWords,
    // A code is one word with its own forms, never cut or stemmed.
    codesAsForms,
    hyphenParts,
    // Before the stop list, which has the bokmål words; the nynorsk ones stand in it too.
    asBokmal,
    withoutStopWords,
    compoundParts(lexicon),
    stemmed,
  ]).map(token => token.text)
}
