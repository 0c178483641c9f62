import { fingerprintOfJson, stableJson } from '../model/fingerprint.ts'
import { sortKey } from '../model/key.ts'
import type { GraphNode } from '../model/node.ts'
import { int } from './connection.ts'

/** A node as Neo4j holds it: its fields under their own names, ours with an underscore. Absent and null are the same. */
export type StoredNode = Readonly<Record<string, unknown>> & {
  readonly key: string
  readonly _body: string
  readonly _hash: string
}

/** Unique, and in the order of every list: a space sorts before every character of a key. */
export function nodeSort(key: string): string {
  return `${sortKey(key)} ${key}`
}

export function storedNode(node: GraphNode): StoredNode {
  const { key, label, work, text, title, number, numberIsOurs, properties } = node
  const body = stableJson(node)
  const fields = Object.entries(properties).map(([field, value]) => [
    field,
    Number.isSafeInteger(value) ? int(value as number) : value,
  ])
  return {
    ...Object.fromEntries(fields),
    ...{ key, work, text, title, number, numberIsOurs },
    _label: label,
    _sort: nodeSort(key),
    _body: body,
    _hash: fingerprintOfJson(body),
  }
}
