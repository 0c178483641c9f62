import type { Hit, SearchEntry } from '../../graph/store/search.ts'
import type { Ranking } from '../ranking/ranker.ts'
import { cutSnippet } from './cut-snippet.ts'
import { encodeHitCursor } from './hit-cursor.ts'
import { withPhrases } from './with-phrases.ts'

const LOWERED = { channel: 'ORDER', word: null, met: 'bedre treff i samme dokument står foran' } as const

export interface PlacedEntry {
  readonly entry: SearchEntry
  /** Its number in the ranking. */
  readonly number: number
  /** What it is ordered by; the ranking's own score where nothing was taken off. */
  readonly score: number
}

/** A hit with what was found in it, and why it stands where it does. */
export function makeHit(
  { entry, number, score }: PlacedEntry,
  { scores, explain, matchesIn }: Ranking,
  phrases: readonly string[],
): Hit {
  const { key, label, document, version, start, end, exact } = entry
  const matches = withPhrases(exact, matchesIn(number), phrases)
  const surfaces = new Map(
    matches.map(match => exact.slice(match.start, match.end)).map(word => [word.toLowerCase(), word]),
  )
  const lowered = score - scores[number]!
  return {
    key,
    label,
    document,
    version,
    start,
    end,
    score,
    explanation: [...explain(number), ...(lowered < 0 ? [{ ...LOWERED, value: lowered }] : [])],
    cursor: encodeHitCursor({ score, key }),
    snippet: cutSnippet(exact, matches),
    matchedTerms: [...surfaces.values()],
  }
}
