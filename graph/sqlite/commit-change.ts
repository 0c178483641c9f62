import { edgeId, type GraphEdge } from '../model/edge.ts'
import { fingerprint, fingerprintOfJson, stableJson } from '../model/fingerprint.ts'
import { sortKey } from '../model/key.ts'
import type { NodeLabel } from '../model/labels.ts'
import type { GraphNode } from '../model/node.ts'
import type { DocumentVersion } from '../model/version.ts'
import { assertChange, touchedNodes, unsettledNodes } from '../store/assert-change.ts'
import { slimEdge } from '../store/slim-edge.ts'
import type { GraphChange } from '../store/store.ts'
import type { Connection } from './connection.ts'
import { listEdges } from './list-edges.ts'
import { listReviews } from './list-reviews.ts'
import { dropText, keepText } from './texts.ts'

const PUT_NODE = `
  INSERT INTO node (key, sort, label, work, body, hash) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (key) DO UPDATE SET label = excluded.label, work = excluded.work,
    body = excluded.body, hash = excluded.hash
  WHERE hash <> excluded.hash
`
const PUT_EDGE = `
  INSERT INTO edge (id, type, sort, source, target, origin, strength, confidence, rejected, body, hash, quotes)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET strength = excluded.strength, confidence = excluded.confidence,
    rejected = excluded.rejected, body = excluded.body, hash = excluded.hash, quotes = excluded.quotes
  WHERE hash <> excluded.hash
`
const PUT_VERSION = `
  INSERT INTO version (id, sort, document, body, text, hash) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET body = excluded.body, text = excluded.text, hash = excluded.hash
  WHERE hash <> excluded.hash
`
const NEXT_STATE = `
  UPDATE state SET revision = revision + (? > 0 OR made_by <> ?), linked = ?, made_by = ?,
    messages = ?, as_of = (SELECT max(taken_at) FROM intake)
  RETURNING revision
`

/** The whole change in one transaction. Throws NODE_INVALID, EDGE_NOT_ALLOWED or EVIDENCE_INVALID and writes nothing. */
export function commitChange(connection: Connection, change: GraphChange): number {
  return connection.write(() => {
    assertAgainstStored(connection, change)
    // What is put again is replaced: the same as before is no change.
    const remove = (table: string, id: string, ids: readonly string[], put: readonly string[]) =>
      sum(without(ids, put), one => connection.run(`DELETE FROM ${table} WHERE ${id} = ?`, [one]))
    const changed =
      remove('edge', 'id', change.removeEdges, change.putEdges.map(edgeId)) +
      remove(
        'node',
        'key',
        change.removeNodes,
        change.putNodes.map(node => node.key),
      ) +
      sum(without(change.removeVersions, change.putVersions.map(versionId)), id =>
        removeVersion(connection, id),
      ) +
      sum(change.putVersions, version => putVersion(connection, version)) +
      sum(change.putNodes, node => putNode(connection, node)) +
      sum(change.putEdges, edge => putEdge(connection, edge)) +
      putRedirects(connection, change.redirects) +
      putReviews(connection, change.reviews)
    const { madeBy, more = false, messages } = change
    const values = [changed, madeBy, more ? 0 : 1, madeBy, JSON.stringify(messages)]
    return connection.get<{ revision: number }>(NEXT_STATE, values)!.revision
  })
}

function assertAgainstStored(connection: Connection, change: GraphChange): void {
  const labels = new Map(storedLabels(connection, touchedNodes(change)))
  const keys = unsettledNodes(change, labels)
  const edges = [false, true].flatMap(rejected => listEdges(connection, { keys, rejected }))
  const ends = new Set(edges.flatMap(edge => [edge.source, edge.target]))
  assertChange(change, { labels: new Map([...labels, ...storedLabels(connection, ends)]), edges })
}

function storedLabels(connection: Connection, keys: ReadonlySet<string>): (readonly [string, NodeLabel])[] {
  return connection
    .all<{ key: string; label: NodeLabel }>(
      'SELECT key, label FROM node WHERE key IN (SELECT value FROM json_each(?))',
      [JSON.stringify([...keys])],
    )
    .map(({ key, label }) => [key, label])
}

function putNode(connection: Connection, node: GraphNode): number {
  const { key, label, work } = node
  const body = stableJson(node)
  return connection.run(PUT_NODE, [key, sortKey(key), label, work ?? null, body, fingerprintOfJson(body)])
}

function putEdge(connection: Connection, edge: GraphEdge): number {
  const { type, source, target, origin } = edge
  const body = stableJson(edge)
  return connection.run(PUT_EDGE, [
    edgeId(edge),
    type,
    // A space sorts before every character of a key: the source decides before the target.
    `${sortKey(source)} ${sortKey(target)}`,
    source,
    target,
    origin,
    ('strength' in edge && edge.strength) || null,
    'confidence' in edge ? edge.confidence : null,
    edge.verdict === 'REJECTED' ? 1 : 0,
    body,
    fingerprintOfJson(body),
    JSON.stringify(slimEdge(edge, 'QUOTES')),
  ])
}

function putVersion(connection: Connection, version: DocumentVersion): number {
  const { text, ...rest } = version
  const id = versionId(version)
  const replaced = textOf(connection, id)
  const changed = connection.run(PUT_VERSION, [
    id,
    sortKey(version.document),
    version.document,
    stableJson(rest),
    keepText(connection, text),
    fingerprint(version),
  ])
  dropText(connection, replaced)
  return changed
}

function removeVersion(connection: Connection, id: string): number {
  const text = textOf(connection, id)
  const changed = connection.run('DELETE FROM version WHERE id = ?', [id])
  dropText(connection, text)
  return changed
}

function versionId({ document, sha256 }: DocumentVersion): string {
  return `${document} ${sha256}`
}

function without(ids: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Set(others)
  return ids.filter(id => !left.has(id))
}

function textOf(connection: Connection, id: string): string | undefined {
  return connection.get<{ text: string }>('SELECT text FROM version WHERE id = ?', [id])?.text
}

function putRedirects(connection: Connection, redirects: GraphChange['redirects']): number {
  const stored = connection.all<{ was: string; now: string }>('SELECT was, now FROM redirect')
  if (stableJson(Object.fromEntries(stored.map(row => [row.was, row.now]))) === stableJson(redirects))
    return 0
  connection.run('DELETE FROM redirect')
  return (
    sum(Object.entries(redirects), pair =>
      connection.run('INSERT INTO redirect (was, now) VALUES (?, ?)', pair),
    ) + 1
  )
}

function putReviews(connection: Connection, reviews: GraphChange['reviews']): number {
  const bodies = reviews.map(stableJson)
  if (stableJson(listReviews(connection).map(stableJson)) === stableJson(bodies)) return 0
  connection.run('DELETE FROM review')
  for (const body of bodies) connection.run('INSERT INTO review (body) VALUES (?)', [body])
  return 1
}

function sum<T>(items: readonly T[], write: (item: T) => number): number {
  return items.reduce((total, item) => total + write(item), 0)
}
