import { NOT_BEFORE_MORE, NOT_WITHIN, UNSEEN } from './characters.ts'

type Groups = Readonly<Record<string, string | undefined>>

export interface CodePattern {
  /** A text in lower case that has no sign of such a code has none. Looked for first: that is quick. */
  readonly sign: RegExp
  /** A group `session` stands last, so that what turns out to be none can be left out. */
  readonly pattern: RegExp
  /** Canonical form, and the forms that it is found by, most exact first. */
  readonly read: (groups: Groups) => readonly [text: string, form: string, ...wider: string[]]
}

/** Spaces of all kinds and what has no width, a line end too. */
const SPACE = `[\\s${UNSEEN}]`
export const GAP = `${SPACE}{0,3}`
export const DASH = '[-‐‑‒–—―−﹣－]'
const NR = `(?:nr\\.?${GAP})?`
const TO = `${GAP}(?:${DASH}|/)${GAP}`
// In brackets, which Markdown escapes; without; and as addresses have it.
const SESSION = `(?<session>,?${GAP}\\\\?\\(${GAP}(?<from>\\d{4})${TO}(?<to>\\d{4}|\\d{2})${GAP}\\\\?\\)|,?${GAP}(?<since>\\d{4})${TO}(?<until>\\d{4}|\\d{2})|${DASH}(?<both>\\d{8}))?`

/** Words that number statements and parts, with the form that keys use. */
const NUMBERED: Readonly<Record<string, string>> = {
  oppdrag: 'oppdrag',
  tiltak: 'tiltak',
  measure: 'tiltak',
  funn: 'funn',
  finding: 'funn',
  konklusjon: 'konklusjon',
  anbefaling: 'anbefaling',
  tilråding: 'anbefaling',
  recommendation: 'anbefaling',
  mål: 'mal',
  goal: 'mal',
  delmål: 'delmal',
  innsatsområde: 'innsatsomrade',
  satsingsområde: 'innsatsomrade',
  hovedgrep: 'hovedgrep',
  kapittel: 'kapittel',
  kap: 'kapittel',
  chapter: 'kapittel',
  post: 'post',
  punkt: 'punkt',
  pkt: 'punkt',
  bokstav: 'punkt',
  vedtak: 'vedtak',
  vedlegg: 'vedlegg',
  tabell: 'tabell',
  figur: 'figur',
}

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')

