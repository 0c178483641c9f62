import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { spansOf } from '../../../ingest/document/reading.ts'
import type { Block } from '../../../ingest/document/tree.ts'
import { original } from './original.ts'

const folder = fileURLToPath(new URL('../../fixtures/quirks', import.meta.url))
const cases = readdirSync(folder).sort()

/** A block on one line: `item 1/0 [a] (side 4) text`. */
function describeBlock(block: Block): string {
  const kind = {
    heading: () => `h${(block as { depth: number }).depth}`,
    paragraph: () => 'p',
    item: () => `item ${(block as { list: number }).list}/${(block as { depth: number }).depth}`,
    row: () => `row${(block as { header: boolean }).header ? ' header' : ''}`,
    furniture: () => `furniture (${(block as { reason: string }).reason})`,
  }[block.type]()
  const label = block.type === 'heading' ? block.number : 'label' in block ? block.label?.text : undefined
  const notes = (block.notes ?? [])
    .map(note => ` {${note.via ? `${note.via}: ` : ''}${note.place ?? ''}}`)
    .join('')
  const links = (block.links ?? []).map(({ url, reading }) => ` <${reading.text} → ${url}>`).join('')
  return `${kind}${label ? ` [${label}]` : ''}${block.page ? ` s. ${block.page}` : ''}${notes}${links} ${block.reading.text}`
}

describe('quirks of extraction', () => {
  it('has a case for every quirk', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40)
  })

  it.each(cases)('survives %s', name => {
    const input = readdirSync(join(folder, name)).find(file => file.startsWith('input.'))!
    const text = readFileSync(join(folder, name, input), 'utf8').normalize('NFC')
    const { tree, messages } = original(input, text)
    for (const { reading } of tree.children) {
      for (const { start, end, exact } of spansOf(reading, text) ?? [])
        expect(text.slice(start, end)).toBe(exact)
      for (const { at, start, end } of reading.pieces) {
        expect(reading.text.slice(at, at + end - start)).toBe(text.slice(start, end))
      }
    }
    const actual = {
      blocks: tree.children.map(describeBlock),
      repairs: messages.map(({ code, offset }) => `${code} line ${text.slice(0, offset).split('\n').length}`),
    }
    const file = join(folder, name, 'expected.json')
    if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`)
    expect(existsSync(file), `${file} is missing; write it with UPDATE=1`).toBe(true)
    expect(actual).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })
})
