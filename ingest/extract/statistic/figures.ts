import { isYear, NUMBER, NUMBER_WORD, numberOf } from '../../language/norwegian-numbers.ts'
import { phraseAt } from './phrase.ts'

/** A figure in a sentence or point. Offsets are UTF-16 code units in the text that was searched. */
export interface Figure {
  readonly start: number
  readonly end: number
  /** Absent for a range. */
  readonly value?: number
  /** As written, with the words that hedge it: `i overkant av 24 000`. */
  readonly valueText: string
  readonly unit: string
  /** Whom or what the figure is of, as written. */
  readonly population?: string
  /** It counts some of those that were counted before: "6 100 av dem". */
  readonly ofEarlier?: true
  readonly kind: 'share' | 'change' | 'count' | 'rate' | 'money'
}

const HEDGE = String.raw`(?<hedge>(?:(?:om\s+lag|ca\.?|cirka|omtrent|omkring|rundt|nær(?:mere)?|nesten|over|under|mer\s+enn|meir\s+enn|mindre\s+enn|færre\s+enn|flere\s+enn|minst|inntil|i\s+overkant(?:\s+av)?|i\s+underkant(?:\s+av)?|drøyt|knapt|knappe|godt\s+over|opp\s+mot|mellom)\s+)*)`
const SHARE = new RegExp(
  String.raw`(?<![\p{L}\d])${HEDGE}(?<number>${NUMBER})(?:\s*(?:[-–−]|til|og)\s*(?<to>${NUMBER}|\d+))?\s*(?:%|(?:prosentpoeng|prosent|pst\.?)(?!\p{L}))`,
  'giu',
)
const OUT_OF = new RegExp(
  String.raw`(?<![\p{L}\d])${HEDGE}(?<number>${NUMBER}|${NUMBER_WORD})\s+av\s+(?:de\s+)?(?<all>\d{1,3}|${NUMBER_WORD})(?![\d\p{L}%]|\s*(?:%|prosent))`,
  'giu',
)
const MONEY = new RegExp(
  String.raw`(?<![\p{L}\d])${HEDGE}(?<number>${NUMBER})\s*(?<scale>mill(?:ioner|ionar|\.)?|mrd\.?|milliard(?:er|ar))?\s*(?:kroner|kr\.?|NOK)(?!\p{L})`,
  'giu',
)
const RATE = new RegExp(
  String.raw`(?<![\p{L}\d])${HEDGE}(?<number>${NUMBER})\s*(?<of>timer|timar|dager|dagar|døgn|minutter|uker|veker|liter|kg|tonn|km|kubikkmeter|kontakter|besøk|turer|tiltak)\s*(?:\/|per\s+|pr\.?\s+|i\s+)(?<per>uke|uken|uka|veke|veka|dag|døgn|måned|månad|år|året|person|innbygger|elev|time|dekar|hektar|km)(?!\p{L})`,
  'giu',
)
const COUNT = new RegExp(
  String.raw`(?<![\p{L}\d.:/§–−-]|(?:per|pr\.?)\s)${HEDGE}(?<number>${NUMBER})\s+(?=\p{Ll}{2})`,
  'giu',
)

/** What a number behind these words numbers, not counts. */
const NUMBERS =
  /(?:kap(?:ittel|\.)?|punkt|pkt\.?|nr\.?|side|s\.|sidene|artikkel|ledd|oppdrag|sak|boks|tabell|figur|vedlegg|del|funn|anbefaling|mål|tiltak|innst\.|st\.|prop\.|dok\.|dokument|nou|per|pr\.|§+|kl\.?|uke|kapittel|trinn|nivå|fase|innsatsområde|satsingsområde)\s*$/iu
/** Lengths of time are no counts, and what documents have is not what they are about. */
const UNCOUNTED =
  /^(?:år|års|åring(?:er|ene)?|dag(?:er|ene|ar)?|uker?|ukene|veker?|måned(?:er|ene|s)?|månader?|timer?|timar|minutter|døgn|klokken|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|febr|mar|apr|jun|jul|aug|sept?|okt|nov|des|prosent|prosentpoeng|pst|kroner|mill|millioner|mrd|milliarder|sider|siden|gang|ganger|poeng|grader|cm|mm|og|eller|til|av|fra|med|som|for|ble|var|har|hadde|skal|vil|ledd|bokstav|antall|stk|ulike|separate|første|andre)$/iu
const OF_DOCUMENTS =
  /(?:innspill|innspel|svar|hovedgrep|hovudgrep|grep|tiltak(?:ene)?|mål(?:ene)?|delmål|punkter|punkt|spørsmål|rapporter|anbefalinger|funn|områder|merknader|kapitler|dokumenter|plan(?:er|ar)|meldinger|uttalelser|uttaler|vedtak|lysbilder)$/iu

