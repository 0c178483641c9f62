import type { Evidence } from '../../graph/model/evidence.ts'
import { versionKey } from '../../graph/model/version.ts'
import type { End, RelationDraft } from '../document/contribution.ts'
import type { StatementKeys } from './assemble-statements.ts'
import { type GraphDraft, stateEdge } from './graph-draft.ts'
import { evidenceOf, type Telling } from './telling.ts'

/** Finds the node that one end of a relation names; undefined, with a message, where there is none. */
export type EndKey = (end: End, telling: Telling) => string | undefined

/** What the documents state about each other becomes edges. */
export function assembleRelations(draft: GraphDraft, tellings: readonly Telling[], endKey: EndKey): void {
  for (const telling of tellings) {
    for (const relation of telling.contribution.relations) stateRelation(draft, telling, relation, endKey)
  }
}

function stateRelation(draft: GraphDraft, telling: Telling, relation: RelationDraft, endKey: EndKey): void {
  const source = endKey(relation.source, telling)
  const target = endKey(relation.target, telling)
  if (source === undefined || target === undefined) return
  const evidence = relation.places.map(place => evidenceOf(telling, place))
  for (const key of [source, target]) mentionAssignment(draft, telling, key, evidence)
  stateEdge(draft, {
    type: relation.type,
    source,
    target,
    evidence,
    ...(relation.properties && { properties: relation.properties }),
    path: telling.path,
  })
}

/** An assignment that is only named is mentioned where it is named. */
function mentionAssignment(
  draft: GraphDraft,
  telling: Telling,
  key: string,
  evidence: readonly Evidence[],
): void {
  const node = draft.nodes.get(key)
  if (node?.label !== 'Assignment' || node.text !== undefined) return
  const source = versionKey({ document: telling.contribution.work.key, sha256: telling.sha256 })
  stateEdge(draft, { type: 'MENTIONS', source, target: key, evidence, path: telling.path })
}

/** Ends that are statements of the telling or the document itself; references are left to `otherwise`. */
export function createEndKey(keys: StatementKeys, otherwise: EndKey): EndKey {
  return (end, telling) => {
    if ('statement' in end) return keys.get(telling)?.get(end.statement)
    if ('document' in end) return telling.contribution.work.key
    return otherwise(end, telling)
  }
}
