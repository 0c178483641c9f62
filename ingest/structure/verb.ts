/**
 * Verbs that measures, roles and assignments begin with, in the infinitive:
 * bokmål and nynorsk. With a prefix from `PREFIXES` they are known too.
 */
const VERBS = new Set(
  `analysere anbefale ansette arbeide arrangere avklare avvikle benytte beskrive bestille bidra bistå bruke bygge
  byggje bygga dekke definere dele delta digitalisere dokumentere drive drøfte effektivisere endre ensrette etablere evaluere
  fastsette finansiere flytte foreslå foreta forbedre forenkle forebygge forankre formidle forske fordele forvalte fremme
  fremskaffe følge følgje gi gje gå gjennomføre gjennomgå gjøre gjere gjera greie ha harmonisere hente henvise holde heve identifisere
  implementere informere inkludere initiere innføre inngå innhente innrette integrere invitere involvere iverksette
  ivareta justere kartlegge kartleggje komme koordinere kommunisere kontrollere kvalitetssikre lage lansere lede leggje legge
  lære løfte markere medvirke møte måle nedsette nytte offentliggjøre oppdatere oppdage oppnå opprette oppsummere opprettholde
  organisere pilotere planlegge planleggje presisere prioritere prøve publisere påse rapportere redusere rekruttere
  regulere rette revidere rullere rådgi samarbeide samle samordne se sende sette sikre sjå skape skrive spre
  standardisere starte stimulere styre styrke støtte støtta sørge sørgje ta teste tilby tildele tilpasse tilrettelegge tydeliggjøre
  undersøke understøtte unngå utarbeide utfordre utforme utgreie utlyse utnytte utpeke utrede utprøve utvide utvikle vedlikeholde
  vedta veilede vektlegge velge verne vidareutvikle videreføre videreutvikle vise vurdere være vera yte øke åpne utgi
  inneholde innehalde levere melde overvåke overføre omfatte omtale peke sammenligne sammenstille`.split(
    /\s+/,
  ),
)
const PREFIXES =
  `videre vidare under til tilgjengelig tilgjengeleg tydelig tydeleg synlig gjennom inn ut opp sam iverk for an av på
  med fram frem over etter om mulig kart hånd ansvarlig offentlig bevisst`.split(/\s+/)
/** Present tense that is not the infinitive with -r. */
const IRREGULAR = new Map(
  Object.entries({
    er: 'være',
    gjør: 'gjøre',
    gjer: 'gjere',
    legg: 'leggje',
    gjev: 'gje',
    set: 'sette',
    skriv: 'skrive',
    driv: 'drive',
    held: 'holde',
    bygg: 'byggje',
    tek: 'ta',
    vel: 'velge',
    kjem: 'komme',
    spør: 'spørre',
  }),
)
/** Plural nouns in -er and -e and adjectives in -e, which a line may go on with. */
const NOUN_PLURAL =
  /(?:inger|heter|heiter|sjoner|sjonar|ører|ister|iteter|menter|logier|kter|rier|sier|eller|under|etter|over|ssurser|sesser|enter|ester|iner|planer|uner|ter|ler|der|våker|iver)$/u
const ADJECTIVE =
  /(?:ige|iske|ale|ende|ande|bare|løse|lause|somme|elle|ære|ene|erte|tte|dde|este|aste|ive|ede|ike|ske|åe|nære|ode|yre|øye|ave|ange|ote|nde|dre|ere)$/u

/** Nouns with the same form: they begin a line in the middle of an item as well. */
const NOUNS = new Set(
  'møte møter test tester lære lærer deler leder måler måle styre styrer prøve prøver rette svar vise veileder'.split(
    ' ',
  ),
)

export type VerbForm = 'present' | 'infinitive'

/** The form of the verb that a text begins with, if its first word is certainly one of the verbs of such lists. */
export function verbAt(text: string): VerbForm | undefined {
  const word = firstWord(text)
  if (!word || NOUNS.has(word)) return undefined
  const bare = [word, ...prefixless(word)]
  if (bare.some(form => VERBS.has(form))) return 'infinitive'
  const isPresent = bare.some(
    form =>
      IRREGULAR.has(form) ||
      (form.endsWith('r') && VERBS.has(form.slice(0, -1))) ||
      (form.endsWith('ar') && VERBS.has(`${form.slice(0, -2)}e`)),
  )
  return isPresent ? 'present' : undefined
}

/** True if the first word has the form of a verb, known or not. */
export function looksLikeVerb(text: string): boolean {
  const word = firstWord(text)
  if (!word) return false
  if (verbAt(text)) return true
  if (/er$/u.test(word)) return !NOUN_PLURAL.test(word)
  return /e$/u.test(word) && word.length > 3 && !ADJECTIVE.test(word)
}

/** Items begin in lower case here: the bullet was all that told them apart. */
function firstWord(text: string): string | undefined {
  return /^\p{Ll}+(?![\p{L}\d-])/u.exec(text)?.[0]
}

function prefixless(word: string): string[] {
  return PREFIXES.filter(prefix => word.startsWith(prefix) && word.length - prefix.length > 2).map(prefix =>
    word.slice(prefix.length),
  )
}
