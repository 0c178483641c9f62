/** Prints the tree of a file: type, label, path, text. `npx tsx tests/ingest/structure/show-tree.ts FILE` */
import { readFileSync } from 'node:fs'
import { treeOf } from '../../../ingest/structure/tree-of.ts'

const file = process.argv[2]!
const text = readFileSync(file, 'utf8').normalize('NFC')
const mediaType = /\.(?:md|markdown)$/.test(file) ? 'text/markdown' : 'text/plain'
const { tree, messages } = treeOf({ text, mediaType })
for (const block of tree.children) {
  const label =
    block.type === 'heading'
      ? `h${block.depth}${block.number ? ` ${block.number}` : ''}`
      : block.type === 'furniture'
        ? `furniture ${block.reason}`
        : block.type === 'item'
          ? `item ${block.list}/${block.depth}`
          : block.type
  const name = 'label' in block && block.label ? ` [${block.label.text}]` : ''
  const notes = block.notes ? `  «${JSON.stringify(block.notes)}»` : ''
  process.stdout.write(`${label}${name} ‹${block.path.join(' › ')}› ${block.reading.text}${notes}\n`)
}
for (const message of messages) process.stdout.write(`  ${message.code} ${message.offset}: ${message.text}\n`)
