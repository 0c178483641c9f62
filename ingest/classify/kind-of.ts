import { DOCUMENT_KINDS, type DocumentKind } from '../../graph/model/terms.ts'
import type { DocumentTree } from '../document/tree.ts'
import { canonicalIdentifier, findIdentifiers } from '../resolve/find-identifiers.ts'
import { workOfIdentifier } from '../resolve/work-of-identifier.ts'
import { frontOf, isLine } from './front.ts'
import { KIND_CUES } from './kind-cues.ts'

/** Less is a coincidence of words. */
const ENOUGH = 3

/** The family that a document belongs to by what it says of itself; undefined when nothing tells. */
export function kindOf(tree: DocumentTree): DocumentKind | undefined {
  const front = frontOf(tree)
  const ofSeries = kindOfNumber(front.find(isLine))
  if (ofSeries) return ofSeries
  const texts = {
    line: front.filter(isLine).map(textOf),
    front: front.map(textOf),
    heading: tree.children.filter(({ type }) => type === 'heading').map(textOf),
    text: tree.children.filter(({ type }) => type !== 'furniture').map(textOf),
  }
  const sums = new Map<DocumentKind, number>()
  for (const { kind, pattern, where, weight } of KIND_CUES) {
    // Each reason counts once, however often it is repeated.
    if (texts[where].some(text => pattern.test(text))) sums.set(kind, (sums.get(kind) ?? 0) + weight)
  }
  let best: DocumentKind | undefined
  for (const kind of DOCUMENT_KINDS) {
    const sum = sums.get(kind) ?? 0
    if (sum >= ENOUGH && sum > (best === undefined ? 0 : sums.get(best)!)) best = kind
  }
  return best
}

/** `Innst. 210 S (2027–2028)` alone above everything else, though the lines below speak of the report that it treats. */
function kindOfNumber(first: DocumentTree['children'][number] | undefined): DocumentKind | undefined {
  const text = first ? textOf(first) : ''
  const [own] = canonicalIdentifier(text) === undefined ? [] : findIdentifiers(text)
  const kind = own && workOfIdentifier(own)?.kind
  return kind === 'OTHER' ? undefined : kind
}

function textOf({ reading }: DocumentTree['children'][number]): string {
  // Slides keep their emphasis; a title is the same with or without it.
  return reading.text.replace(/[*_]+/g, '').trim()
}
