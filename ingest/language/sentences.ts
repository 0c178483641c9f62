/** Offsets of a sentence, without white space at either end. */
export interface SentenceRange {
  readonly start: number
  readonly end: number
}

/** A full stop after these ends no sentence. Without the stop, in lower case. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'nr bl a bl.a f.eks eks jf jfr mv m.v dvs d.v.s ca kl kap pkt s st meld prop innst dok ref inkl ' +
    'ev evt osv o.l tlf pr mill mrd m.fl mfl t.d o.a el vs dr prof red forts jan feb febr mar apr jun jul aug ' +
    'sep sept okt nov des no vol art'
  ).split(' '),
)

/** Characters that are looked at before a stop: what is longer is no abbreviation, ordinal or initial. */
const LONGEST_WORD = 20

/** With the mark of a footnote, which extraction from PDF leaves as a figure: `i 2025.1 Den skal`. */
const STOP = /[.!?…]+["»”')\]]*(?:\d{1,2}|[¹²³⁴-⁹⁰]+)?(?=\s+|$)/gu
const STARTS_SENTENCE = /\s*["«“'([*_]*[\p{Lu}\d]/uy

/**
 * Sentences of Norwegian (or English) prose: a stop, a gap, and something that
 * may begin a sentence. `25. mars`, `Meld. St. 9`, `3.1` and `bl.a. NAV` end none.
 */
export function sentencesIn(text: string): readonly SentenceRange[] {
  const sentences: SentenceRange[] = []
  const last = text.trimEnd().length
  let start = 0
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length
    if (end < last && !endsSentence(text, match.index, end)) continue
    push(start, end)
    start = end
  }
  push(start, text.length)
  return sentences

  function push(from: number, to: number): void {
    const words = text.slice(from, to)
    const range = {
      start: from + words.length - words.trimStart().length,
      end: from + words.trimEnd().length,
    }
    if (range.start < range.end) sentences.push(range)
  }
}

function endsSentence(text: string, stop: number, end: number): boolean {
  STARTS_SENTENCE.lastIndex = end
  if (!STARTS_SENTENCE.test(text)) return false
  if (text[stop] !== '.') return true
  const word = /[\p{L}\d.]*$/u.exec(text.slice(Math.max(0, stop - LONGEST_WORD), stop))?.[0] ?? ''
  if (ABBREVIATIONS.has(word.toLowerCase())) return false
  // "25. Mars" and "3. Riksrevisjonen": an ordinal, unless a sentence ends in a year.
  if (/^\d{1,3}$/.test(word)) return false
  return !/^\p{Lu}$/u.test(word)
}
