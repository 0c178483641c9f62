import type { Catalogue } from '../document/catalogue.ts'

/** An organisation in a text. */
export interface FoundOrganisation {
  /** The catalogue's name where it knows it, else as written. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/** What a Norwegian body is called by its form, for those that the catalogue does not list. */
const BY_FORM = [
  String.raw`(?:\p{Lu}\p{Ll}+s )?\p{Lu}[\p{L}-]*(?:direktoratet|departementet|tilsynet|instituttet|etaten|ombudet|rådet|forbund|forbundet|foreningen|universitetet|museet|banken)`,
  String.raw`\p{Lu}[\p{L}-]*(?: og [\p{Ll}-]+| [\p{Ll}-]+-)*departementet`,
  String.raw`\p{Lu}[\p{L}-]*(?:[ -]\p{Lu}[\p{L}-]*)* (?:kommune|fylkeskommune|RHF|HF|bydel)`,
  String.raw`(?:Statsforvalteren|Statsforvaltaren|Universitetet|Høgskolen|Høgskulen|Politidistriktet) i \p{Lu}[\p{L}-]*(?: og \p{Lu}[\p{L}-]*)?`,
  String.raw`Statens \p{Ll}{4,}`,
  'NAV|Nav|KS|Husbanken|Bufdir|Udir',
].join('|')

/** Words that begin a sentence before a name. */
const NO_NAME = String.raw`(?!(?:I|For|Til|Fra|Frå|Med|Når|At|Og|En|Ein|Hver|Alle|Den|Det|De|Dei|Denne|Dette|Vår|Regional|Regionale|Interkommunal)\s)`
const SINGLE_BODY = new RegExp(
  String.raw`(?<![\p{L}\d-])${NO_NAME}\p{Lu}\p{Ll}[\p{L}-]*(?:[ -]\p{Lu}[\p{L}-]*)* (?:kommune|fylkeskommune|RHF|HF)(?![\p{L}\d])`,
  'gu',
)
const FORMS = new RegExp(`(?<![\\p{L}\\d-])(?:${BY_FORM})(?![\\p{L}\\d])`, 'gu')

/** Every organisation that a text names, in reading order; the longest name at each place. */
export function organisationsIn(text: string, catalogue: Catalogue): readonly FoundOrganisation[] {
  const found: FoundOrganisation[] = []
  const take = (name: string, start: number, end: number): void => {
    if (!found.some(one => start < one.end && end > one.start)) found.push({ name, start, end })
  }
  // "Nordvik kommune" is one municipality, though "kommune" names them all.
  for (const match of text.matchAll(SINGLE_BODY)) {
    const known = namesOf(catalogue).find(({ written }) => written === match[0])
    take(known?.name ?? match[0], match.index, match.index + match[0].length)
  }
  const lower = text.toLowerCase()
  for (const { probe, pattern, name } of namesOf(catalogue)) {
    if (!lower.includes(probe)) continue
    for (const match of text.matchAll(pattern)) take(name, match.index, match.index + match[0].length)
  }
  for (const match of text.matchAll(FORMS)) take(match[0], match.index, match.index + match[0].length)
  return found.sort((a, b) => a.start - b.start)
}

/** The first organisation with which a text begins, where it does. */
export function leadingOrganisation(text: string, catalogue: Catalogue): FoundOrganisation | undefined {
  return organisationsIn(text, catalogue).find(({ start }) => start === 0)
}

interface Name {
  readonly written: string
  readonly pattern: RegExp
  /** A text without this, in lower case, has no match: most have not, and finding that out is cheap. */
  readonly probe: string
  readonly name: string
}

const NAMES = new WeakMap<Catalogue, readonly Name[]>()

/** Longest first, so that a short name never cuts a longer one. */
function namesOf(catalogue: Catalogue): readonly Name[] {
  const known = NAMES.get(catalogue)
  if (known) return known
  const names = catalogue.organisations
    .flatMap(({ name, aliases }) => [name, ...aliases].map(written => ({ written, name })))
    .sort((a, b) => b.written.length - a.written.length)
    .map(({ written, name }) => ({
      pattern: wordPattern(written),
      written,
      probe: written.split(/\s/)[0]!.toLowerCase(),
      name,
    }))
  NAMES.set(catalogue, names)
  return names
}

/** An abbreviation has its capitals; any other name may begin a sentence or not, and may own something. */
function wordPattern(written: string): RegExp {
  const literal = written.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`)
  const first = literal[0] ?? ''
  const flexible = /^\p{L}{1,6}$/u.test(written) && /\p{Lu}.*\p{Lu}/u.test(written)
  const body = flexible ? literal : `[${first.toLowerCase()}${first.toUpperCase()}]${literal.slice(1)}`
  return new RegExp(`(?<![\\p{L}\\d-])${body}(?=s?(?![\\p{L}\\d]))`, 'gu')
}
