import { groupBy } from '../../graph/model/group-by.ts'
import type { Catalogue } from '../document/catalogue.ts'
import type { WorkDraft } from '../document/contribution.ts'
import { contentStems } from '../language/norwegian/content-stems.ts'
import { canonicalUrl, identifiersOfUrl } from './canonical-url.ts'
import { type FoundIdentifier, findIdentifiers } from './find-identifiers.ts'
import { createNameIndex, type NameIndex } from './find-names.ts'
import { namesOfWork } from './names-of-work.ts'

/** All works that are known, by everything that a reference may say of them. */
export interface Directory {
  readonly catalogue: Catalogue
  readonly works: ReadonlyMap<string, WorkDraft>
  readonly names: NameIndex
  readonly identified: readonly IdentifiedWork[]
  /** The same by the whole identifier. */
  readonly byIdentifier: ReadonlyMap<string, readonly IdentifiedWork[]>
  /** Stems of what each work is about, and of its names. */
  readonly stems: ReadonlyMap<string, readonly string[]>
  /** Stems of what each work is about, without its names. */
  readonly subjects: ReadonlyMap<string, readonly string[]>
  /** Canonical address to key. */
  readonly addresses: ReadonlyMap<string, string>
}

interface IdentifiedWork extends FoundIdentifier {
  readonly work: string
}

const OF_ONE_DOCUMENT = new WeakMap<Catalogue, WeakMap<WorkDraft, Directory>>()

/** What is known while one document is read: the catalogue and the document itself. Made once for each. */
export function directoryWith(catalogue: Catalogue, work: WorkDraft): Directory {
  const known = OF_ONE_DOCUMENT.get(catalogue) ?? new WeakMap<WorkDraft, Directory>()
  OF_ONE_DOCUMENT.set(catalogue, known)
  const directory = known.get(work) ?? directoryOf(catalogue, [work])
  known.set(work, directory)
  return directory
}

/** The catalogue is the stronger word on a work; `read` are those found in the documents themselves. */
export function directoryOf(catalogue: Catalogue, read: readonly WorkDraft[]): Directory {
  const works = new Map<string, WorkDraft>()
  for (const work of [...read, ...catalogue.works]) {
    const earlier = works.get(work.key)
    works.set(work.key, earlier ? { ...earlier, ...work } : work)
  }
  const facts = new Map([...works].map(([key, work]) => [key, factsOf(work)]))
  const identified = [...facts.values()].flatMap(({ identifiers }) => identifiers)
  const byIdentifier = groupBy(identified, ({ canonical }) => canonical)
  return {
    catalogue,
    works,
    names: createNameIndex([...facts].map(([key, { names }]) => ({ key, names }))),
    identified,
    byIdentifier,
    stems: new Map([...facts].map(([key, { stems }]) => [key, stems])),
    subjects: new Map([...facts].map(([key, { subject }]) => [key, subject])),
    addresses: new Map(
      [...facts].flatMap(([key, { addresses }]) => addresses.map(address => [address, key] as const)),
    ),
  }
}

/** What a work's own words tell, without any other work. */
interface WorkFacts {
  readonly names: readonly string[]
  readonly identifiers: readonly IdentifiedWork[]
  readonly stems: readonly string[]
  readonly subject: readonly string[]
  readonly addresses: readonly string[]
}

/** A catalogue's works stand in the directory of every document that is read. */
const FACTS = new WeakMap<WorkDraft, WorkFacts>()

function factsOf(work: WorkDraft): WorkFacts {
  const known = FACTS.get(work)
  if (known) return known
  const names = namesOfWork(work)
  const facts = {
    names,
    identifiers: identifiersOf(work),
    stems: contentStems([work.subject ?? '', ...names].join(' ')),
    subject: contentStems(work.subject ?? ''),
    addresses: (work.urls ?? []).flatMap(url => canonicalUrl(url) ?? []),
  }
  FACTS.set(work, facts)
  return facts
}

function identifiersOf(work: WorkDraft): readonly IdentifiedWork[] {
  const { identifier, reference, title, shortTitle, aliases = [], urls = [] } = work
  // A bare case number is only known by the word before it.
  const told = [
    identifier,
    reference && `ref. ${reference}`,
    ...[title, shortTitle, ...aliases].filter(saysOnlyItsNumber),
  ]
  const found = [
    ...told.flatMap(text => (text ? findIdentifiers(text) : [])),
    ...urls.flatMap(url => identifiersOfUrl(url)),
  ]
  const once = new Map(found.map(one => [one.canonical, { ...one, work: work.key }]))
  return [...once.values()]
}

/** "Innstilling om … i Meld. St. 38 (2020–2021)" names the number of another document. */
function saysOnlyItsNumber(name: string | undefined): boolean {
  const [only, ...more] = findIdentifiers(name ?? '')
  if (!only || more.length > 0) return false
  return !/[\p{L}\d]/u.test((name ?? '').slice(0, only.start) + (name ?? '').slice(only.end))
}
