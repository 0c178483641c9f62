import type { Catalogue } from '../document/catalogue.ts'
import { leadingOrganisation, organisationsIn } from '../resolve/organisations-in.ts'

/** "Skolene skal:", "Kommunen vil", "Helsedirektoratet": who does what the list says. */
const LEAD =
  /^(\p{Lu}[\p{L} ,-]{1,80}?)\s*(?:(?:skal|vil|må|bør|har ansvar(?:et)? for(?: å)?|bes om å|vert bedne? om å)(?!\p{L})[^;:]{0,60})?:?$/u
const RESPONSIBLE =
  /(?:^|[\s(])(?:hoved|hovud)?ansvar(?:lig|leg)?(?:\s+(?:aktør|enhet|eining))?\s*:\s*((?:(?!,?\s*(?:frist|ferdig|tid|når)\p{L}*\s*:)[^.;)])+)/iu
/** "direktoratet", "departementet", "kommunen": the one that the document is of. */
const SHORT = /^(?:direktoratet|departementet|kommunen|fylkeskommunen|foretaket|etaten)$/i

/** Who a line over a list names as the one that acts; undefined for a line that names nobody. */
export function actorOfLead(
  line: string,
  issuer: string | undefined,
  catalogue: Catalogue,
): string | undefined {
  const name = LEAD.exec(line.replace(/["“”«»*_]+/g, '').trim())?.[1]
  if (name === undefined) return undefined
  return (
    fullName(name, issuer, catalogue) ?? (/ (?:skal|vil|må|bør|har ansvar|bes)/.test(line) ? name : undefined)
  )
}

/** `Helsedirektoratet` for "Direktoratet" in a document of Helsedirektoratet; undefined for what is no organisation. */
export function fullName(name: string, issuer: string | undefined, catalogue: Catalogue): string | undefined {
  if (SHORT.test(name)) {
    const ending = name.toLowerCase().replace(/n$/, '')
    return issuer?.toLowerCase().endsWith(ending) ? issuer : leadingOrganisation(name, catalogue)?.name
  }
  const found = leadingOrganisation(name, catalogue)
  return found && found.end >= name.trim().length - 1 ? found.name : undefined
}

/** "Helsedirektoratets tiltak": whose the list is. */
export function actorOfHeading(heading: string, catalogue: Catalogue): string | undefined {
  const found = leadingOrganisation(heading, catalogue)
  return found && /^s?\s+\p{L}*tiltak/iu.test(heading.slice(found.end)) ? found.name : undefined
}

/** "Ansvar: Husbanken og kommunene": the first is who acts. */
export function responsibleIn(text: string, catalogue: Catalogue): string | undefined {
  const written = RESPONSIBLE.exec(text)?.[1]?.trim()
  return written === undefined ? undefined : (organisationsIn(written, catalogue)[0]?.name ?? written)
}
