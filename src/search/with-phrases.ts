import type { Match } from '../ranking/find-matches.ts'
import { phrasePattern } from './phrase-pattern.ts'

/** The matches of a text with the phrases that it holds, each marked as one, in order and not overlapping. */
export function withPhrases(
  text: string,
  matches: readonly Match[],
  phrases: readonly string[],
): readonly Match[] {
  if (phrases.length === 0) return matches
  const kept: Match[] = []
  // Phrases come first: words within them are marked with them.
  for (const match of [...phrases.flatMap(phrase => placesOf(phrase, text)), ...matches]) {
    if (!kept.some(other => match.start < other.end && match.end > other.start)) kept.push(match)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function placesOf(phrase: string, text: string): readonly Match[] {
  return [...text.matchAll(new RegExp(phrasePattern(phrase), 'giu'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    term: `"${phrase}"`,
  }))
}
