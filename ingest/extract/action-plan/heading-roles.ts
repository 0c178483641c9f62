/** What the text below a heading of a plan is. */
export type PartRole =
  | 'AREA'
  | 'AREA_LIST'
  | 'CHALLENGES'
  | 'GOAL_TEXT'
  | 'OVERALL_GOALS'
  | 'GOALS'
  | 'GOAL'
  | 'MEASURES'
  | 'MEASURE'
  | 'ROLES'
  | 'PRINCIPLES'
  | 'REPORTING'
  | 'IMPLEMENTATION'
  | 'FRAME'
  | 'OTHER'

export interface HeadingRole {
  readonly role: PartRole
  /** Printed: `2` of "Satsingsområde 2: …". */
  readonly number?: string
  /** What the heading says beside its role: the area's name, the goal's text. */
  readonly rest?: string
}

/** A letter or Roman numeral counts only as a capital: "Mål i planen" has no number. */
const NUMBER = String.raw`(?:nr\.?\s*)?([A-ZÆØÅ]?\d+(?:\.\d+)*|[A-ZÆØÅ]|[IVX]+)(?![\p{L}\d])\.?`
const REST = String.raw`\s*[:.–—-]?\s*(.*)$`
const COLON = String.raw`()\s*[:–—]\s*(.+)$`
const AREA_WORD =
  '(?:[Hh]oved|[Hh]ovud|[Dd]el|[Ff]okus|[Tt]ema|[Ii]nnsats|[Ss]atsings|[Ss]atsnings|[Pp]rioriterings)?(?:[Oo]mråde|[Tt]ema|[Ss]atsn?ing)'
const GOAL_WORD = '(?:[Hh]oved|[Hh]ovud|[Dd]el|[Rr]esultat|[Ee]ffekt)?[Mm]ål(?:setting|setjing)?'
const MEASURE_WORD = '[Tt]iltak'

/** One statement in the heading itself: `Delmål 1.2: Flere deltar`. Before the lists, whose words they begin with. */
const SINGLE: readonly (readonly [PartRole, RegExp])[] = (
  [
    ['AREA', AREA_WORD],
    ['GOAL', GOAL_WORD],
    ['MEASURE', MEASURE_WORD],
  ] as const
).flatMap(([role, word]) => [
  [role, new RegExp(`^${word}\\s+${NUMBER}${REST}`, 'u')],
  [role, new RegExp(`^${word}${COLON}`, 'u')],
])

/** Headings over several statements. The first that fits; reasons where the order or the words need one. */
const LISTS: readonly (readonly [PartRole, RegExp])[] = [
  [
    'AREA_LIST',
    /^(?:\p{L}+ )?(?:fire |fem |seks |tre |sju |åtte )?(?:innsats|satsings|satsnings|tema|hoved|hovud|fokus)områd(?:er|ene|a|e)(?:\s|$)/iu,
  ],
  ['AREA_LIST', /^(?:prioriterte|våre|planens) (?:områder|satsinger|satsingar|tema(?:er)?)/iu],
  // "Mål og tiltak for oppfølging": measures are told by their own lists below.
  ['REPORTING', /rapporter/iu],
  // Not "Gjennomføring av tiltak", which is a chapter about carrying out.
  [
    'IMPLEMENTATION',
    /^(?:gjennomføring|iverksett|implementering|oppfølging|oppfølgjing|evaluering|organisering)/iu,
  ],
  ['CHALLENGES', /^(?:\p{L}+ )?(?:utfordring|situasjon|nåsituasjon|nosituasjon|notid|problem)/iu],
  [
    'CHALLENGES',
    /^(?:status|bakgrunn|behov|hvor er vi|kvar er vi)\b.*(?:utfordring|\?|behov)|^(?:status|dagens \p{L}+)$/iu,
  ],
  ['CHALLENGES', /^(?:hvorfor|kvifor|hva er problemet|kva er problemet)/iu],
  [
    'MEASURES',
    /^(?:(?!mål)\p{L}+\s+){0,2}(?:hoved|hovud)?tiltak(?:a|ene|splan|soversikt|sliste|stabell|tabell)?(?:\s|:|$)/iu,
  ],
  [
    'MEASURES',
    /^(?:dette|slik|hva|kva|derfor|difor) (?:skal|vil) vi (?:gjøre|gjere)|^(?:slik|så) (?:gjør|gjer) vi/iu,
  ],
  ['MEASURES', /^(?:strategi(?:er|ar)?|innsats(?:er|ar)?) og tiltak/iu],
  ['GOAL_TEXT', /^mål(?:beskriv|bilde|bilete)/iu],
  [
    'OVERALL_GOALS',
    /^(?:\p{L}+ ){0,2}(?:overordn\p{L}+|hoved|hovud|felles|nasjonale?) ?(?:\p{L}+ ){0,2}mål/iu,
  ],
  [
    'OVERALL_GOALS',
    /^(?:planen|strategien|handlingsplanen|temaplanen|vi) (?:har|skal nå|bygger på|byggjer på) (?:\p{L}+ ){0,3}?(?:hoved|hovud|overordna )?mål(?:ene|a)?$/iu,
  ],
  ['OVERALL_GOALS', /^(?:hovedmål|hovudmål|visjon og mål|målet med planen|planens mål|mål for planen)/iu],
  [
    'GOALS',
    /^(?:(?:våre|nasjonale|lokale) )?(?:del|resultat|effekt)?mål(?:a|ene|et|settinger|settingar|setjingar)?(?:$|:| (?:frem|fram|for|innen|innan|i|mot|til)(?:\s|$))/iu,
  ],
  [
    'GOALS',
    /^(?:frem|fram) mot (?:år )?20\d\d|^(?:innen|innan) (?:utgangen av )?20\d\d|^i 20\d\d (?:skal|har|er)/iu,
  ],
  ['GOALS', /^(?:dette|hva|kva|her|hit) (?:skal|vil) vi(?:\s|$)/iu],
  [
    'ROLES',
    /(?:roller?|ansvar|oppgaver|oppgåver)(?:$| og | mellom | i |fordel|deling|savklar)|rolleavklaring|avklaring av roller/iu,
  ],
  ['PRINCIPLES', /prinsipp/iu],
  // "Hva er utfordringen?", "Våre største utfordringer": anywhere in a heading that is nothing else.
  ['CHALLENGES', /utfordring/iu],
  // What frames a plan is never one of its areas, whatever stands below it.
  [
    'FRAME',
    /^(?:innledning|innleiing|forord|føreord|bakgrunn|sammendrag|samandrag|om (?:planen|arbeidet)|formål|føremål|ramme|føring|kunnskapsgrunnlag|vedlegg|kilder|kjelder|innhold|innhald|økonomi|medvirkning i|planperiode|plan(?:ens)? (?:periode|oppbygning)|sammenheng|samanheng)/iu,
  ],
]

/** The role of a heading, or of a short line that stands over a list. */
export function headingRole(text: string): HeadingRole {
  const words = text.replace(/[*_]+/g, '').replace(/\s+/g, ' ').trim()
  for (const [role, pattern] of SINGLE) {
    const match = pattern.exec(words)
    if (!match) continue
    const [, number, rest] = match
    return { role, ...(number && { number }), ...(rest && { rest: rest.trim() }) }
  }
  const bare = words.replace(/[:.]$/, '')
  for (const [role, pattern] of LISTS) if (pattern.test(bare)) return { role }
  return { role: 'OTHER' }
}
