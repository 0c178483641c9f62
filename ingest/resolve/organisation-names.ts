import { slug } from '../../graph/model/key.ts'
import type { Catalogue, CatalogueOrganisation } from '../document/catalogue.ts'
import type { WorkDraft } from '../document/contribution.ts'
import { wordsOf } from './words.ts'

export interface ResolvedOrganisation {
  /** `organisasjon/helsedirektoratet` */
  readonly key: string
  readonly name: string
}

const ARTICLE = /^(?:alle|de|den|det|dei|våre|vårt|vår)\s+/iu

/**
 * The organisation that a name, an abbreviation or an inflected form means.
 * `departementet` in a letter means who wrote it. One that the catalogue does
 * not know gets a key of its own; undefined only for an empty name.
 */
export function resolveOrganisation(
  name: string,
  catalogue: Catalogue,
  work?: Pick<WorkDraft, 'issuer' | 'addressee'>,
): ResolvedOrganisation | undefined {
  const plain = name
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.,;:]+$/, '')
  if (!/\p{L}/u.test(plain)) return undefined
  const known =
    organisationNamed(plain, catalogue) ?? organisationNamed(plain.replace(ARTICLE, ''), catalogue)
  if (known) return { key: known.key, name: known.name }
  const meant = meantBy(plain, [work?.issuer, work?.addressee])
  if (meant !== undefined) return resolveOrganisation(meant, catalogue)
  const own = withoutGenitive(plain.replace(ARTICLE, ''))
  const key = slug(own)
  return key === '' ? undefined : { key: `organisasjon/${key}`, name: own }
}

/** Organisations of a catalogue by their names in lower case, and by the stems of these; the first that has the name. */
interface OrganisationIndex {
  readonly letters: ReadonlyMap<string, CatalogueOrganisation>
  readonly stems: ReadonlyMap<string, CatalogueOrganisation>
}

const INDEXES = new WeakMap<Catalogue, OrganisationIndex>()

function organisationNamed(name: string, catalogue: Catalogue): CatalogueOrganisation | undefined {
  const { letters, stems } = indexOf(catalogue)
  return letters.get(name.toLowerCase()) ?? stems.get(stemsOf(name))
}

function indexOf(catalogue: Catalogue): OrganisationIndex {
  const known = INDEXES.get(catalogue)
  if (known) return known
  const letters = new Map<string, CatalogueOrganisation>()
  const stems = new Map<string, CatalogueOrganisation>()
  for (const one of catalogue.organisations) {
    for (const name of [one.name, ...one.aliases]) {
      const byLetters = name.toLowerCase()
      const byStems = stemsOf(name.replace(ARTICLE, ''))
      if (!letters.has(byLetters)) letters.set(byLetters, one)
      if (!stems.has(byStems)) stems.set(byStems, one)
    }
  }
  const index = { letters, stems }
  INDEXES.set(catalogue, index)
  return index
}

function stemsOf(name: string): string {
  return wordsOf(name)
    .map(word => word.stem)
    .join(' ')
}

/** `departementet`, `direktoratet`, `foreningen`: the common noun at the end of a name in the letter's head. */
function meantBy(name: string, parties: readonly (string | undefined)[]): string | undefined {
  const noun = withoutGenitive(name.toLowerCase().replace(ARTICLE, ''))
  if (noun.length < 6 || /\s/.test(noun)) return undefined
  return parties.find(party => party !== undefined && party.length > noun.length && endsIn(party, noun))
}

function endsIn(party: string, noun: string): boolean {
  return party.toLowerCase().endsWith(noun) || stemsOf(party).endsWith(stemsOf(noun))
}

function withoutGenitive(name: string): string {
  return name.replace(/(?<=\p{L}{2}(?:en|et|a|\p{Lu}))s$/u, '')
}
