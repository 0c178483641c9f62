import { describe, expect, it } from 'vitest'
import type { Block } from '../../../ingest/document/tree.ts'
import { treeOf } from '../../../ingest/structure/tree-of.ts'
import { originalsFolder } from '../../originals.ts'
import { hashOf, originals } from './original.ts'

/**
 * The same plan as other programs would have extracted it: what is read must not
 * depend on page breaks, indentation, the width of lines or the bullets being there.
 */
const isThere = originalsFolder() !== undefined
const plan = originals().find(({ name }) => name.startsWith('001'))
const text = plan?.text ?? ''
const lines = text.split('\n')
const blocks = plan?.tree.children.filter(({ type }) => type !== 'furniture') ?? []

const labelOf = (block: Block) => ('label' in block && block.label ? `${block.label.text}: ` : '')
const whole = blocks.map(block => `${labelOf(block)}${block.reading.text}`)
const bulleted = blocks.map(block => `${block.type === 'item' ? '• ' : labelOf(block)}${block.reading.text}`)

const LAYOUTS: Readonly<Record<string, string>> = {
  'lines that end as on Windows': lines.join('\r\n'),
  'no space at page starts': lines.map(line => line.replace(/^ (?=\S)/, '')).join('\n'),
  'form feeds at page starts': lines.map(line => line.replace(/^ (?=\S)/, '\f')).join('\n'),
  'no addresses at page ends': lines.filter(line => !line.startsWith('http')).join('\n'),
  'every line indented by four': lines.map(line => (line.trim() ? `    ${line.trim()}` : '')).join('\n'),
  'every line indented by one': lines.map(line => (line.trim() ? ` ${line.trim()}` : '')).join('\n'),
  'a blank line after every line': lines.filter(line => line.trim()).join('\n\n'),
  'a paragraph on each line': whole.join('\n'),
  'a paragraph on each line, blank lines between': whole.join('\n\n'),
  'bullets kept': bulleted.join('\n'),
  'bullets kept, blank lines between': bulleted.join('\n\n'),
  'lines wrapped at 70': whole.map(paragraph => wrap(paragraph, 70)).join('\n\n'),
  'lines wrapped at 90, bullets kept': bulleted.map(paragraph => wrap(paragraph, 90)).join('\n\n'),
}

function wrap(paragraph: string, width: number): string {
  const rows = ['']
  for (const word of paragraph.split(' ')) {
    const row = rows.at(-1)!
    if (row !== '' && row.length + 1 + word.length > width) rows.push(word)
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`
  }
  return rows.join('\n')
}

function readOf(tree: readonly Block[]) {
  const isGoal = (block: Block) => 'label' in block && block.label?.word === 'Mål'
  return {
    goals: tree.filter(isGoal).map(block => `${labelOf(block)}${hashOf(block.reading.text)}`),
    items: tree
      .filter(block => block.type === 'item' && !isGoal(block))
      .map(({ reading }) => hashOf(reading.text)),
    areas: tree
      .filter(
        block => block.type === 'item' && block.path.some(title => /tiltak for å realisere/.test(title)),
      )
      .map(({ path }) => path.at(-2)),
  }
}

describe.skipIf(!isThere)('the plan in other layouts', () => {
  const expected = readOf(blocks)

  it('compares with what the original reads as', () => {
    expect(Object.keys(LAYOUTS)).toHaveLength(13)
    expect(expected.goals).toHaveLength(18)
    expect(expected.items).toHaveLength(43)
    expect(expected.areas).toHaveLength(25)
  })

  it.each(Object.keys(LAYOUTS))('reads the same goals, lists and areas with %s', layout => {
    const { tree } = treeOf({ text: LAYOUTS[layout]!, mediaType: 'text/plain' })
    expect(readOf(tree.children)).toEqual(expected)
  })
})
