import type { Place } from '../document/contribution.ts'
import { placeOf } from '../document/place.ts'
import { sliceReading } from '../document/reading.ts'
import type { DocumentTree } from '../document/tree.ts'
import { sentenceAround } from './sentence-around.ts'

/** "Denne høringen skal behandles av Fagstyret." */
export interface TreatingBody {
  readonly organisation: string
  readonly place: Place
}

const TREATED =
  /(?:høring(?:en|a)?|sak(?:en|a)?|brevet|innspill(?:et|ene)?|svar(?:et|ene)?|uttalelsen)\s+(?:skal\s+|vil\s+bli\s+|vert\s+|blir\s+)?(?:behandles|behandlast|behandlet|behandla)\s+(?:av|i)\s+(?<body>\p{Lu}[\p{L}-]*(?:\s+(?:(?:og|i|for|på)\s+)?[\p{L}-]+){0,5}?)(?=\s*(?:[.,;:(]|den|innen|før|i\s+møte|\d|$))/gu

/** Who deals with the matter, as a letter says. */
export function treatingBodies(tree: DocumentTree, canonical: string, digest: boolean): TreatingBody[] {
  return tree.children.flatMap(block => {
    if (block.type === 'furniture') return []
    const { text } = block.reading
    return [...text.matchAll(TREATED)].flatMap(({ 0: words, index, groups }) => {
      const { start, end } = sentenceAround(block.reading, index, index + words.length)
      const place = placeOf(block, canonical, digest, sliceReading(block.reading, start, end))
      return place && groups?.body ? [{ organisation: groups.body, place }] : []
    })
  })
}