/** One pattern per family, in order: an earlier one wins where two begin at the same place. */
export const CODE_PATTERNS: readonly CodePattern[] = [
  code(
    /meld/,
    `(?:meld\\.?${GAP}${DASH}?${GAP}st\\.?|st\\.?${GAP}meld\\.?|stortingsmelding)${GAP}${DASH}?${GAP}${NR}(?<n>\\d{1,3})${SESSION}`,
    g => inSession(g, `Meld. St. ${g.n}`, `meld-st-${g.n}`),
  ),
  code(/prp/, `(?<w>ot|st)\\.?${GAP}prp\\.?${GAP}${NR}(?<n>\\d{1,3})${SESSION}`, g => {
    const word = lower(g.w)
    return inSession(g, `${word === 'ot' ? 'Ot' : 'St'}.prp. nr. ${g.n}`, `${word}-prp-${g.n}`)
  }),
  // Both series are numbered through, so that the number alone will do.
  code(
    /prop|innst/,
    `(?<w>prop|innst(?:illing)?)\\.?${GAP}${DASH}?${GAP}(?<n>\\d{1,3})(?:${GAP}${DASH}?${GAP}(?<s>ls|sl|s|l))?${SESSION}`,
    g => {
      const [name, form] = lower(g.w) === 'prop' ? ['Prop.', 'prop'] : ['Innst.', 'innst']
      const forms: readonly [string, ...string[]] = g.s
        ? [`${form}-${g.n}-${lower(g.s)}`, `${form}-${g.n}`]
        : [`${form}-${g.n}`]
      return inSession(g, `${name} ${g.n}${suffix(g.s)}`, ...forms)
    },
  ),
  code(/innst/, `innst\\.?${GAP}(?<s>s|o)\\.?${GAP}nr\\.?${GAP}(?<n>\\d{1,3})${SESSION}`, g =>
    inSession(g, `Innst. ${upper(g.s)}. nr. ${g.n}`, `innst-${lower(g.s)}-nr-${g.n}`),
  ),
  code(
    /do[ck]/,
    `(?:do[ck]ument|dok)\\.?${GAP}${DASH}?${GAP}${NR}(?<a>\\d{1,2})(?:${GAP}(?::|${DASH})${GAP}|\\.)(?<n>\\d{1,3})(?:${GAP}(?<s>s|l))?${SESSION}`,
    document,
  ),
  // Without a sign between: the auditor's series and that of proposals are the ones with many numbers.
  code(/dok/, `dok\\.?${GAP}(?<a>[38])${SPACE}(?<n>\\d{1,3})(?:${GAP}(?<s>s|l))?${SESSION}`, document),
  code(/representantforslag/, `representantforslag${GAP}${NR}(?<n>\\d{1,3})${GAP}(?<s>s|l)${SESSION}`, g =>
    document({ ...g, a: '8' }),
  ),
  code(/nou/, `nou${GAP}(?<y>\\d{4})${GAP}(?:[:\\s]|${DASH})${GAP}${NR}(?<n>\\d{1,2})`, g => [
    `NOU ${g.y}: ${g.n}`,
    `nou-${g.y}-${g.n}`,
  ]),
  code(
    /tb/,
    `tb${GAP}${DASH}?${GAP}(?<y>\\d{4})${GAP}(?:${DASH}|/)?${GAP}(?<n>\\d{1,3})(?:[\\s.,/]{0,2}(?:(?:bokstav|punkt|pkt)\\.?${SPACE})?(?<l>[a-h]))?`,
    g => {
      const form = `tb${g.y}-${g.n}`
      return g.l
        ? [`TB${g.y}-${g.n} ${lower(g.l)}`, `${form}-${lower(g.l)}`, form]
        : [`TB${g.y}-${g.n}`, form]
    },
  ),
  code(/hsak/, `hsak${GAP}(?<y>\\d{4})${GAP}(?:${DASH}|/)?${GAP}(?<n>\\d{2,8})`, g => [
    `HSAK${g.y}${g.n}`,
    `hsak${g.y}${g.n}`,
  ]),
  code(/\d\/\d/, `(?<w>is?)${DASH}(?<n>\\d{1,4})/(?<y>\\d{4})`, g => [
    `${upper(g.w)}-${g.n}/${g.y}`,
    `${lower(g.w)}-${g.n}-${g.y}`,
  ]),
  code(new RegExp(`is${DASH}\\d`), `is${DASH}(?<n>\\d{1,4})`, g => [`IS-${g.n}`, `is-${g.n}`]),
  code(
    new RegExp(`(?:lov|for)${DASH}\\d`),
    `(?<w>lov|for)${DASH}(?<y>\\d{4})${DASH}(?<m>\\d{2})${DASH}(?<d>\\d{2})(?:${DASH}(?<n>\\d{1,5}))?`,
    law,
  ),
  code(
    new RegExp(MONTHS.join('|')),
    `(?<w>lov|forskrift)(?:${SPACE}av)?${SPACE}(?<d>\\d{1,2})\\.${GAP}(?<m>${MONTHS.join('|')})${SPACE}(?<y>\\d{4})(?:${SPACE}nr\\.?${GAP}(?<n>\\d{1,5}))?`,
    law,
  ),
  code(/\d\/\d/, `(?<a>\\d{2,4})/(?<n>\\d{3,6})(?:${DASH}(?<d>\\d{1,4}))?`, g =>
    g.d
      ? [`${g.a}/${g.n}-${g.d}`, `sak-${g.a}-${g.n}-${g.d}`, `sak-${g.a}-${g.n}`]
      : [`${g.a}/${g.n}`, `sak-${g.a}-${g.n}`],
  ),
  code(
    new RegExp(Object.keys(NUMBERED).join('|')),
    `(?<w>${Object.keys(NUMBERED).join('|')})\\.?[^\\S\\n]{1,2}(?:nr\\.?\\s?)?(?<n>\\d{1,3}(?:\\.\\d{1,2}){0,3}|[a-h](?=[\\s.,;:)]|$))`,
    g => {
      const word = lower(g.w)
      return [`${word} ${lower(g.n)}`, `${NUMBERED[word]}-${lower(g.n)}`]
    },
  ),
]

function code(sign: RegExp, source: string, read: CodePattern['read']): CodePattern {
  // Å is two characters in text that is not composed.
  const either = source.replaceAll('å', '(?:å|a\\u030A)')
  const pattern = new RegExp(`${NOT_WITHIN}(?:${either})${NOT_BEFORE_MORE}`, 'giu')
  return { sign, pattern, read }
}

function document(g: Groups): ReturnType<CodePattern['read']> {
  const form = `dok-${g.a}-${g.n}${g.s ? `-${lower(g.s)}` : ''}`
  return inSession(g, `Dokument ${g.a}:${g.n}${suffix(g.s)}`, form)
}

function law(g: Groups): ReturnType<CodePattern['read']> {
  const word = lower(g.w).slice(0, 3)
  const month = /\d/.test(g.m!) ? g.m : String(MONTHS.indexOf(lower(g.m)) + 1).padStart(2, '0')
  const day = `${word}-${g.y}-${month}-${g.d!.padStart(2, '0')}`
  return g.n ? [`${upper(day)}-${g.n}`, `${day}-${g.n}`, day] : [upper(day), day]
}

function inSession(
  groups: Groups,
  name: string,
  form: string,
  ...wider: readonly string[]
): readonly [string, string, ...string[]] {
  const session = sessionOf(groups)
  return session
    ? [`${name} (${session.replace('-', '–')})`, `${form}-${session}`, form, ...wider]
    : [name, form, ...wider]
}

/** `2023-2024`, from one autumn to the next; undefined for any other two numbers. */
export function sessionOf(g: Groups): string | undefined {
  const from = g.from ?? g.since ?? g.both?.slice(0, 4)
  const to = g.to ?? g.until ?? g.both?.slice(4)
  if (from === undefined || to === undefined) return undefined
  const next = String(Number(from) + 1)
  return next.endsWith(to) ? `${from}-${next}` : undefined
}

function suffix(series: string | undefined): string {
  return series ? ` ${upper(series)}` : ''
}

// Compatibility forms too: a long s is an s to a pattern that ignores case.
function lower(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').toLowerCase()
}

function upper(text: string | undefined): string {
  return lower(text).toUpperCase()
}