/** Every figure that a text states clearly, in order: shares, parts of a whole, money, rates, counts. */
export function figuresIn(text: string): readonly Figure[] {
  const found: Figure[] = []
  const take = (figure: Figure | undefined): void => {
    if (figure && !found.some(one => figure.start < one.end && figure.end > one.start)) found.push(figure)
  }
  for (const match of text.matchAll(SHARE)) take(shareFrom(match, text))
  for (const match of text.matchAll(OUT_OF)) take(partFrom(match, text))
  for (const match of text.matchAll(MONEY)) take(plain(match, 'money', moneyUnit(match.groups?.scale)))
  for (const match of text.matchAll(RATE))
    take(plain(match, 'rate', `${match.groups!.of}/${match.groups!.per!.replace(/^uk(?:a|en)$/, 'uke')}`))
  for (const match of text.matchAll(COUNT)) take(countFrom(match, text))
  return found
    .filter(figure => !found.some(other => isPartOf(figure, other, text)))
    .sort((a, b) => a.start - b.start)
    .map((figure, at, all) => inApposition(figure, all[at - 1], text))
}

/** "61 % av vannverk med under 500 abonnenter": the second figure only says which ones. */
function isPartOf(figure: Figure, other: Figure, text: string): boolean {
  if (figure === other || figure.kind !== 'count' || !other.population) return false
  const from = text.indexOf(other.population, other.end)
  return from >= 0 && figure.start >= from && figure.end <= from + other.population.length
}

/** "Seks av sju kommuner, over 85 prosent, mangler": the second says the first again. */
function inApposition(figure: Figure, before: Figure | undefined, text: string): Figure {
  const said = before?.kind === 'share' && figure.kind === 'share' && figure.population === undefined
  const apart = /[,(]\s*$/.test(text.slice(0, figure.start)) && /^\s*[,)]/.test(text.slice(figure.end))
  return said && apart && before.population ? { ...figure, population: before.population } : figure
}

function plain(match: RegExpMatchArray, kind: Figure['kind'], unit: string): Figure {
  const value = numberOf(match.groups!.number!)
  const start = match.index!
  const end = start + match[0].trimEnd().length
  return { start, end, valueText: match[0].trim(), unit, kind, ...(value !== undefined && { value }) }
}

function moneyUnit(scale: string | undefined): string {
  if (!scale) return 'kroner'
  return /^mill(?:ion|\.|$)/i.test(scale) ? 'mill. kroner' : 'mrd. kroner'
}

const CHANGE =
  /^\s*(?:\p{L}+\s+)?(?:økning(?:en)?|vekst(?:en)?|auke(?:n)?|nedgang(?:en)?|reduksjon(?:en)?|fall(?:et)?)(?!\p{L})/iu
const OF_WHOM =
  /^\s*(?:i\s+(?:gruppen|gruppa|antallet|antall|talet\s+på|tallet\s+på)|blant|hos|for|i|av)\s+(?:alle\s+(?!under|over|som|i\s)|de\s+|gruppen\s+|antall\s+)*/iu
const CHANGED =
  /\s(?:har\s+)?(?:økt|økte|auka|vokste|vokst|steg|steget|falt|sank|gått ned|gikk ned|redusert)\s+med\s*$/iu

/** "Av barna hadde 40 %": the whole stands in front. */
function wholeBefore(text: string, start: number): string | undefined {
  const before = /(?:^|[.;:]\s+)Av\s+(?:alle\s+(?!under|over|som|i\s)|de\s+)*(.+)$/iu.exec(
    text.slice(0, start),
  )?.[1]
  if (before === undefined) return undefined
  const phrase = phraseAt(before.replace(/^\d{1,3}(?:\s\d{3})+\s+/, '')).replace(/\s+$/, '')
  return phrase === '' ? undefined : phrase
}

/** "Antall elever økte med 7 %": what changed stands in front. */
function changedBefore(text: string, start: number): string | undefined {
  const before = text.slice(0, start)
  const verb = CHANGED.exec(before)
  const subject =
    verb &&
    /(?:^|[.;:]\s+|\d{4}\s+)(?:antall(?:et)?\s+|talet på\s+)?([^.;:]+)$/iu.exec(
      before.slice(0, verb.index),
    )?.[1]
  return subject ? phraseAt(subject) || undefined : undefined
}

function shareFrom(match: RegExpMatchArray, text: string): Figure {
  const figure = plain(match, 'share', /poeng/.test(match[0]) ? 'prosentpoeng' : '%')
  const after = text.slice(figure.end)
  const change = CHANGE.exec(after)
  const kind = change || CHANGED.test(text.slice(0, figure.start)) ? 'change' : 'share'
  const rest = after.slice(change?.[0].length ?? 0)
  const lead = change ? OF_WHOM.exec(rest) : /^\s*av\s+(?:alle\s+(?!under|over|som|i\s)|de\s+)*/iu.exec(rest)
  const label = /^\s*(?:andel(?:en)?|del)\s+(?:av\s+)?([^:]+):\s*$/iu.exec(text.slice(0, figure.start))?.[1]
  const population = lead
    ? phraseAt(rest.slice(lead[0].length))
    : (changedBefore(text, figure.start) ??
      wholeBefore(text, figure.start) ??
      (label && phraseAt(label.replace(/\s+som\s.*$/u, ''))))
  const { value, ...ranged } = figure
  return {
    ...(match.groups!.to ? ranged : { ...ranged, ...(value !== undefined && { value }) }),
    kind,
    ...(population && { population }),
  }
}

