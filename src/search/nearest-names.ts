import type { Suggestion } from '../../graph/store/search.ts'
import { fold } from '../../ingest/language/norwegian/fold.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import type { NamedNode } from './named-node.ts'

/** Of the pieces that two words have together, this share must be in both: below it the likeness is chance. */
const LEAST_ALIKE = 0.45
const MOST = 3
const PIECE = 3

type Pieces = ReadonlySet<string>

/** Names that look most like words of a query, best first; none where nothing does. */
export function createNearestNames(named: readonly NamedNode[]): (words: string) => readonly Suggestion[] {
  // Made when first asked for: most queries find what they are about.
  let known: readonly { readonly node: NamedNode; readonly names: readonly Pieces[][] }[] | undefined
  return text => {
    known ??= named.map(node => ({ node, names: node.names.map(wordPieces) }))
    const asked = wordPieces(text)
    return known
      .map(({ node, names }) => ({ node, ...nearestOf(names, asked) }))
      .filter(({ likeness }) => likeness >= LEAST_ALIKE)
      .sort((a, b) => b.fit - a.fit || b.likeness - a.likeness)
      .slice(0, MOST)
      .map(({ node: { key, label, names } }) => ({ text: names[0]!, key, label }))
  }
}

/** How like a word of the query a word of the names is at best, and how well all words of one name fit all of the query. */
function nearestOf(names: readonly Pieces[][], asked: readonly Pieces[]): { likeness: number; fit: number } {
  let likeness = 0
  let fit = 0
  for (const words of names) {
    const best = asked.map(one => Math.max(0, ...words.map(other => alike(one, other))))
    likeness = Math.max(likeness, ...best)
    const both = best.reduce((sum, each) => sum + each, 0)
    fit = Math.max(fit, (2 * both) / (asked.length + words.length))
  }
  return { likeness, fit }
}

/** Of each word that says something, its runs of three letters, its borders marked. */
function wordPieces(text: string): Pieces[] {
  return tokenize(text)
    .filter(({ kind, text: word }) => kind === 'word' && !STOP_WORDS.has(word))
    .map(({ text: word }) => {
      const marked = ` ${fold(word)} `
      return new Set(
        Array.from({ length: marked.length - PIECE + 1 }, (_, at) => marked.slice(at, at + PIECE)),
      )
    })
}

function alike(one: Pieces, other: Pieces): number {
  let both = 0
  for (const piece of one) if (other.has(piece)) both++
  return (2 * both) / (one.size + other.size)
}
