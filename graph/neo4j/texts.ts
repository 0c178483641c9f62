import { createHash } from 'node:crypto'

/**
 * A text is kept once, whoever refers to it, by the hash of the text and not of
 * the source's bytes, since a later program may decode the same bytes otherwise
 * while the graph still quotes the text as it was. As JSON: the driver would
 * change halves of surrogate pairs.
 */
export interface StoredText {
  readonly hash: string
  readonly body: string
}

export function storedText(text: string): StoredText {
  const body = JSON.stringify(text)
  return { hash: createHash('sha256').update(body).digest('hex'), body }
}

export const KEEP_TEXTS = `
  UNWIND $texts AS one
  MERGE (text:SporbarText {hash: one.hash})
  ON CREATE SET text._body = one.body
`
/** Drops those of a list that nobody refers to any more. */
export function dropTexts(hashes: string): string {
  return `
    UNWIND ${hashes} AS hash
    MATCH (text:SporbarText {hash: hash})
    WHERE NOT EXISTS { MATCH (:SporbarIntake {text: hash}) } AND NOT EXISTS { MATCH (:SporbarVersion {text: hash}) }
    DELETE text
  `
}
