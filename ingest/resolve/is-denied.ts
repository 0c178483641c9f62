import { documentNounsIn } from './document-nouns.ts'
import type { Range } from './mention.ts'

const DENIES =
  /(?<!\p{L})(?:ingen|inga|uten|utan|mangle[rt]|manglar|mangla|ikkj?e(?:\s+(?:noen|noe|nokon|noko))?)(?:\s+(?:en|ei|et|ein|eit|egen|eigen|samlet|samla|felles|nasjonal|ny))*\s+$/iu

/** Characters that a denial and its adjectives take at most. */
const NEAR = 60

/** "har ingen plan for skoleskyss" says that there is none, whatever plan is called so; a title, or a definite noun, names one all the same. */
export function isDenied(text: string, { start, end }: Range): boolean {
  const words = text.slice(start, end)
  return (
    /^\p{Ll}/u.test(words) &&
    !documentNounsIn(words)[0]?.definite &&
    DENIES.test(text.slice(Math.max(0, start - NEAR), start))
  )
}
