import { type Reading, sliceReading, trimReading } from '../document/reading.ts'
import type { Label } from '../document/tree.ts'

/** Words that name a statement when a number follows. */
export const STATEMENT_WORDS = [
  'Mål',
  'Delmål',
  'Hovedmål',
  'Hovudmål',
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
const WORDED = new RegExp(
  `^(${STATEMENT_WORDS.join('|')})(?:\\s+nr\\.?)?\\s+(\\d+(?:\\.\\d+)*|[IVX]+|[A-Za-zÆØÅæøå])(?=$|[\\s:.)–—-])\\s*[:.)]?\\s*(?:[–—-]\\s+)?`,
  'u',
)
const WORD_ALONE = new RegExp(`^(${STATEMENT_WORDS.join('|')})\\s*:\\s+(?=\\S)`, 'u')
const NUMBERED = new RegExp(
  `^(?:\\((\\d{1,2}|[a-zæøå]|[ivx]{1,4})\\)|(\\d{1,2}(?:\\.\\d{1,2})*|[a-zæøå]|[ivx]{1,4})[.)]|(\\d{1,2}(?:\\.\\d{1,2})+)|([IVX]{1,5})[.)])\\s+(?!(?:${MONTHS})\\b)(?=\\S)`,
  'u',
)

/** What stands in front of a paragraph or an item, and the reading without it. */
export function takeLabel(reading: Reading): Labelled {
  const text = reading.text
  const bullet = BULLET.exec(text)
  if (bullet) return { ...takeLabel(rest(reading, bullet[0].length)), bullet: true }
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
