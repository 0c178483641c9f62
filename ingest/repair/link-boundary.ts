import { isDoubleWord, isFunctionWord } from './function-words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A place in a line where displaced link text may begin, and how much speaks for it. */
export interface Boundary {
  readonly at: number
  readonly score: number
}

/** How the text of a link ends where a document prints the site that it leads to. */
const SITE = /\((?:(?:[\p{L}\d-]+\.)+\p{L}{2,}|pdf)\)/giu

/** Ends of the link texts in a line. */
export function siteEnds(text: string): number[] {
  return [...text.matchAll(SITE)].map(match => match.index + match[0].length)
}

/**
 * Places where two words stand without a space between them, or where the words
 * that follow are known to continue the line before.
 */
export function boundariesOf(text: string, before: string, vocabulary: Vocabulary): Boundary[] {
  const found: Boundary[] = []
  // The name of a site is no words.
  const words = text.replace(SITE, site => ' '.repeat(site.length))
  for (const match of text.matchAll(SITE)) {
    if (/[\p{L}\d,]/u.test(text[match.index - 1] ?? '')) found.push({ at: match.index, score: 5 })
  }
  for (const match of words.matchAll(/\p{L}+/gu)) {
    const word = match[0]
    if (vocabulary.hasSeam(before, text.slice(match.index))) found.push({ at: match.index, score: 4 })
    for (const seam of seamsOf(word, vocabulary)) {
      const at = match.index + seam.at
      const continues = vocabulary.hasSeam(before, text.slice(at)) ? 4 : 0
      found.push({ at, score: seam.score + continues })
    }
  }
  return found
}

/** Where a word may be two, best first. None for a word that the document uses elsewhere. */
export function seamsOf(word: string, vocabulary: Vocabulary): Boundary[] {
  if (vocabulary.count(word) > 1 || isFunctionWord(word) || isDoubleWord(word)) return []
  const turn = /^\p{Ll}+(?=\p{Lu})/u.exec(word)?.[0]
  if (turn !== undefined)
    return turn.length > 1 || isFunctionWord(turn) ? [{ at: turn.length, score: 5 }] : []
  const seams: Boundary[] = []
  for (let at = 1; at < word.length; at++) {
    const score = seamScore(word.slice(0, at), word.slice(at), vocabulary)
    if (score > 0) seams.push({ at, score })
  }
  return seams.sort((a, b) => b.score - a.score)
}

function seamScore(first: string, second: string, vocabulary: Vocabulary): number {
  const isSecondKnown = vocabulary.count(second) > 0 && second.length > 2
  if (isFunctionWord(first) && first.length > 1) {
    if (isFunctionWord(second) && second.length > 1) return 4
    return isSecondKnown ? 4 + second.length / 100 : 0
  }
  if (first.length < 3 || second.length < 5 || !isSecondKnown) return 0
  return (vocabulary.count(first) > 0 ? 3 : 2) + second.length / 100
}
