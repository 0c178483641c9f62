import { STRENGTHS } from '../model/edge.ts'
import { EVIDENCE_KINDS } from '../model/evidence.ts'
import { isKey } from '../model/key.ts'
import { isEdgeType } from '../model/ontology.ts'
import { DECISIONS, type Review } from '../model/review.ts'

/** A line of a log as a review; undefined where it is none, or not all of one. */
export function parseReview(line: string): Review | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isReview(value) ? value : undefined
  } catch {
    return undefined
  }
}

type Unknown = Readonly<Record<string, unknown>>

function isReview(value: unknown): value is Review {
  if (!isObject(value) || !isObject(value.quotes)) return false
  const { id, decision, strength, confirms, reviewer, proof, at, reason, type, source, target, quotes } =
    value
  return (
    [id, reviewer, at, reason, type, source, target].every(one => typeof one === 'string') &&
    id !== '' &&
    reviewer !== '' &&
    isEdgeType(type as string) &&
    isKey(source as string) &&
    isKey(target as string) &&
    isOneOf(DECISIONS, decision) &&
    (proof === 'TOKEN' || proof === 'GIVEN') &&
    (strength === undefined ? decision !== 'SET_STRENGTH' : isOneOf(STRENGTHS, strength)) &&
    (decision === 'CONFIRM') === (typeof confirms === 'string') &&
    isQuote(quotes.source) &&
    isQuote(quotes.target)
  )
}

function isQuote(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.text === 'string' &&
    typeof value.document === 'string' &&
    isOneOf(EVIDENCE_KINDS, value.kind)
  )
}

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOneOf(values: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && values.includes(value)
}
