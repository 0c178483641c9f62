/**
 * Evidence is where a document says something.
 *
 * Offsets count UTF-16 code units in the canonical text of one version of one
 * document: the decoded, NFC-normalised text with nothing else done to it. For
 * every span `canonicalText.slice(start, end) === exact`.
 */
export interface Span {
  readonly start: number
  readonly end: number
  readonly exact: string
}

/** At least one span, in reading order: an assertion without a place cannot be written down. */
export type Spans = readonly [Span, ...Span[]]

export const EVIDENCE_KINDS = [
  /** An original's own words. */
  'QUOTE',
  /** A digest's words; `place` says where in the original. */
  'PARAPHRASE',
  /** Another document (`via`) tells what this one says. */
  'SECOND_HAND',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** Which end of an edge a quote carries. Absent where one quote states the whole relation. */
export type Side = 'SOURCE' | 'TARGET'

export interface Evidence {
  /** Key of the document (the work). */
  readonly document: string
  /** SHA-256, in hex, of the source's bytes. */
  readonly version: string
  readonly kind: EvidenceKind
  readonly side?: Side
  readonly spans: Spans
  /** Headings above the place, outermost first. */
  readonly section?: readonly string[]
  /** Page of the source, from 1, where its format has pages. */
  readonly page?: number
  /** PARAPHRASE and SECOND_HAND: the place in the original, in words (chapter, heading, page). */
  readonly place?: string
  /** SECOND_HAND: key of the document that tells it, or the name of the source where it is no document here. */
  readonly via?: string
}
