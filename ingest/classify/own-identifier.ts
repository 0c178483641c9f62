import type { Block, DocumentTree } from '../document/tree.ts'
import { type FoundIdentifier, findIdentifiers } from '../resolve/find-identifiers.ts'
import { frontOf, isLine } from './front.ts'

export interface Own<T> {
  readonly value: T
  readonly block: Block
}

/** What may stand before a document's own number on its line. */
const BEFORE = /^(?:oppdrag|oppdrag nr\.?|rapport|rundskriv|nr\.?|[\s:–-])*$/i
/** "Dokument 3:12 (2023–2024) skal følges opp i planarbeidet.": a sentence that begins with a number is about that document. */
const GOES_ON = /^\)?\s+\p{Ll}.*\.$/su
/** Numbers of a case or a web page name no single document. */
const NAMES_A_DOCUMENT: ReadonlySet<FoundIdentifier['series']> = new Set([
  'MELD_ST',
  'PROP',
  'DOKUMENT',
  'INNST',
  'NOU',
  'IS',
  'CIRCULAR',
  'ASSIGNMENT',
])

/**
 * The number that a document carries itself: first on a line in front. Numbers
 * further into a line or in running text are those of documents that it cites.
 */
export function ownIdentifier(tree: DocumentTree): Own<FoundIdentifier> | undefined {
  const lines = frontOf(tree).filter(isLine)
  for (const [at, block] of lines.entries()) {
    const text = block.reading.text
    // "Meld. St. 9" and "(2023–2024)" often stand on a line each.
    const next = lines[at + 1]?.reading.text ?? ''
    const whole = /^\(\d{4}/.test(next) ? `${text} ${next}` : text
    const [first] = findIdentifiers(whole)
    const leads = first && BEFORE.test(whole.slice(0, first.start)) && !GOES_ON.test(whole.slice(first.end))
    if (leads && NAMES_A_DOCUMENT.has(first.series)) {
      return { value: first, block }
    }
  }
  return undefined
}

const OUR_REFERENCE =
  /(?:vår(?:t)?\s+ref(?:eranse|\.)?|saks?(?:nr|nummer)\.?|saksnr|arkivsak(?:snr)?\.?|saks?id)\s*\.?\s*:?\s*([A-ZÆØÅ]{0,8}\d[\w/.-]*\w)/iu

/** The case number that a letter gives as its own ("Vår ref."), never the addressee's ("Deres ref."). */
export function ownReference(tree: DocumentTree): Own<string> | undefined {
  const front = frontOf(tree)
  for (const [at, block] of front.entries()) {
    const text = block.reading.text
    const found =
      OUR_REFERENCE.exec(text)?.[1] ?? (FIELD_NAMES.test(text) ? below(text, front[at + 1]) : undefined)
    if (found) return { value: found, block }
  }
  return undefined
}

/** "Deres ref   Vår ref   Dato" on one line, what belongs to them on the next. */
const FIELD_NAMES =
  /^(?=.*vårt? ref)(?:(?:deres|dykkar|vårt?) (?:ref(?:eranse)?|dato)\.?|dato|saksbehandler|saksbehandlar|[\s:/])+$/iu
const CASE_NUMBER = /(?<![\d.])\d{2,4}\/\d{2,6}(?:-\d+)?(?![\d/])/g

/** Of two numbers, ours is at the place where the names have it. */
function below(names: string, values: Block | undefined): string | undefined {
  const numbers = values?.reading.text.match(CASE_NUMBER) ?? []
  const theirsFirst =
    /(?:deres|dykkar) ref/iu.test(names) &&
    names.search(/vårt? ref/iu) > names.search(/(?:deres|dykkar) ref/iu)
  return numbers.length > 1 && theirsFirst ? numbers[1] : numbers[0]
}
