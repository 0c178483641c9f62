import type { WorkDraft } from '../document/contribution.ts'
import type { Reference } from '../document/reference.ts'
import type { Directory } from './directory.ts'
import { documentNounsIn } from './document-nouns.ts'
import { findNames } from './find-names.ts'
import { resolveReference } from './resolve-reference.ts'
import type { Spoken, SpokenOf } from './spoken-of.ts'

/**
 * "Riksrevisjonens rapport" without more, and "denne meldingen", mean the one
 * spoken of before; where no report was, the one on the subject of the document
 * itself. Undefined where the words point at nothing certain.
 */
export function completeReference(
  reference: Reference,
  earlier: SpokenOf,
  work: WorkDraft,
  directory: Directory,
): Reference | undefined {
  const { text, identifier, url, issuer, kind, year, subject } = reference
  if (identifier || url || !kind || year || subject) return reference
  if (findNames(text, directory.names).length > 0) return reference
  // "denne høringen" in a consultation letter is the letter.
  if (!issuer && kind === work.kind) return undefined
  const meant = new Map<string | undefined, Spoken>()
  for (const one of earlier.all()) if (mayMean(one)) meant.set(one.key, one)
  const [only, ...others] = [...meant.values()]
  if (only && others.length === 0) return { ...identityOf(only, directory), text }
  // "Riksrevisjonen viser at …" names no report: it is the one report spoken of, or none.
  if (!issuer || documentNounsIn(text).length === 0) return undefined
  const onOwnSubject = { ...reference, ...(work.subject && { subject: work.subject }) }
  return directory.works.has(keyOf(onOwnSubject, directory) ?? '') ? onOwnSubject : reference

  function mayMean({ reference: one, key }: Spoken): boolean {
    if (isAudit(one)) return kind === 'AUDIT_REPORT'
    const known = directory.works.get(key ?? '')
    return (known?.kind ?? one.kind) === kind && (!issuer || one.issuer === issuer)
  }
}

/** The third series of the Storting's documents is the auditor's. */
function isAudit({ identifier }: Reference): boolean {
  return identifier?.startsWith('Dokument 3:') === true
}

/** What to know a document by, without the words that named it. */
function identityOf({ reference, key }: Spoken, directory: Directory): Reference {
  const known = directory.works.get(key ?? '')
  const url = known?.urls?.[0]
  return {
    ...(known ? { kind: known.kind } : reference.identifier ? {} : { subject: reference.text }),
    ...reference,
    ...(known?.identifier && { identifier: known.identifier }),
    ...(url && { url }),
  }
}

function keyOf(reference: Reference, directory: Directory): string | undefined {
  const resolution = resolveReference(reference, directory)
  return resolution && 'key' in resolution ? resolution.key : undefined
}
