import { findCodes } from './codes.ts'
import type { Token } from './token.ts'

// A thousands group is joined only by a plain or no-break space; a date keeps its points apart.
const NUMBER = String.raw`(?<![\p{L}\p{N}.,])(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:[.,]\d+)?(?![\p{L}\p{N}]|[.,]\d|[ \u00A0\u202F]\d{3}(?!\p{N}))`
const CORE = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*`
const WORD = `${CORE}(?:[-‐‑]${CORE})*`
const PATTERN = new RegExp(`(?<number>${NUMBER})|(?<word>${WORD})`, 'gu')
const PIECE = new RegExp(CORE, 'gu')
const CODE_PIECE = /\d+|\p{L}[\p{L}\p{M}\u00AD]*/gu

/**
 * Words, numbers and codes of a text, in reading order and not overlapping.
 * Hyphenated words, codes and references are one token each, with their parts.
 * Any text will do; forms are canonical whatever its normalisation.
 */
export function tokenize(input: string): readonly Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const code of findCodes(input)) {
    tokens.push(...wordsOf(input, from, code.start))
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
  tokens.push(...wordsOf(input, from, input.length))
  return tokens
}

function wordsOf(input: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  // matchAll on the slice, so that no word reaches into a code.
  for (const match of input.slice(from, to).matchAll(PATTERN)) {
    const start = from + match.index
    const surface = match[0]
    if (match.groups?.number !== undefined) {
      const text = surface.replace(/\s/g, '').replace(',', '.')
      tokens.push({ text, start, end: start + surface.length, kind: 'number' })
    } else {
      tokens.push(word(surface, start))
    }
  }
  return tokens
}

function word(surface: string, start: number): Token {
  const token: Token = { text: canonical(surface), start, end: start + surface.length, kind: 'word' }
  if (!/[-‐‑]/.test(surface)) return token
  return { ...token, parts: pieces(surface, start, PIECE) }
}

function pieces(surface: string, start: number, pattern: RegExp): Token[] {
  return [...surface.matchAll(pattern)].map(
    ({ 0: piece, index }): Token => ({
      text: canonical(piece),
      start: start + index,
      end: start + index + piece.length,
      kind: /^\d+$/.test(piece) ? 'number' : 'word',
    }),
  )
}

const PLAIN = /^[\x20-\xAC\xAE-\xFF]*$/

function canonical(surface: string): string {
  if (PLAIN.test(surface)) return surface.toLowerCase()
  return surface.normalize('NFC').replaceAll('\u00AD', '').replace(/[‐‑]/g, '-').toLowerCase()
}