function partFrom(match: RegExpMatchArray, text: string): Figure | undefined {
  const all = numberOf(match.groups!.all!)
  const figure = plain(match, 'share', `av ${all}`)
  if (all === undefined || all < 3 || figure.value === undefined || figure.value > all) return undefined
  const population = wholeBefore(text, figure.start) ?? phraseAt(text.slice(figure.end))
  return population === '' ? undefined : { ...figure, population }
}

function countFrom(match: RegExpMatchArray, text: string): Figure | undefined {
  const number = match.groups!.number!
  const figure = plain(match, 'count', '')
  const before = text.slice(0, match.index!)
  if (isYear(number) || /^0\d|[.,]\d{1,2}$/.test(number) || NUMBERS.test(before + match.groups!.hedge!))
    return undefined
  const after = text.slice(figure.end)
  if (/^\s+av\s+(?:dem|disse|desse)(?!\p{L})/iu.test(after)) {
    const told = after.replace(/^\s+av\s+(?:dem|disse|desse)/iu, '')
    return { ...figure, ofEarlier: true, ...populated(toldOf(told)) }
  }
  const noun = COUNTED.exec(after)?.[1] ?? ''
  const first = noun.split(' ')[0]!
  if (noun === '' || UNCOUNTED.test(first) || OF_DOCUMENTS.test(noun)) return undefined
  return { ...figure, unit: indefinite(noun), ...populated(groupOf(noun, after, before)) }
}

const PLURAL = `(?:er|ene|ar|ane|barn|barna|unge|voksne|vaksne|eldre|folk|hus|skip|bygg|anlegg|sentre|kjøretøy|bruk|trær|dyr|foretak|sykehus|tilfeller|dekar|årsverk|kvinner|menn|elever)`
/** Adjectives, then a noun in the plural, perhaps two: `voksne pasienter`, `barn og unge`. */
const COUNTED = new RegExp(
  String.raw`^\s+((?:\p{Ll}[\p{L}-]*(?:e|ede|te|ende)\s+){0,2}(?=\p{Ll})[\p{L}-]*${PLURAL}(?:\s+og\s+(?:unge|voksne|ungdommer|eldre|kvinner|fylkeskommuner))?)(?![\p{L}-])`,
  'u',
)

function indefinite(noun: string): string {
  return noun
    .replace(/barna$/u, 'barn')
    .replace(/(?<=\p{L}{3}er)ne$/u, '')
    .replace(/(?<=\p{L}{3})ene$/u, 'er')
}

/** Who is counted: the noun with what stands behind it, or with what its verb says, before or behind. */
function groupOf(noun: string, after: string, before: string): string {
  const behind = after.slice(after.indexOf(noun) + noun.length)
  const aged = /^\s+(?:i alderen\s+)?(?:(?:under|over)\s+\d+|\d+\s*[-–]\s*\d+)\s+år/iu.exec(behind)?.[0]
  if (aged) return indefinite(noun) + aged
  const verb = /(?:^|\s)(mottok|mottar|fikk|får|hadde|har)\s*$/iu.exec(before)?.[1]
  if (verb !== undefined) return `${indefinite(noun)} ${toldOf(` ${verb}${behind}`)}`.trim()
  const phrase = phraseAt(after)
  if (phrase.length > noun.length) return phrase.replace(noun, indefinite(noun))
  return `${indefinite(noun)} ${toldOf(behind)}`.trim()
}

/** "hadde aldri svømt", "har kartlagt behovet": more of the verb, or its opposite. */
const NO_OBJECT =
  /^(?:ikke|ikkje|ingen|aldri|også|alt|allerede|bare|fått|vært|hatt|blitt|gjort|gått|tatt|lagt|økt|brukt|svart|\p{L}{3,}(?:ert|tatt|lagt|gått|ført|svømt))(?!\p{L})/iu

/** `hadde autisme` makes a group `med autisme`, `fikk BPA` one `som fikk BPA`. */
function toldOf(text: string): string {
  const verb = /^\s*(mottok|mottar|fikk|får|hadde|har)\s+/iu.exec(text)
  if (verb && NO_OBJECT.test(text.slice(verb[0].length))) return ''
  const object = verb ? phraseAt(text.slice(verb[0].length)) : ''
  if (!verb || object === '') return ''
  return /^ha/iu.test(verb[1]!) ? `med ${object}` : `som ${verb[1]!.toLowerCase()} ${object}`
}

function populated(population: string): Pick<Figure, 'population'> {
  return population === '' ? {} : { population }
}
