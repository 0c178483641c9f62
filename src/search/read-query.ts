import type { Lexicon } from '../../ingest/language/norwegian/lexicon.ts'
import { splitCompound } from '../../ingest/language/norwegian/split-compound.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import type { Token } from '../../ingest/language/norwegian/token.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import type { NearTerms } from '../ranking/near-terms.ts'
import type { Alternative, QueryWord } from '../ranking/query-word.ts'
import { rarity } from '../ranking/rarity.ts'
import { bareForm } from '../ranking/read-entry.ts'
import type { Vocabulary } from '../ranking/vocabulary.ts'
import { trustInNear } from './near-trust.ts'
import type { SynonymTable } from './synonyms.ts'

export interface QueryReader {
  readonly vocabulary: Vocabulary
  readonly lexicon: Lexicon
  readonly synonyms: SynonymTable
  readonly nearTerms: NearTerms
}

/** What the ways are worth, and how far each is trusted. The word itself is 1 and 1. */
const WAYS = {
  /** Å, æ and ø typed otherwise. */
  folded: { weight: 0.6, trust: 0.9, below: true },
  /** One name for another. */
  synonym: { weight: 0.6, trust: 0.9, below: true, whole: true },
  /** Another word for the same, which may be wider or narrower than what is meant. */
  otherWord: { weight: 0.25, trust: 0.8, below: true, whole: true },
  /** The parts of a compound, apart from each other. */
  parts: { weight: 0.8, trust: 0.7, below: true },
  /** The verb for the noun made of it, or the other way round. */
  derived: { weight: 0.7, trust: 0.9, below: true },
  /** Two words that the text writes as one. */
  joined: { weight: 1.2, trust: 1, below: false },
  /** The code without its session or letter. */
  bare: { weight: 0.3, trust: 0.5, below: true },
  /** A typing error. */
  near: { weight: 0.6, trust: 0.6, below: true },
  /** Only the first part of an unknown compound. */
  head: { weight: 0.3, trust: 0.2, below: true },
} as const

/** Longer queries are cut: they are pasted texts, and the first words tell. */
const MOST_WORDS = 32
const SHORTEST_COGNATE = 6
const LINKS = ['', 's', 'e'] as const

/** The words of a query with all the ways to meet each; stop words left out. */
export function readQuery(text: string, reader: QueryReader): readonly QueryWord[] {
  const words = contentWords(text)
  const ways = words.map(word => (word.forms ? codeWays(word.forms) : wordWays(word, reader)))
  addJoined(words, ways, reader)
  addOtherNames(words, ways, reader)
  for (const [at, own] of ways.entries()) {
    const met = own.filter(({ terms }) => isKnown(terms, reader))
    if (met.length === 0) own.push(...nearWays(words[at]!, reader))
    else if (met.every(way => way.whole)) own.push(...cognates(words[at]!, reader))
    addNamesOfParts(own, reader)
  }
  return ways.map((alternatives, at) => {
    const known = alternatives.filter(({ terms }) => isKnown(terms, reader))
    return {
      typed: words[at]!.typed,
      // Texts in nynorsk have its words: only what none of them has is compared as bokmål.
      ...(reader.lexicon.has(words[at]!.typed) ? {} : { spelt: words[at]!.text }),
      ...(words[at]!.forms && { isCode: true as const }),
      alternatives: known,
      rarity: rarity(frequencyOf(known, reader.vocabulary), reader.vocabulary.entries),
    }
  })
}

function isKnown(terms: readonly string[], { vocabulary }: QueryReader): boolean {
  return terms.every(term => vocabulary.frequency(term) > 0)
}

interface Word {
  /** Lower case. */
  readonly typed: string
  /** Lower case, in bokmål. */
  readonly text: string
  readonly forms?: readonly string[]
  readonly parts?: readonly Token[]
}

function contentWords(text: string): readonly Word[] {
  const words: Word[] = []
  for (const token of tokenize(text)) {
    if (token.kind === 'word' && STOP_WORDS.has(token.text)) continue
    words.push({
      ...token,
      typed: token.text,
      text: token.kind === 'word' ? toBokmal(token.text) : token.text,
    })
    if (words.length === MOST_WORDS) break
  }
  return words
}

function codeWays([exact, ...wider]: readonly string[]): Alternative[] {
  return [
    { terms: [exact!], weight: 1, trust: 1, below: false },
    ...wider.map(form => ({ terms: [bareForm(form)], ...WAYS.bare })),
  ]
}

function wordWays(word: Word, { vocabulary, lexicon }: QueryReader): Alternative[] {
  const stemmed = stem(word.text)
  const ways: Alternative[] = [{ terms: [stemmed], weight: 1, trust: 1, below: false }]
  for (const term of vocabulary.foldedAlike(stemmed)) ways.push({ terms: [term], ...WAYS.folded })
  for (const term of otherStems(stemmed)) ways.push({ terms: [term], ...WAYS.derived })
  if (word.parts) {
    ways.push({ terms: [stem(word.parts.map(part => part.text).join(''))], ...WAYS.joined })
    ways.push({ terms: content(word.parts.map(part => part.text)), ...WAYS.parts })
  }
  const parts = splitCompound(word.text, lexicon)
  if (parts.length > 0) ways.push({ terms: content(parts), ...WAYS.parts })
  return ways
}

/** What the stemmer leaves apart: the verb and the noun made of it, and words that lose an e before an ending. */
function otherStems(stemmed: string): readonly string[] {
  const derived = stemmed.endsWith('ing') ? stemmed.slice(0, -3) : `${stemmed}ing`
  return [...(derived.length > 3 ? [derived] : []), ...withOrWithoutE(stemmed)]
}

