import type { Block } from '../../document/tree.ts'
import { ledLists } from '../led-list.ts'

/** A letterhead is over before. */
const FRONT_BLOCKS = 15

export interface Recipient {
  readonly name: string
  readonly block: Block
}

const TO =
  /^(?:til|mottakere?|mottakarar?|adressater|sendt til|kopi til)\s*:?\s+(?=\S)|^(?:til|mottakere?|mottakarar?)\s*:?$/iu
const FIELD = /(?:\p{L}+\.?\s+)?(?:ref(?:eranse)?\.?|dato|saksnr\.?|saksnummer)\s*(?:\.?:|[\d/]{4,})/iu
const LIST =
  /^(?:adressatliste|adresseliste|høringsinstanser|høyringsinstansar|mottakere|mottakarar|mottakarliste|kopi til)\s*:?$/iu
/** Nobody in particular. */
const EVERYBODY = /^(?:alle|hele landet|den det gjelder|interesserte|andre)(?:\s*\(.*)?$/iu

/** To whom a letter is: what stands behind "Til" before its heading, a field, or a list of addressees. */
export function recipientsIn(blocks: readonly Block[]): readonly Recipient[] {
  const found = [...frontRecipients(blocks), ...fieldRecipients(blocks), ...listedRecipients(blocks)]
  return found.filter(
    ({ name }, at) => !EVERYBODY.test(name) && found.findIndex(one => one.name === name) === at,
  )
}

function frontRecipients(blocks: readonly Block[]): readonly Recipient[] {
  const heads = blocks.flatMap(({ type }, at) => (type === 'heading' ? [at] : []))
  const from = blocks
    .slice(0, FRONT_BLOCKS)
    .findIndex(({ type, reading }) => (type === 'paragraph' || type === 'item') && TO.test(reading.text))
  // Above the letter's heading, or right below it.
  if (from < 0 || heads.filter(at => at < from).length > 1) return []
  const end = heads.find(at => at > from)
  const front = blocks.slice(from, end).filter(({ type }) => type === 'paragraph' || type === 'item')
  const found: Recipient[] = []
  for (const block of front) {
    const text = block.reading.text.replace(TO, '').trim()
    if (FIELD.test(text) || text.length > 110 || /[.!?]$/.test(text)) break
    if (text !== '') found.push({ name: text, block })
  }
  return found
}

function fieldRecipients(blocks: readonly Block[]): readonly Recipient[] {
  return blocks.flatMap(block => {
    if (block.type !== 'item' && block.type !== 'paragraph') return []
    const names = /^(?:til|mottakere?|mottakarar?)\s*:\s*(.+)$/iu.exec(block.reading.text)?.[1]
    return names === undefined
      ? []
      : names.split(/\s*[,;]\s*/u).map(name => ({ name: name.replace(/\.$/, '').trim(), block }))
  })
}

function listedRecipients(blocks: readonly Block[]): readonly Recipient[] {
  return ledLists(blocks)
    .filter(
      ({ heading, lead }) =>
        LIST.test(heading?.reading.text.trim() ?? '') || LIST.test(lead?.reading.text.trim() ?? ''),
    )
    .flatMap(({ points }) => points.map(({ item }) => ({ name: item.reading.text.trim(), block: item })))
}
