/** Who acts in such documents: a line with only the name opens a list of what they do. */
const ACTOR =
  /(?:direktoratet|departementet|regjering(?:en|a)|kommune(?:n|ne)|kommunane|etaten|tilsynet|instituttet|foretak(?:ene|et|a)|ombudet|statsforvalter(?:en|ne)|styret|(?<!om)rådet|utvalget|komit[eé]en|stortinget|riksrevisjonen|\bvi)$/iu
/** `Riksrevisjonen anbefaler at departementet` */
const ASKING = /\s(?:skal|vil|må|bør|anbefaler|tilrår|ber|foreslår)\s/u
/** `Kystverket skal vurdere`: what shall be weighed comes below. */
const ENDS_IN_VERB = /^\p{Lu}.{2,60}?\s(?:skal|må|bør|bes om å|vert bedt om å)\s\p{Ll}+(?:e|å)$/u
const MODAL = /(?:^|\s)(?:skal|vil|må|bør|kan|å|at|anbefaler|tilrår|ber|ønsker|foreslår)$/u

/** True for a line that opens a list: it ends in a colon, or like `Direktoratet skal`, or is only an actor. */
export function isIntro(text: string): boolean {
  return (
    text.endsWith(':') ||
    MODAL.test(text) ||
    ENDS_IN_VERB.test(text) ||
    isActor(text) ||
    (ACTOR.test(text) && ASKING.test(text))
  )
}

/** True for a line that is only the name of who acts, in four words at most. */
export function isActor(text: string): boolean {
  return ACTOR.test(text) && text.split(/\s+/).length <= 4 && !/\d|\s(?:til|for|fra|frå)\s/.test(text)
}

/** Sections that an area of a plan has; others may bear these names too. */
const AREA_SECTION =
  /^(?:\p{Lu}\p{L}+e )?(?:(?:del|hoved|hovud|resultat|effekt)?mål|målbeskrivelse|målbilete?|tiltak|utfordring(?:er|ar|sbilde|sbilete)|virkemidler|verkemiddel|status)(?=:?$)/iu
const OTHER_SECTION =
  /^(?:bakgrunn|formål|føremål|anbefaling(?:er|ar)|tilråding(?:er|ar)|(?:hoved)?funn|konklusjon(?:er|ar)|merknad(?:er|ar)|vurdering(?:er|ar)?|oppfølging|rapportering|prinsipper|roller|aktiviteter|krav|oppdrag)(?=:?$)/iu

/** True for `Utfordringer`, `Nasjonale tiltak`: what an area is divided into. */
export function isAreaSection(title: string): boolean {
  return AREA_SECTION.test(title)
}

/** Headings below which each line is a point: goals, measures, addressees. */
const OVER_LINES =
  /^(?:\p{Lu}\p{L}+e )?(?:(?:del|hoved|hovud|resultat|effekt)?mål|tiltak|visjon|utfordring(?:er|ar)|adresseliste|adressatliste|høringsinstanser|høyringsinstansar|mottakere|mottakarar)(?=:?$)/iu

/** True for a heading whose lines below it are points, though nothing marks them. */
export function isOverLines(title: string): boolean {
  return OVER_LINES.test(title)
}

/** True for `Konklusjoner`, `Anbefalinger`: what a report is divided into, with or without numbers. */
export function isReportSection(title: string): boolean {
  return OTHER_SECTION.test(title)
}

/** True for a heading that ends in a colon, as `Tiltak:`; a longer line that ends so opens a list. */
export function isSectionName(text: string): boolean {
  return text.endsWith(':') && (AREA_SECTION.test(text) || OTHER_SECTION.test(text))
}
