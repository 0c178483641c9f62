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

function organisationNamed(name: string, catalogue: Catalogue): CatalogueOrganisation | undefined {
  const wanted = stemsOf(name)
  const names = ({ name: first, aliases }: CatalogueOrganisation): readonly string[] => [first, ...aliases]
  return (
    catalogue.organisations.find(one => names(one).some(other => sameLetters(other, name))) ??
    catalogue.organisations.find(one =>
      names(one).some(other => stemsOf(other.replace(ARTICLE, '')) === wanted),
    )
  )
}

function sameLetters(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
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
