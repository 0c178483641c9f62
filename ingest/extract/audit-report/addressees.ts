import type { Catalogue } from '../../document/catalogue.ts'
import { leadingOrganisation, organisationsIn } from '../../resolve/organisations-in.ts'

/** Who is asked: behind "anbefaler", "til" or "at", or the subject with which a point begins. */
const ASKED =
  /(?:anbefaler|anbefaling(?:er|ene)?(?:\s+til)?|anbefales|tilrår|tilråding(?:ar|er)?(?:\s+til)?|rår(?:\s+til)?|ber|rettet mot\s*:?|kritiserer|kritikk(?:en)? (?:mot|av|rettes mot))\s+(?:at\s+|om at\s+)?(.+)$/iu

/** The organisations that a line recommends something to, or criticises. */
export function addresseesOf(
  line: string,
  issuer: string | undefined,
  catalogue: Catalogue,
): readonly string[] {
  const rest = ASKED.exec(line.trim())?.[1]
  if (rest === undefined) return []
  // Up to what they shall do: others may be named in it.
  const whom =
    /^(.*?)(?:\s(?:å|om å|til å|skal|bør|sørger|styrker|vurderer|følger|tar|legger|gjennomgår|utarbeider)(?:\s|$|:)|[.:]|$)/iu.exec(
      rest,
    )?.[1] ?? rest
  return namesIn(whom, issuer, catalogue)
}

/** "Kunnskapsdepartementet bør …" and "at kommunen sørger for …": the subject with which a point begins. */
export function subjectOf(
  point: string,
  issuer: string | undefined,
  catalogue: Catalogue,
): readonly string[] {
  const words = point.replace(/^at\s+/iu, '')
  const first = leadingOrganisation(words, catalogue)
  const acts =
    first &&
    /^\s+(?:bør|må|skal|sørger|vurderer|styrker|følger|legger|tar|gjennomgår|utarbeider|etablerer|sikrer|tydeliggjør|stiller)(?!\p{L})/iu.test(
      words.slice(first.end),
    )
  return first && acts && first.name !== issuer ? [first.name] : []
}

function namesIn(text: string, issuer: string | undefined, catalogue: Catalogue): readonly string[] {
  return [...new Set(organisationsIn(text, catalogue).map(({ name }) => name))].filter(
    name => name !== issuer,
  )
}
