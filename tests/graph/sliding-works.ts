import type { GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { type DocumentVersion, versionKey } from '../../graph/model/version.ts'
import type { GraphChange, GraphFingerprints } from '../../graph/store/store.ts'
import { change, node, quote, stated, version } from './invented-graph.ts'

const MEASURES_PER_WORK = 20
/** Version, document, version's node, measures, and an edge to the version and to each measure. */
export const RECORDS_PER_WORK = 3 + MEASURES_PER_WORK + 1 + MEASURES_PER_WORK

/** The works of a graph that moves on: the newest three of all steps so far. */
export function worksAt(step: number): string[] {
  return [step - 2, step - 1, step].filter(n => n >= 0).map(n => `plan-${n}`)
}

/** What brings a store to a step, wherever an earlier process left it. */
export function changeTo(step: number, stored: GraphFingerprints): GraphChange {
  const works = worksAt(step)
  const wanted = works.map(workOf)
  const keep = (id: string) => works.some(work => id.split(/[ /]/).includes(work))
  return change({
    madeBy: `steg ${step}`,
    putVersions: wanted.map(one => one.version),
    putNodes: wanted.flatMap(one => one.nodes),
    putEdges: wanted.flatMap(one => one.edges),
    removeVersions: [...stored.versions.keys()].filter(id => !keep(id)),
    removeNodes: [...stored.nodes.keys()].filter(id => !keep(id)),
    removeEdges: [...stored.edges.keys()].filter(id => !keep(id)),
  })
}

function workOf(key: string): { version: DocumentVersion; nodes: GraphNode[]; edges: GraphEdge[] } {
  const sentences = Array.from(
    { length: MEASURES_PER_WORK },
    (_, index) => `${key} vil bygge bro ${index + 1}.`,
  )
  const text = version(key, sentences.join('\n'))
  const at = versionKey(text)
  return {
    version: text,
    nodes: [
      node('Document', key, { title: key }),
      node('DocumentVersion', at, { work: key }),
      ...sentences.map((sentence, index) =>
        node('Measure', `${key}/tiltak/${index + 1}`, { work: key, text: sentence }),
      ),
    ],
    edges: [
      stated('HAS_VERSION', key, at, quote(text)),
      ...sentences.map((sentence, index) =>
        stated('MENTIONS', at, `${key}/tiltak/${index + 1}`, quote(text, sentence)),
      ),
    ],
  }
}
