/**
 * How documents, assignments and numbered statements are cited. One pattern per
 * family, in order: an earlier one wins where two begin at the same place.
 *
 * Extracted text has every dash there is, no-break spaces, line ends within a
 * reference, Markdown's escaped brackets, and addresses (`meld.-st.-9-20232024`).
 */
export interface Code {
  readonly text: string
  readonly forms: readonly string[]
  readonly start: number
  readonly end: number
}

interface CodePattern {
  readonly pattern: RegExp
  /** Canonical form, and the forms that it is found by. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => readonly [string, ...string[]]
}

const DASH = '[-‐‑‒–—−]'
const GAP = '\\s{0,3}'
const SESSION = `(?:${GAP}\\\\?\\(${GAP}(?<from>\\d{4})${GAP}${DASH}${GAP}(?<to>\\d{4})${GAP}\\\\?\\)|${DASH}(?<both>(?:19|20)\\d{2}(?:19|20)\\d{2}))?`

function code(source: string, read: CodePattern['read'], flags = 'giu'): CodePattern {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags), read }
}

function withSession(
  name: string,
  form: string,
  g: Readonly<Record<string, string | undefined>>,
): readonly [string, ...string[]] {
  const from = g.from ?? g.both?.slice(0, 4)
  const to = g.to ?? g.both?.slice(4)
  return from && to ? [`${name} (${from}–${to})`, `${form}-${from}-${to}`, form] : [name, form]
}

/** Words that number statements, with the form that keys use. */
const NUMBERED: Readonly<Record<string, string>> = {
  oppdrag: 'oppdrag',
  tiltak: 'tiltak',
  funn: 'funn',
  anbefaling: 'anbefaling',
  mål: 'mal',
  innsatsområde: 'innsatsomrade',
  hovedgrep: 'hovedgrep',
  kapittel: 'kapittel',
  kap: 'kapittel',
  punkt: 'punkt',
  pkt: 'punkt',
  bokstav: 'punkt',
  vedtak: 'vedtak',
}

const PATTERNS: readonly CodePattern[] = [
  code(
    `(?:meld\\.?[\\s-]{0,3}st\\.?|st\\.?\\s?meld\\.?(?:\\s?nr\\.?)?|stortingsmelding(?:\\s?nr\\.?)?)[\\s-]{0,3}(?<n>\\d{1,3})${SESSION}`,
    g => withSession(`Meld. St. ${g.n}`, `meld-st-${g.n}`, g),
  ),
  code(`prop\\.?[\\s-]{0,3}(?<n>\\d{1,3})[\\s-]{0,3}(?<s>ls|sl|s|l)${SESSION}`, g =>
    withSession(`Prop. ${g.n} ${g.s?.toUpperCase()}`, `prop-${g.n}-${g.s?.toLowerCase()}`, g),
  ),
  code(`innst\\.?[\\s-]{0,3}(?<n>\\d{1,3})[\\s-]{0,3}(?<s>s|l)${SESSION}`, g =>
    withSession(`Innst. ${g.n} ${g.s?.toUpperCase()}`, `innst-${g.n}-${g.s?.toLowerCase()}`, g),
  ),
  code(`innst\\.?\\s?(?<s>s|o)\\.?\\s?nr\\.?\\s?(?<n>\\d{1,3})${SESSION}`, g =>
    withSession(`Innst. ${g.s?.toUpperCase()}. nr. ${g.n}`, `innst-${g.s?.toLowerCase()}-nr-${g.n}`, g),
  ),
  code(
    `dok(?:ument)?\\.?(?:\\s?nr\\.?)?\\s{0,3}(?<a>\\d{1,2})\\s?[:-]\\s?(?<n>\\d{1,3})(?:\\s(?<s>s|l))?${SESSION}`,
    g => {
      const suffix = g.s ? ` ${g.s.toUpperCase()}` : ''
      const form = `dok-${g.a}-${g.n}${g.s ? `-${g.s.toLowerCase()}` : ''}`
      return withSession(`Dokument ${g.a}:${g.n}${suffix}`, form, g)
    },
  ),
  code(`nou${GAP}(?<y>\\d{4})\\s?[:\\s-]\\s?(?<n>\\d{1,2})`, g => [
    `NOU ${g.y}: ${g.n}`,
    `nou-${g.y}-${g.n}`,
  ]),
  code(
    `tb${GAP}${DASH}?${GAP}(?<y>\\d{4})${GAP}${DASH}?${GAP}(?<n>\\d{1,3})(?:[\\s.,]{1,2}(?<l>[a-h]))?`,
    g => {
      const form = `tb${g.y}-${g.n}`
      return g.l
        ? [`TB${g.y}-${g.n} ${g.l.toLowerCase()}`, `${form}-${g.l.toLowerCase()}`, form]
        : [`TB${g.y}-${g.n}`, form]
    },
  ),
  code('hsak\\s?(?<n>\\d{6,12})', g => [`HSAK${g.n}`, `hsak${g.n}`]),
  code(`is${DASH}(?<n>\\d{1,4})(?:/(?<y>\\d{4}))?`, g =>
    g.y ? [`IS-${g.n}/${g.y}`, `is-${g.n}-${g.y}`] : [`IS-${g.n}`, `is-${g.n}`],
  ),
  code('(?<a>\\d{2,4})/(?<n>\\d{3,6})', g => [`${g.a}/${g.n}`, `sak-${g.a}-${g.n}`]),
  {
    pattern: new RegExp(
      `§{1,2}${GAP}(?<a>\\d{1,3})(?:${GAP}${DASH}${GAP}(?<n>\\d{1,3}))?(?:\\s?(?<l>[a-h]))?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    read: g => {
      const number = `${g.a}${g.n ? `-${g.n}` : ''}${g.l ? ` ${g.l}` : ''}`
      return [`§ ${number}`, `§${number.replace(' ', '-')}`]
    },
  },
  code(
    `(?<w>${Object.keys(NUMBERED).join('|')})\\.?[^\\S\\n]{1,2}(?:nr\\.?\\s?)?(?<n>\\d{1,3}(?:\\.\\d{1,2}){0,3}|[a-h](?=[\\s.,;:)]|$))`,
    g => {
      const word = g.w!.toLowerCase()
      const number = g.n!.toLowerCase()
      return [`${word} ${number}`, `${NUMBERED[word]}-${number}`]
    },
  ),
]

/** The codes of a text in reading order, not overlapping. */
export function findCodes(input: string): readonly Code[] {
  const found: Code[] = []
  for (const { pattern, read } of PATTERNS) {
    for (const match of input.matchAll(pattern)) {
      const [text, ...forms] = read(match.groups ?? {})
      found.push({ text, forms, start: match.index, end: match.index + match[0].length })
    }
  }
  // A stable sort keeps the order of the table where two begin at the same place.
  found.sort((a, b) => a.start - b.start)
  let end = 0
  return found.filter(each => {
    if (each.start < end) return false
    end = each.end
    return true
  })
}
