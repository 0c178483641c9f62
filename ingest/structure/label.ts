import { type Reading, sliceReading, trimReading } from '../document/reading.ts'
import type { Label } from '../document/tree.ts'

/** Words that name a statement when a number follows. */
const STATEMENT_WORDS = [
  'Mål',
  'Delmål',
  'Hovedmål',
  'Hovudmål',
  'Resultatmål',
  'Effektmål',
  'Målsetting',
  'Målsetjing',
  'Tiltak',
  'Funn',
  'Hovedfunn',
  'Anbefaling',
  'Tilråding',
  'Konklusjon',
  'Krav',
  'Spørsmål',
  'Prinsipp',
  'Punkt',
  'Hovedgrep',
  'Utfordring',
  'Aktivitet',
  'Merknad',
  'Vedtak',
  'Bokstav',
  'Indikator',
] as const

export interface Labelled {
  readonly reading: Reading
  readonly label?: Label
  /** A bullet: a list item without a label. */
  readonly bullet: boolean
}

const MONTHS =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|febr|aug|sept|okt|nov|des'
const BULLET = /^(?:[•▪●◦·‣○■□▫➢➤►✓✔]\s*|[–—\-*+o]\s+)(?=\S)/u
const NUMBER = '(?:[A-ZÆØÅ]-?)?\\d+(?:\\.\\d+)*|[IVX]+|[A-Za-zÆØÅæøå]'
/** After the number a colon, a stop, a dash or a capital: "Tiltak 3 skal …" is a sentence. */
const WORDED = new RegExp(
  `^(${STATEMENT_WORDS.join('|')})(?:\\s+nr\\.?)?\\s+(${NUMBER})(?:\\s*[:.)](?!\\d)\\s*|\\s+[–—-]\\s+|\\s+(?=["«]?\\p{Lu}))(?=\\S)`,
  'u',
)
const WORD_ALONE = new RegExp(`^(${STATEMENT_WORDS.join('|')})\\s*:\\s+(?=\\S)`, 'u')
const ORDINAL = `${MONTHS}|kvartal|halvår|tertial|gang|utgave|utgåve|plass|linje`
const NUMBERED = new RegExp(
  `^(?:\\((\\d{1,2}|[a-zæøå]|[ivx]{1,4})\\)|([A-ZÆØÅ]?\\d{1,2}(?:\\.\\d{1,2})*|[a-zæøå]|[ivx]{1,4})[.)]|(\\d{1,2}(?:\\.\\d{1,2})+)(?=\\s+["«]?\\p{Lu})|([IVX]{1,5})(?:[.)]|(?=\\s{2})))\\s+(?!(?:${ORDINAL})(?!\\p{L}))(?=\\S)`,
  'u',
)

/** A Roman number alone on its line: decisions of a parliament. */
export const BARE_ROMAN = /^([IVX]{1,5})\.?$/

/** A label with nothing behind it: what it labels stands on the next line. */
export const BARE_LABEL = new RegExp(`^(?:${STATEMENT_WORDS.join('|')})\\s+(?:${NUMBER})[:.]?$`, 'u')

/** What stands in front of a paragraph or an item, and the reading without it. */
export function takeLabel(reading: Reading): Labelled {
  const text = reading.text
  const bullet = BULLET.exec(text)
  if (bullet) return { ...takeWorded(rest(reading, bullet[0].length)), bullet: true }
  return takeWorded(reading)
}

function takeWorded(reading: Reading): Labelled {
  const text = reading.text
  const worded = WORDED.exec(text)
  if (worded && rest(reading, worded[0].length).text !== '') {
    const [whole, word, number] = worded as unknown as [string, string, string]
    return {
      reading: rest(reading, whole.length),
      label: { text: `${word} ${number}`, word, number },
      bullet: false,
    }
  }
  const alone = WORD_ALONE.exec(text)
  if (alone) {
    return {
      reading: rest(reading, alone[0].length),
      label: { text: alone[1]!, word: alone[1]! },
      bullet: false,
    }
  }
  const numbered = NUMBERED.exec(text)
  if (numbered) {
    const number = (numbered[1] ?? numbered[2] ?? numbered[3] ?? numbered[4])!
    return { reading: rest(reading, numbered[0].length), label: { text: number, number }, bullet: false }
  }
  return { reading, bullet: false }
}

function rest(reading: Reading, from: number): Reading {
  return trimReading(sliceReading(reading, from))
}
