import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from '../../../ingest/document/message.ts'
import type { Block, DocumentTree, Item } from '../../../ingest/document/tree.ts'
import { treeOf } from '../../../ingest/structure/tree-of.ts'
import { originalsFolder } from '../../originals.ts'

export interface Original {
  readonly name: string
  readonly text: string
  readonly tree: DocumentTree
  readonly messages: readonly Message[]
  /** Line in the text, from 1, of the first character of a block. */
  lineOf(block: Block): number
}

/** The original documents, read as the program reads them. */
export function originals(): Original[] {
  const folder = originalsFolder()
  if (!folder) return []
  return readdirSync(folder)
    .filter(name => /\.(?:txt|md)$/.test(name))
    .sort()
    .map(name => original(name, readFileSync(join(folder, name), 'utf8').normalize('NFC')))
}

export function original(name: string, text: string): Original {
  const { tree, messages } = treeOf({
    text,
    mediaType: name.endsWith('.md') ? 'text/markdown' : 'text/plain',
  })
  const lineOf = (block: Block) => {
    const start = Math.min(...block.reading.pieces.map(piece => piece.start))
    return text.slice(0, start).split('\n').length
  }
  return { name, text, tree, messages, lineOf }
}

/** Short hash of a reading: lower case, white space as one space. */
export function hashOf(text: string): string {
  const normal = text.toLowerCase().replace(/\s+/g, ' ').trim()
  return createHash('sha256').update(normal).digest('hex').slice(0, 16)
}

export function itemsUnder(tree: DocumentTree, ...path: readonly RegExp[]): Item[] {
  return tree.children.filter(
    (block): block is Item =>
      block.type === 'item' && path.every(part => block.path.some(title => part.test(title))),
  )
}
