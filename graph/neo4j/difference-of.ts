import { edgeId } from '../model/edge.ts'
import { fingerprint, stableJson } from '../model/fingerprint.ts'
import { sortKey } from '../model/key.ts'
import type { NodeLabel } from '../model/labels.ts'
import type { DocumentVersion } from '../model/version.ts'
import type { GraphChange } from '../store/store.ts'
import type { Touched } from './read-touched.ts'
import { type EdgePlace, edgePlace, type StoredEdge, storedEdge } from './stored-edge.ts'
import { type StoredNode, storedNode } from './stored-node.ts'
import { type StoredText, storedText } from './texts.ts'

/** What has to be written so that a change is there: what is stored already is left alone. */
export interface Difference {
  readonly isEmpty: boolean
  readonly removeEdges: readonly EdgePlace[]
  readonly removeNodes: readonly string[]
  readonly removeVersions: readonly string[]
  readonly createNodes: readonly { readonly label: NodeLabel; readonly fields: StoredNode }[]
  readonly updateNodes: readonly {
    readonly was: NodeLabel
    readonly label: NodeLabel
    readonly fields: StoredNode
  }[]
  readonly createEdges: readonly StoredEdge[]
  readonly updateEdges: readonly StoredEdge[]
  readonly putVersions: readonly {
    readonly fields: Readonly<Record<string, string>>
    readonly text: StoredText
  }[]
  /** Texts that nobody may refer to afterwards. */
  readonly releasedTexts: readonly string[]
  /** Absent: they stay as they are. */
  readonly redirects?: Readonly<Record<string, string>>
  readonly reviews?: readonly string[]
}

/** Of two that are put with the same identity, the last counts; what is removed and put is replaced. */
export function differenceOf(change: GraphChange, stored: Touched): Difference {
  const nodes = [...new Map(change.putNodes.map(node => [node.key, node])).values()].map(node => ({
    label: node.label,
    fields: storedNode(node),
  }))
  const putEdges = new Map(change.putEdges.map(edge => [edgeId(edge), edge]))
  const edges = [...putEdges.values()].map(storedEdge)
  const versions = new Map(change.putVersions.map(one => [`${one.document} ${one.sha256}`, one]))
  const keys = new Set(nodes.map(({ fields }) => fields.key))
  const changedVersions = [...versions].filter(([id, one]) => stored.versions.get(id) !== fingerprint(one))
  const removeVersions = unique(change.removeVersions).filter(
    id => stored.versions.has(id) && !versions.has(id),
  )
  const reviews = change.reviews.map(stableJson)
  const stays = {
    redirects: stableJson(stored.redirects) === stableJson(change.redirects),
    reviews: stableJson(stored.reviews) === stableJson(reviews),
  }

  const difference: Omit<Difference, 'isEmpty'> = {
    removeEdges: unique(change.removeEdges)
      .filter(id => stored.edges.has(id) && !putEdges.has(id))
      .flatMap(id => edgePlace(id) ?? []),
    removeNodes: unique(change.removeNodes).filter(key => stored.nodes.has(key) && !keys.has(key)),
    removeVersions,
    createNodes: nodes.filter(({ fields }) => !stored.nodes.has(fields.key)),
    updateNodes: nodes.flatMap(node => {
      const { key, _hash } = node.fields
      const was = stored.labels.get(key)
      return was && stored.nodes.get(key) !== _hash ? { was, ...node } : []
    }),
    createEdges: edges.filter(edge => !stored.edges.has(edgeId(edge))),
    updateEdges: edges.filter(edge => {
      const hash = stored.edges.get(edgeId(edge))
      return hash !== undefined && hash !== edge.fields._hash
    }),
    putVersions: changedVersions.map(([id, one]) => storedVersion(id, one)),
    releasedTexts: [...changedVersions.map(([id]) => id), ...removeVersions].flatMap(
      id => stored.texts.get(id) ?? [],
    ),
    ...(!stays.redirects && { redirects: change.redirects }),
    ...(!stays.reviews && { reviews }),
  }
  const written = Object.values(difference).flatMap(part => (Array.isArray(part) ? part : []))
  return { ...difference, isEmpty: written.length === 0 && stays.redirects && stays.reviews }
}

function storedVersion(id: string, version: DocumentVersion): Difference['putVersions'][number] {
  const { text, ...rest } = version
  const kept = storedText(text)
  return {
    text: kept,
    fields: {
      id,
      document: version.document,
      text: kept.hash,
      _sort: `${sortKey(version.document)} ${id}`,
      _body: stableJson(rest),
      _hash: fingerprint(version),
    },
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
