import { isKey } from './key.ts'
import { isNodeLabel, ONTOLOGY_LABELS } from './labels.ts'
import type { GraphNode, PropertyValue } from './node.ts'
import { COVERAGES, DOCUMENT_KINDS } from './terms.ts'

/** Fields whose values are a closed list, whichever label has them. */
const CLOSED: Readonly<Record<string, readonly string[]>> = { kind: DOCUMENT_KINDS, coverage: COVERAGES }

/** What is wrong with a node by itself, as sentences; empty when nothing is. */
export function checkNode(node: GraphNode): readonly string[] {
  if (!isNodeLabel(node.label)) return [`the label "${node.label}" is not in the ontology`]
  const problems: string[] = []
  if (!isKey(node.key)) problems.push(`"${node.key}" has not the form of a key`)
  if (node.work !== undefined && !isKey(node.work)) {
    problems.push(`work "${node.work}" has not the form of a key`)
  }
  for (const field of ['text', 'title', 'number'] as const) {
    const value: unknown = node[field]
    if (value !== undefined && typeof value !== 'string') problems.push(`${field} is not a text`)
  }
  const { fields } = ONTOLOGY_LABELS[node.label]
  for (const [field, value] of Object.entries(node.properties)) {
    const type = Object.hasOwn(fields, field) ? fields[field] : undefined
    if (type === undefined) problems.push(`${node.label} has no field "${field}"`)
    else if (!isOfType(value, type)) problems.push(`field "${field}" is not of type ${type}`)
    else if (typeof value === 'string' && CLOSED[field]?.includes(value) === false) {
      problems.push(`field "${field}" may not be "${value}"`)
    }
  }
  return problems
}

function isOfType(value: PropertyValue, type: 'text' | 'number' | 'boolean' | 'texts'): boolean {
  if (value === null) return true
  if (type === 'text') return typeof value === 'string'
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'boolean') return typeof value === 'boolean'
  return Array.isArray(value) && value.every(item => typeof item === 'string')
}
