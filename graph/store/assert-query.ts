import { GraphError } from '../errors/graph-error.ts'
import { isKey } from '../model/key.ts'
import { LABELS, ONTOLOGY_LABELS } from '../model/labels.ts'
import type { NodeQuery } from './store.ts'

/** Throws CURSOR_INVALID or QUERY_INVALID for a query that has no answer. Every adapter asks it first. */
export function assertQuery(query: NodeQuery): void {
  for (const cursor of [query.after, query.before]) {
    if (cursor === undefined || isKey(cursor)) continue
    throw new GraphError('CURSOR_INVALID', `"${cursor}" is not a place in a list`, {
      wayOut: 'Use a cursor that an earlier page gave, or leave it out to begin at the beginning.',
    })
  }
  if (!Number.isInteger(query.limit) || query.limit < 0) {
    throw new GraphError('QUERY_INVALID', `limit ${query.limit} is not a number of nodes`, {
      wayOut: 'Give a whole number, 0 or more.',
    })
  }
  const labels = query.labels.length > 0 ? query.labels : LABELS
  const fields = new Set(labels.flatMap(label => Object.keys(ONTOLOGY_LABELS[label].fields)))
  for (const field of Object.keys(query.where ?? {})) {
    if (fields.has(field)) continue
    throw new GraphError(
      'QUERY_INVALID',
      `${query.labels.join(', ') || 'no label'} has no field "${field}"`,
      {
        wayOut: `Fields are: ${[...fields].sort().join(', ') || 'none'}.`,
      },
    )
  }
}