/** `middel`, `midler`; `mangel`, `mangler`: of two equal consonants one is left. */
function withOrWithoutE(stemmed: string): readonly string[] {
  const [, whole] = /^(.+[^aeiouyæøå])el$/u.exec(stemmed) ?? []
  if (whole !== undefined) return [`${whole.replace(/(.)\1$/u, '$1')}l`]
  const [, cut, last] = /^(.*[aeiouyæøå].*)([^aeiouyæøål])l$/u.exec(stemmed) ?? []
  return cut === undefined ? [] : [`${cut}${last}el`, `${cut}${last}${last}el`]
}

/** What an unknown word may be meant for. */
function nearWays({ text, forms }: Word, { lexicon, nearTerms }: QueryReader): readonly Alternative[] {
  if (forms || /\d/.test(text)) return []
  const stemmed = stem(text)
  const way = { ...WAYS.near, trust: trustInNear(stemmed) }
  const near = nearTerms(stemmed, 2).map(term => ({ terms: [term], ...way }))
  return near.length > 0 ? near : unknownCompound(text, lexicon, nearTerms)
}

/** `patient` is not only a name for users, but nearly `pasient`; in shorter words that is chance. */
function cognates({ text }: Word, { nearTerms }: QueryReader): readonly Alternative[] {
  if (text.length < SHORTEST_COGNATE || /\d/.test(text)) return []
  return nearTerms(stem(text), 1).map(term => ({ terms: [term], ...WAYS.near }))
}

/** A compound with a typing error in its first part, or with an unknown last part. */
function unknownCompound(word: string, lexicon: Lexicon, nearTerms: NearTerms): Alternative[] {
  const shortest = 4
  for (let at = shortest + 1; at <= word.length - shortest; at++) {
    const last = stem(word.slice(at))
    if (!lexicon.hasStem(last)) continue
    const first = word.slice(0, at).replace(/s$/, '')
    const near = nearTerms(stem(first), 1)
    if (near.length > 0) return near.map(term => ({ terms: [term, last], ...WAYS.near }))
  }
  for (let at = word.length - shortest; at >= shortest; at--) {
    const first = LINKS.map(link => word.slice(0, at).replace(new RegExp(`${link}$`), '')).find(lexicon.has)
    if (first !== undefined && first.length >= shortest) return [{ terms: [stem(first)], ...WAYS.head }]
  }
  return []
}

function addJoined(words: readonly Word[], ways: Alternative[][], { vocabulary }: QueryReader): void {
  for (let at = 0; at + 1 < words.length; at++) {
    if (words[at]!.forms || words[at + 1]!.forms) continue
    for (const link of LINKS) {
      const first = words[at]!.text
      const joined = stem(`${first}${first.endsWith('s') && link === 's' ? '' : link}${words[at + 1]!.text}`)
      if (vocabulary.frequency(joined) === 0) continue
      ways[at]!.push({ terms: [joined], ...WAYS.joined })
      ways[at + 1]!.push({ terms: [joined], ...WAYS.joined })
    }
  }
}

/** `planen for rehabilitering` is a name of what `rehabiliteringsplan` says, in whichever order. */
function addNamesOfParts(own: Alternative[], { synonyms }: QueryReader): void {
  const parts = own.filter(way => way.terms.length > 1 && !way.whole).map(way => way.terms)
  for (const { stems: terms, isName } of parts.flatMap(each => [
    ...synonyms.of(each),
    ...synonyms.of([...each].reverse()),
  ]))
    own.push({ ...(isName ? WAYS.synonym : WAYS.otherWord), terms })
}

/** The longest name says best what is meant: `user survey` is less about users. */
function addOtherNames(words: readonly Word[], ways: Alternative[][], reader: QueryReader): void {
  const said = words.map(word => word.forms?.[0] ?? word.text)
  const named = words.map(() => 0)
  for (let long = Math.min(words.length, reader.synonyms.longest); long > 0; long--) {
    for (let from = 0; from + long <= words.length; from++) {
      const span = Array.from({ length: long }, (_, at) => from + at)
      const within = Math.max(long, ...span.map(at => named[at]!))
      for (const { stems: terms, isName } of reader.synonyms.of(said.slice(from, from + long))) {
        // What is only a part of the word is a wider word, whatever it is listed as.
        if (long === 1 && ways[from]!.some(way => isWider(terms, way))) continue
        // Several words that stand for one name share what it scores; what names one of them counts no more.
        const way = isName ? WAYS.synonym : WAYS.otherWord
        for (const at of span) ways[at]!.push({ ...way, terms, weight: way.weight / within })
        if (isKnown(terms, reader)) for (const at of span) named[at] = within
      }
    }
  }
}

function isWider([term, ...more]: readonly string[], way: Alternative): boolean {
  return more.length === 0 && way.terms.length > 1 && way.terms.includes(term!)
}

function content(words: readonly string[]): readonly string[] {
  return words.filter(word => !STOP_WORDS.has(word)).map(stem)
}

/** A word is as frequent as the surest way to meet it, and unknown where no way is sure. */
function frequencyOf(ways: readonly Alternative[], vocabulary: Vocabulary): number {
  const trust = Math.max(WAYS.near.trust, ...ways.map(way => way.trust))
  const surest = ways.filter(way => way.trust === trust)
  return Math.max(0, ...surest.map(way => Math.min(...way.terms.map(vocabulary.frequency))))
}
