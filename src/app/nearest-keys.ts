import { slug } from '../../graph/model/key.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { editDistance } from '../ranking/edit-distance.ts'

/** Of the letters of a key, this share may be wrong: beyond it another key is no correction. */
const MOST_WRONG = 0.25
const MOST_SHOWN = 3

/** Keys of the nodes that look most like the one asked for, best first; a name is read as a key. */
export function nearestKeys(key: string, nodes: Iterable<GraphNode>): readonly string[] {
  const asked = key.split('/').map(slug).join('/')
  const most = Math.max(1, Math.floor(asked.length * MOST_WRONG))
  return [...nodes]
    .map(({ key: known, work }) => ({ known, wrong: wrongIn(asked, known, work, most) }))
    .filter(({ wrong }) => wrong <= most)
    .toSorted((a, b) => a.wrong - b.wrong)
    .slice(0, MOST_SHOWN)
    .map(({ known }) => known)
}

/** Letters. What is no part of a document is also known by the last part of its key; whole words may be left out at the end. */
function wrongIn(asked: string, known: string, work: string | undefined, most: number): number {
  const name = work === undefined ? known.slice(known.lastIndexOf('/') + 1) : known
  if (asked.length > 1 && name.startsWith(`${asked}-`)) return 1
  return Math.min(...[known, name].map(each => editDistance(asked, each, most)))
}
