import { EVIDENCE_KINDS, type Evidence } from './evidence.ts'
import { isKey } from './key.ts'

const SHA256_HEX = /^[0-9a-f]{64}$/

/**
 * What is wrong with a list of evidence by itself, as sentences; empty when
 * nothing is. Whether the text says so is for whoever has the text.
 */
export function checkEvidence(evidence: readonly Evidence[]): readonly string[] {
  if (evidence.length === 0) return ['it has no evidence']
  return evidence.flatMap(checkOne)
}

function checkOne(one: Evidence): readonly string[] {
  const problems: string[] = []
  if (!isKey(one.document)) problems.push(`document "${one.document}" has not the form of a key`)
  if (!SHA256_HEX.test(one.version)) problems.push(`version "${one.version}" is no SHA-256 in hex`)
  if (!EVIDENCE_KINDS.includes(one.kind)) problems.push(`evidence of unknown kind "${one.kind}"`)
  if (one.spans.length < 1) problems.push('evidence without a span')
  for (const { start, end, exact } of one.spans) {
    const place = `span ${start}–${end}`
    if (!Number.isInteger(start) || !Number.isInteger(end)) problems.push(`${place} is not in whole units`)
    else if (start < 0 || start >= end) problems.push(`${place} covers nothing`)
    else if (exact.length !== end - start) {
      problems.push(`${place} has ${end - start} units, its quote ${exact.length}`)
    }
  }
  if (one.page !== undefined && !(Number.isInteger(one.page) && one.page >= 1)) {
    problems.push(`page ${one.page} is no page`)
  }
  return problems
}
