import type { Lexicon } from './lexicon.ts'
import { stem } from './stem.ts'

const SHORTEST_PART = 3
const MOST_PARTS = 4
/** Linking letters between the parts: `rehabilitering-s-tjeneste`, `barn-e-vern`. */
const LINKS = ['s', '', 'e'] as const

/**
 * The parts of a compound in lower case, linking letters dropped; empty for a
 * word that is none. Every part but the last stands in the lexicon as it is,
 * the last in any inflection. Fewest parts win, then the longest shortest one.
 */
export function splitCompound(word: string, lexicon: Lexicon): readonly string[] {
  const parts = split(word, lexicon, MOST_PARTS)
  return parts.length > 1 ? parts : []
}

function split(word: string, lexicon: Lexicon, most: number): readonly string[] {
  let best: readonly string[] = []
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const modifier = modifierOf(word.slice(0, at), lexicon)
    if (modifier === undefined) continue
    const rest = word.slice(at)
    const head = isHead(rest, lexicon) ? [rest] : most > 2 ? split(rest, lexicon, most - 1) : []
    if (head.length > 0 && isBetter([modifier, ...head], best)) best = [modifier, ...head]
  }
  return best
}

function modifierOf(text: string, lexicon: Lexicon): string | undefined {
  for (const link of LINKS) {
    const bare = text.slice(0, text.length - link.length)
    if (!text.endsWith(link) || bare.length < SHORTEST_PART) continue
    // The bare form may never stand alone: `havn` where the texts only have `havnene`.
    if (lexicon.has(bare) || (bare.length > SHORTEST_PART && lexicon.hasStem(bare))) return bare
  }
  return undefined
}

function isHead(text: string, lexicon: Lexicon): boolean {
  if (lexicon.has(text)) return true
  const stemmed = stem(text)
  return stemmed.length > SHORTEST_PART && lexicon.hasStem(stemmed)
}

function isBetter(parts: readonly string[], best: readonly string[]): boolean {
  if (best.length === 0) return true
  if (parts.length !== best.length) return parts.length < best.length
  return shortest(parts) > shortest(best)
}

function shortest(parts: readonly string[]): number {
  return Math.min(...parts.map(part => part.length))
}
