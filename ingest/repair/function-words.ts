/**
 * Words that no Norwegian sentence, item or heading ends with: where a line ends
 * with one, the next line goes on. Bokmål and nynorsk.
 */
const FUNCTION_WORDS = new Set(
  `og eller samt men både enten verken hverken som at om enn når hvor hvordan hvilke hvilken hva dersom hvis
  fordi slik så å ikke også i på til for fra frå av med mot ved over under mellom gjennom innen innenfor
  utenfor utanfor uten utan etter før hos blant per som herunder inkludert vedrørende angående en ei et ein eit
  den det de dei denne dette disse sin sitt sine vår vårt våre deres der er var blir ble har hadde skal skulle
  kan kunne vil ville må måtte bør burde får fikk sammen særlig spesielt andre alle flere noen hver hvert
  mer mest svært blant ut opp inn ned frem fram bort`.split(/\s+/),
)

/** Words made of two of them: real words, not words that lost their space. */
const DOUBLE = new Set(
  `derfor dermed derfra dertil derav deretter derunder derimot herav heretter herfra hermed hertil utover innover oppover nedover
  framover fremover bortover foruten utenom utenfor innenfor iblant ifra imellom imot overfor ovenfor nedenfor etterpå siden sånn
  enda inntil omkring underveis tilmed inni utpå innpå ettersom forut opptil nedtil medan`.split(/\s+/),
)

/** Function words that may well end a line or an item ("legge det frem", "de andre"). */
const MAY_END = new Set(
  `det dette disse denne der ikke også sammen særlig spesielt andre alle flere noen mer mest ut opp inn ned
  frem fram bort inkludert etter før innenfor utenfor utanfor så hvordan hvor deres`.split(/\s+/),
)

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase())
}

/** True for a word that only looks like two function words without a space. */
export function isDoubleWord(word: string): boolean {
  return DOUBLE.has(word.toLowerCase())
}

/** Characters at the end of a text that tell how it ends. */
const TAIL = 80

/** True where the text cannot be over: it ends with such a word, a comma or a hyphen. */
export function isOpenEnded(text: string): boolean {
  const end = text.slice(-TAIL).trimEnd()
  if (/[,\-–/(«]$/.test(end)) return true
  const word = /([\p{L}]+)$/u.exec(end)?.[1]?.toLowerCase()
  return word !== undefined && FUNCTION_WORDS.has(word) && !MAY_END.has(word)
}

/** True where a sentence is over. */
export function isClosed(text: string): boolean {
  return /[.!?…:][)"”»'*]*$/.test(text.slice(-TAIL).trimEnd())
}
