import type { WorkDraft } from '../document/contribution.ts'
import type { Reference } from '../document/reference.ts'
import { chooseByTime } from './choose-by-time.ts'
import type { Directory } from './directory.ts'
import { findIdentifiers } from './find-identifiers.ts'
import { findNames } from './find-names.ts'
import { isGenericName, worksOfParties } from './generic-name.ts'
import { resolveOrganisation } from './organisation-names.ts'
import { workOfIdentifier } from './work-of-identifier.ts'
import { mayBeCalled, workAsDescribed, worksAsDescribed } from './works-as-described.ts'
import { workAtAddress, worksAtAddress } from './works-at-address.ts'

/** What a reference means. */
export type Resolution =
  | {
      readonly key: string
      readonly label: 'Document' | 'Assignment'
      /** The work, where no other source knows it yet. */
      readonly made?: WorkDraft
    }
  /** It fits several; none is guessed. */
  | { readonly candidates: readonly [string, string, ...string[]] }

/**
 * Finds what a reference means, strongest word first: its identifier with the
 * session, its address, its name, then what is said about it. A short form that
 * fits several is decided by issuer and time, or not at all. An identifier, an
 * address or a full description that nobody knows makes a new work. Undefined: it names nothing that can be found.
 */
export function resolveReference(reference: Reference, directory: Directory): Resolution | undefined {
  const known = RESOLVED.get(directory) ?? new Map<string, Resolution | undefined>()
  RESOLVED.set(directory, known)
  const asked = JSON.stringify(reference)
  if (!known.has(asked)) known.set(asked, resolve(reference, directory))
  return known.get(asked)
}

/** Every reference is asked for by several, and most documents name the same ones again and again. */
const RESOLVED = new WeakMap<Directory, Map<string, Resolution | undefined>>()

function resolve(reference: Reference, directory: Directory): Resolution | undefined {
  const exact = byAssignment(reference) ?? byIdentifier(reference, directory)
  if (exact) return exact
  if (isGenericName(reference.text) && reference.url === undefined) {
    return decide(worksOfParties(reference, directory), reference, directory) ?? unknown(reference)
  }
  // Each weaker word may only choose among what the stronger ones left.
  let left: readonly string[] = []
  for (const works of [worksAtAddress, worksOfShortForm, worksNamed, worksAsDescribed]) {
    const fitting = works(reference, directory)
    const both = left.filter(key => fitting.includes(key))
    left = left.length === 0 ? fitting : both.length > 0 ? both : left
    if (left.length === 1) break
  }
  return decide(left, reference, directory) ?? unknown(reference)
}

/** `TB2025-22` and `oppdrag 38` are assignments within a letter. */
function byAssignment({ identifier, within }: Reference): Resolution | undefined {
  if (!identifier) return undefined
  const numbered = /^oppdrag (\d+)$/i.exec(identifier)?.[1]
  if (numbered && within) return { key: `${within}/oppdrag/${numbered}`, label: 'Assignment' }
  const [found] = findIdentifiers(identifier)
  return found?.series === 'ASSIGNMENT' && found.key ? { key: found.key, label: 'Assignment' } : undefined
}

function byIdentifier(reference: Reference, directory: Directory): Resolution | undefined {
  // A bare case number is only known by the word before it.
  const { identifier = '' } = reference
  const [wanted] = [...findIdentifiers(identifier), ...findIdentifiers(`ref. ${identifier}`)]
  if (!wanted) return undefined
  const known = directory.byIdentifier.get(wanted.canonical) ?? []
  if (wanted.key === undefined && wanted.series !== 'CASE') return undefined
  const keys = [...new Set(known.map(({ work }) => work))]
  if (keys.length > 0) return decide(keys, reference, directory)
  const made = workOfIdentifier(wanted, reference.url)
  return made && directory.works.has(made.key)
    ? { key: made.key, label: 'Document' }
    : made && { key: made.key, label: 'Document', made }
}

/** `Meld. St. 9` without its session. */
function worksOfShortForm(
  { identifier, at }: Reference,
  { identified, works }: Directory,
): readonly string[] {
  const [wanted] = findIdentifiers(identifier ?? '')
  if (!wanted || wanted.key !== undefined) return []
  const fits = identified.filter(
    one => one.canonical === wanted.canonical || one.canonical.startsWith(`${wanted.canonical} (`),
  )
  const keys = [...new Set(fits.map(({ work }) => work))]
  return keys.length > 1 || at === undefined
    ? keys
    : chooseByTime(
        keys.map(key => works.get(key)!),
        { at },
      )
}

/** By the longest name in the words; "evaluering av opptrappingsplanen" is not the plan that it names. */
function worksNamed({ text, kind }: Reference, { names, works }: Directory): readonly string[] {
  const found = findNames(text, names).map(({ start, end, keys }) => {
    const fitting = keys.filter(key => !kind || mayBeCalled(works.get(key)!.kind, kind))
    return { length: end - start, keys: fitting }
  })
  const fitting = found.filter(({ keys }) => keys.length > 0)
  const longest = Math.max(...fitting.map(({ length }) => length))
  return [...new Set(fitting.filter(({ length }) => length === longest).flatMap(({ keys }) => keys))]
}

function decide(keys: readonly string[], reference: Reference, directory: Directory): Resolution | undefined {
  const works = keys.map(key => directory.works.get(key)).filter(work => work !== undefined)
  const issued = works.filter(({ issuer }) => sameIssuer(issuer, reference.issuer, directory))
  const left = works.length > 1 && issued.length > 0 ? issued : works
  const chosen = left.length > 1 ? chooseByTime(left, reference) : left.map(({ key }) => key)
  const [first, second, ...rest] = chosen.length > 0 ? chosen : left.map(({ key }) => key)
  if (first === undefined) return undefined
  return second === undefined ? { key: first, label: 'Document' } : { candidates: [first, second, ...rest] }
}

function sameIssuer(one: string | undefined, other: string | undefined, { catalogue }: Directory): boolean {
  if (!one || !other) return false
  return resolveOrganisation(one, catalogue)?.key === resolveOrganisation(other, catalogue)?.key
}

/** A document that nobody knows yet is known by its address, or by what is said about it. */
function unknown(reference: Reference): Resolution | undefined {
  const made = (reference.url && workAtAddress(reference.url)) || workAsDescribed(reference)
  return made && { key: made.key, label: 'Document', made }
}
