import { createHash } from 'node:crypto'
import { edgeId, type StatedEdge } from '../../graph/model/edge.ts'
import type { Evidence } from '../../graph/model/evidence.ts'
import { isKey } from '../../graph/model/key.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { type DocumentVersion, versionKey } from '../../graph/model/version.ts'
import type { SearchEntry } from '../../graph/store/search.ts'

export interface EntryGraph {
  readonly nodes: readonly GraphNode[]
  readonly versions: readonly DocumentVersion[]
  readonly edges: readonly StatedEdge[]
}

/** A graph whose entries are these: a store makes its index of a graph, and texts to search are often no graph. */
export function graphOfEntries(entries: readonly SearchEntry[]): EntryGraph {
  const nodes = new Map<string, GraphNode>()
  const texts = new Map<string, { version: DocumentVersion; pieces: SearchEntry[] }>()
  const edges = new Map<string, StatedEdge>()
  for (const given of entries) {
    const entry = storable(given)
    const { key, label, document, kind, year, title, number, text, documentTitle } = entry
    nodes.set(document, {
      key: document,
      label: 'Document',
      ...(documentTitle !== '' && { title: documentTitle }),
      properties: { kind, ...(year !== undefined && { date: `${year}-01-01` }) },
    })
    if (!nodes.has(key))
      nodes.set(key, {
        key,
        label,
        work: document,
        text,
        ...(title !== undefined && { title }),
        ...(number !== undefined && { number }),
        properties: {},
      })
    const version = versionOf(entry)
    const held = texts.get(versionKey(version)) ?? { version, pieces: [] }
    texts.set(versionKey(version), held)
    held.pieces.push(entry)
    const edge = edgeOf(entry, version)
    const known = edges.get(edgeId(edge))
    edges.set(
      edgeId(edge),
      known ? { ...known, evidence: [...known.evidence, ...edge.evidence] as StatedEdge['evidence'] } : edge,
    )
  }
  const versions = [...texts.values()].map(({ version, pieces }) => ({ ...version, text: textOf(pieces) }))
  for (const version of versions) {
    const { document, sha256 } = version
    nodes.set(versionKey(version), {
      key: versionKey(version),
      label: 'DocumentVersion',
      work: document,
      properties: { sha256 },
    })
  }
  return { nodes: [...nodes.values()], versions, edges: [...edges.values()] }
}

/** Documents of sets to search are known by whatever name, or are one with their text; and a title may be all there is. */
function storable(entry: SearchEntry): SearchEntry {
  const { document, key, start, end, exact } = entry
  const isOwn = isKey(document) && document !== key
  const length = Math.max(1, end - start)
  return {
    ...entry,
    document: isOwn ? document : `dok-${hashOf(document).slice(0, 16)}`,
    end: start + length,
    exact: exact.padEnd(length).slice(0, length),
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

function versionOf({ document, version }: SearchEntry): DocumentVersion {
  const isHash = /^[0-9a-f]{64}$/.test(version)
  const sha256 = isHash ? version : hashOf(`${document} ${version}`)
  return {
    document,
    sha256,
    path: document,
    mediaType: 'text/plain',
    language: 'nb',
    digest: false,
    text: '',
  }
}

function edgeOf(entry: SearchEntry, version: DocumentVersion): StatedEdge {
  const { key, label, document, start, end, exact, section, text } = entry
  const evidence: Evidence = {
    document,
    version: version.sha256,
    kind: 'QUOTE',
    spans: [{ start, end, exact }],
    section,
  }
  const [type, source, target] =
    label === 'Passage'
      ? (['PASSAGE_OF', key, versionKey(version)] as const)
      : (['MENTIONS', versionKey(version), key] as const)
  return { type, source, target, origin: 'STATED', evidence: [evidence], properties: { text } }
}

/** Every piece at its place, spaces between them. */
function textOf(pieces: readonly SearchEntry[]): string {
  const length = Math.max(...pieces.map(({ end }) => end))
  let text = ' '.repeat(length)
  // The longest first: a statement stands within its passage.
  for (const { start, end, exact } of [...pieces].sort((a, b) => b.end - b.start - (a.end - a.start)))
    text = text.slice(0, start) + exact + text.slice(end)
  return text
}
