import type { DocumentKind } from '../../graph/model/terms.ts'
import type { WorkDraft } from '../document/contribution.ts'
import type { FoundIdentifier } from './find-identifiers.ts'
import { SERIES } from './identifier-series.ts'

/** A document that is known by nothing but its identifier; undefined where that names no single document. */
export function workOfIdentifier(
  { canonical, series, number, key }: FoundIdentifier,
  url?: string,
): WorkDraft | undefined {
  if (key === undefined) return undefined
  const { kind, issuer } = authorship(series, number)
  const year = series === 'NOU' ? number.slice(0, 4) : undefined
  return {
    key,
    kind,
    title: canonical,
    identifier: canonical,
    ...(issuer && { issuer }),
    ...(year && { date: year }),
    ...(url && { urls: [url] }),
  }
}

/** Documents 1 and 3 are the auditor's; 8 are proposals of representatives. */
function authorship(
  series: FoundIdentifier['series'],
  number: string,
): { kind: DocumentKind; issuer?: string } {
  if (series === 'DOKUMENT' && /^(?:1$|3:)/.test(number)) {
    return { kind: 'AUDIT_REPORT', issuer: 'Riksrevisjonen' }
  }
  return SERIES[series]
}
