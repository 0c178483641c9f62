import { NOT_BEFORE_MORE, UNSEEN } from './characters.ts'
import { findCodes } from './codes.ts'
import type { Token } from './token.ts'

/** What joins parts to one word; longer dashes and spaces part words. */
const HYPHEN = '-‐‑‒–−﹣－'
const APOSTROPHE = "'’＇"
// Raised digits are numbers of notes, and no part of the word before them.
const LETTERS = '\\p{L}\\p{M}\\p{Nd}\\p{Nl}'
// What joins groups of thousands; a date keeps its points apart.
const GROUP = ' \\u00A0\\u2009\\u202F'
// In `3-åring` it is part of a word.
const ALONE = `${NOT_BEFORE_MORE}(?![${UNSEEN}]*[${HYPHEN}${APOSTROPHE}]\\p{L})`
const NUMBER = `(?<![.,])(?:\\d{1,3}(?:[${GROUP}]\\d{3})+|\\d+)(?:[.,]\\d+)?${ALONE}(?![.,]\\d|[${GROUP}]\\d{3}(?!\\p{Nd}))|\\d+${ALONE}`
const CORE = `[\\p{L}\\p{Nd}\\p{Nl}][${LETTERS}]*(?:[${UNSEEN}]+[${LETTERS}]+)*`
const WORD = `${CORE}(?:[${UNSEEN}]*[${HYPHEN}${APOSTROPHE}]${CORE})*`
const PATTERN = new RegExp(`(${NUMBER})|${WORD}`, 'gu')
const PIECE = new RegExp(CORE, 'gu')
const CODE_PIECE = new RegExp(`\\d+|\\p{L}(?:[${UNSEEN}]*[\\p{L}\\p{M}])*`, 'gu')

/**
 * Words, numbers and codes of a text, in reading order and not overlapping.
 * Hyphenated words, codes and references are one token each, with their parts.
 * Any text will do; forms are canonical whatever its normalisation.
 */
export function tokenize(input: string): readonly Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const code of findCodes(input)) {
    addWords(tokens, input, from, code.start)
    tokens.push({
      text: code.text,
      start: code.start,
      end: code.end,
      kind: 'code',
      forms: code.forms,
      parts: pieces(input.slice(code.start, code.end), code.start, CODE_PIECE),
    })
    from = code.end
  }
  addWords(tokens, input, from, input.length)
  return tokens
}

function addWords(tokens: Token[], input: string, from: number, to: number): void {
  // matchAll on the slice, so that no word reaches into a code.
  for (const match of input.slice(from, to).matchAll(PATTERN)) {
    const start = from + match.index
    const surface = match[0]
    if (match[1] !== undefined) {
      const text = surface.replace(/\s/g, '').replace(',', '.')
      tokens.push({ text, start, end: start + surface.length, kind: 'number' })
    } else {
      tokens.push(word(surface, start))
    }
  }
}

const DIGITS = /^\d+$/
const JOINT = new RegExp(`[${HYPHEN}${APOSTROPHE}]`)

function word(surface: string, start: number): Token {
  const text = canonical(surface)
  const token: Token = { text, start, end: start + surface.length, kind: kindOf(text) }
  return JOINT.test(text) ? { ...token, parts: pieces(surface, start, PIECE) } : token
}

function pieces(surface: string, start: number, pattern: RegExp): Token[] {
  return [...surface.matchAll(pattern)].map(({ 0: piece, index }): Token => {
    const text = canonical(piece)
    return { text, start: start + index, end: start + index + piece.length, kind: kindOf(text) }
  })
}

function kindOf(text: string): Token['kind'] {
  return DIGITS.test(text) ? 'number' : 'word'
}

const PLAIN = /^[a-zA-Z0-9À-ÿ-]*$/
const UNSEEN_ONES = new RegExp(`[${UNSEEN}]`, 'g')
const HYPHENS = new RegExp(`[${HYPHEN}]`, 'g')
const APOSTROPHES = new RegExp(`[${APOSTROPHE}]`, 'g')
/** Letters joined to one sign, as extraction from print leaves them, and letters of full width. */
const JOINED = /[\uFB00-\uFB06\uFF10-\uFF5A]/g

/** Lower case and composed, each joint in one spelling. */
function canonical(surface: string): string {
  if (PLAIN.test(surface)) return surface.toLowerCase()
  return (
    surface
      .replace(UNSEEN_ONES, '')
      .replace(HYPHENS, '-')
      .replace(APOSTROPHES, "'")
      .replace(JOINED, letters => letters.normalize('NFKC'))
      .normalize('NFC')
      .toLowerCase()
      // Lower case may leave a letter and a mark that one letter stands for.
      .normalize('NFC')
      // `NAV's` is `NAVs`.
      .replace(/'(?=s$)/, '')
  )
}
