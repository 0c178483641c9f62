/** Offsets of the sentence part that tells it are those of the whole block. */
const BODY = String.raw`(?:\p{Lu}[\p{L}-]*|(?:kommune|by|herads|fylkes|kommunal|landsmøte|lands|hoved|sentral|fag|kirke)?(?:styret|tinget|utvalget|utvalet|komiteen|rådet)|(?:hoved|hovud|fag)?utval(?:g)?(?= for)|formannskapet|bystyret|kommunestyret)`
const TREATED = new RegExp(
  String.raw`(?:behandles|handsamast|blir behandlet|blir handsama|bli behandlet|skal behandles|skal handsamast|vedtas|vedtakast|avgjøres|tas opp|drøftes)\s+(?:\p{Ll}+\s+){0,2}?(?:av|i)\s+(?<body>${BODY}(?:\s+(?:for|og|i)\s+\p{L}[\p{L}-]*)*)`,
  'u',
)
/** "behandles i mai", "behandles i Norge": a time or a place, no body. */
const NO_BODY =
  /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|norge|noreg)$/iu

/** The body that deals with the matter, as a sentence names it. */
export function treatedBy(text: string): string | undefined {
  const body = TREATED.exec(text)?.groups?.body?.replace(/\s+i\s+\p{Ll}+$/u, '')
  return body === undefined || NO_BODY.test(body) ? undefined : body
}
