import type { StoredMessage } from '../../graph/store/store.ts'
import type { End } from '../document/contribution.ts'
import type { Reference } from '../document/reference.ts'
import type { Directory } from '../resolve/directory.ts'
import { resolveOrganisation } from '../resolve/organisation-names.ts'
import { resolveReference } from '../resolve/resolve-reference.ts'
import { ensureWork } from './assemble-works.ts'
import type { GraphDraft } from './graph-draft.ts'
import type { Telling } from './telling.ts'

export interface ReferenceKeys {
  /** Key of the work that a statement belongs to. */
  readonly workKey: (reference: Reference, telling: Telling) => string | undefined
  /** Key of the node that one end of a relation names. */
  readonly endKey: (end: End, telling: Telling) => string | undefined
}

/** Finds what references mean, and gives a node to every work and organisation that is named. */
export function createReferenceKeys(draft: GraphDraft, directory: Directory): ReferenceKeys {
  const { catalogue } = directory
  // Several statements of a source may refer by the same words.
  const told = new Set<string>()
  const resolve = (reference: Reference, telling: Telling): string | undefined => {
    const { work } = telling.contribution
    const at = work.date === undefined ? {} : { at: work.date }
    const found = resolveReference({ within: work.key, ...at, ...reference }, directory)
    if (!found || 'candidates' in found) {
      const message = unfound(reference, telling, found?.candidates)
      const id = `${message.path} ${message.text}`
      if (!told.has(id)) draft.messages.push(message)
      told.add(id)
      return undefined
    }
    if (found.label === 'Assignment') ensureAssignment(draft, found.key, reference, telling)
    else ensureWork(draft, found.made ?? directory.works.get(found.key)!, catalogue)
    return found.key
  }
  return {
    workKey: resolve,
    endKey: (end, telling) => {
      if ('reference' in end) return resolve(end.reference, telling)
      if (!('organisation' in end)) return undefined
      const body = resolveOrganisation(end.organisation, catalogue, telling.contribution.work)
      if (!body) return undefined
      const aliases = catalogue.organisations.find(({ key }) => key === body.key)?.aliases ?? []
      draft.nodes.set(body.key, {
        key: body.key,
        label: 'Organisation',
        title: body.name,
        properties: aliases.length > 0 ? { aliases } : {},
      })
      return body.key
    },
  }
}

/** An assignment that is only named: its letter is not here, or does not print it. */
function ensureAssignment(draft: GraphDraft, key: string, reference: Reference, telling: Telling): void {
  if (draft.nodes.has(key)) return
  draft.nodes.set(key, {
    key,
    label: 'Assignment',
    title: reference.text,
    work: key.includes('/') ? key.slice(0, key.indexOf('/')) : telling.contribution.work.key,
    properties: { identifier: reference.identifier ?? reference.text },
  })
}

function unfound(reference: Reference, { path }: Telling, candidates?: readonly string[]): StoredMessage {
  return candidates
    ? {
        severity: 'warning',
        code: 'REFERENCE_AMBIGUOUS',
        text: `«${reference.text}» kan være ${oneOf(candidates)}`,
        path,
        wayOut: 'Oppgi sesjon eller dato i katalogen, eller les inn dokumentet som er ment.',
      }
    : {
        severity: 'warning',
        code: 'REFERENCE_UNRESOLVED',
        text: `«${reference.text}» navngir ikke noe dokument som kan finnes`,
        path,
        wayOut: 'Før dokumentet opp i katalogen hvis det er kjent.',
      }
}

/** Candidates that a message names: a common name may fit as many as there are documents. */
const NAMED = 3

function oneOf(candidates: readonly string[]): string {
  const more = candidates.length - NAMED
  return `${candidates.slice(0, NAMED).join(' eller ')}${more > 0 ? ` eller ${more} til` : ''}`
}
