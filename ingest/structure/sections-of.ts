import type { Place, SectionDraft } from '../document/contribution.ts'
import { spansOf } from '../document/reading.ts'
import type { DocumentTree, Heading } from '../document/tree.ts'

/**
 * The chapters of a document, nested by the depth of their headings. The title
 * (depth 1) is the document itself and no section. Ids tell the position:
 * `2.1` is the first section in the second chapter.
 */
export function sectionsOf(tree: DocumentTree, canonical: string, digest = false): SectionDraft[] {
  return headingsOf(tree).flatMap(({ heading, id, parent, depth }) => {
    const spans = spansOf(heading.reading, canonical)
    if (!spans) return []
    const chapter = heading.number ?? /^kap(?:ittel|\.)\s+(\d+(?:\.\d+)*)/i.exec(heading.reading.text)?.[1]
    const note = heading.notes?.[0]
    const place: Place = {
      kind: note?.via ? 'SECOND_HAND' : digest ? 'PARAPHRASE' : 'QUOTE',
      spans,
      section: heading.path,
      ...(heading.page === undefined ? {} : { page: heading.page }),
      ...(note?.place === undefined ? {} : { place: note.place }),
      ...(note?.via === undefined ? {} : { via: note.via }),
    }
    return {
      id,
      ...(parent === undefined ? {} : { parent }),
      title: heading.reading.text,
      depth,
      ...(chapter === undefined ? {} : { chapter }),
      place,
    }
  })
}

export interface PlacedHeading {
  readonly heading: Heading
  readonly id: string
  readonly parent?: string
  /** 1 is a chapter. */
  readonly depth: number
}

/** Headings below the title, each with its id. */
export function headingsOf(tree: DocumentTree): PlacedHeading[] {
  const above: { depth: number; id: string; children: number }[] = []
  let chapters = 0
  return tree.children.flatMap(block => {
    if (block.type !== 'heading' || block.depth < 2) return []
    while (above.length > 0 && above.at(-1)!.depth >= block.depth) above.pop()
    const parent = above.at(-1)
    const id = parent ? `${parent.id}.${++parent.children}` : `${++chapters}`
    above.push({ depth: block.depth, id, children: 0 })
    return { heading: block, id, depth: above.length, ...(parent ? { parent: parent.id } : {}) }
  })
}
