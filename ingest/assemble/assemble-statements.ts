import { versionKey } from '../../graph/model/version.ts'
import type { Reference } from '../document/reference.ts'
import { type GraphDraft, stateEdge } from './graph-draft.ts'
import { type MergedStatement, mergeGroup, nodeOf, type ToldGroup } from './merge-statements.ts'
import { compareForKeys, compareText, evidenceOf, type Telling, type ToldStatement } from './telling.ts'

/** Key of the node that a telling's statement became. */
export type StatementKeys = ReadonlyMap<Telling, ReadonlyMap<string, string>>

/**
 * Statements of all tellings become nodes of their works, each mentioned by the
 * versions that say it and part of what it stands under.
 */
export function assembleStatements(
  draft: GraphDraft,
  tellings: readonly Telling[],
  workOf: (reference: Reference, telling: Telling) => string | undefined,
): StatementKeys {
  const keys = new Map<Telling, Map<string, string>>(tellings.map(telling => [telling, new Map()]))
  const known = new Map<string, MergedStatement[]>()
  for (const [work, told] of byWork(tellings, workOf)) {
    for (const [telling, statements] of [...told].sort(([a], [b]) => compareForKeys(work)(a, b))) {
      placeStatements(work, telling, statements, known, keys.get(telling)!)
    }
  }
  const merged = [...known.values()].flat().sort((a, b) => compareText(a.key, b.key))
  for (const statement of merged) draft.nodes.set(statement.key, nodeOf(statement))
  for (const statement of merged) stateStructure(draft, statement)
  return keys
}

type ByWork = Map<string, Map<Telling, ToldStatement[]>>

/** A statement belongs to the work that it or its parent names, or else to the telling's own. */
function byWork(
  tellings: readonly Telling[],
  workOf: (reference: Reference, telling: Telling) => string | undefined,
): readonly (readonly [string, ReadonlyMap<Telling, readonly ToldStatement[]>])[] {
  const works: ByWork = new Map()
  for (const telling of tellings) {
    const owner = new Map<string, string>()
    for (const statement of telling.contribution.statements) {
      const named = statement.ofWork && workOf(statement.ofWork, telling)
      const inherited = statement.parent === undefined ? undefined : owner.get(statement.parent)
      const work = named ?? inherited ?? telling.contribution.work.key
      owner.set(statement.id, work)
      const told = works.get(work) ?? new Map<Telling, ToldStatement[]>()
      works.set(work, told)
      const list = told.get(telling) ?? []
      told.set(telling, list)
      list.push({ telling, draft: statement })
    }
  }
  return [...works].sort(([a], [b]) => compareText(a, b))
}

/** Parents before children: the keys of a level begin with those of the level above. */
function placeStatements(
  work: string,
  telling: Telling,
  statements: readonly ToldStatement[],
  known: Map<string, MergedStatement[]>,
  keys: Map<string, string>,
): void {
  const placed = new Map<string, MergedStatement>()
  let waiting = [...statements]
  while (waiting.length > 0) {
    const here = new Set(waiting.map(({ draft }) => draft.id))
    const isReady = ({ draft }: ToldStatement): boolean =>
      draft.parent === undefined || !here.has(draft.parent)
    const ready = waiting.filter(isReady)
    if (ready.length === 0)
      throw new Error(`statements of ${telling.path} stand under each other in a circle`)
    for (const group of groupsOf(work, ready, placed)) {
      mergeGroup(group, known).forEach((statement, at) => {
        const { id } = group.statements[at]!.draft
        placed.set(id, statement)
        keys.set(id, statement.key)
      })
    }
    waiting = waiting.filter(told => !isReady(told))
  }
}

function groupsOf(
  work: string,
  ready: readonly ToldStatement[],
  placed: ReadonlyMap<string, MergedStatement>,
): readonly ToldGroup[] {
  const groups = new Map<string, ToldGroup & { statements: ToldStatement[] }>()
  for (const told of ready) {
    const { label, parent: parentId } = told.draft
    const parent = parentId === undefined ? undefined : placed.get(parentId)
    const base = parent === undefined ? work : parent.label === label ? baseOf(parent) : parent.key
    const slot = `${base} ${label} ${parent?.key ?? work}`
    const group = groups.get(slot) ?? { label, work, parent: parent?.key ?? work, base, statements: [] }
    group.statements.push(told)
    groups.set(slot, group)
  }
  return [...groups.values()]
}

/** Finding 1.1 stands under finding 1, and its key beside it: `…/funn/1.1`. */
function baseOf({ key }: MergedStatement): string {
  return key.split('/').slice(0, -2).join('/')
}

function stateStructure(draft: GraphDraft, statement: MergedStatement): void {
  for (const { telling, draft: told } of statement.told) {
    const evidence = [evidenceOf(telling, told.place)]
    const version = versionKey({ document: telling.contribution.work.key, sha256: telling.sha256 })
    stateEdge(draft, {
      type: 'MENTIONS',
      source: version,
      target: statement.key,
      evidence,
      properties: { text: told.text },
      path: telling.path,
    })
    stateEdge(draft, {
      type: 'PART_OF',
      source: statement.key,
      target: statement.parent,
      evidence,
      path: telling.path,
    })
  }
}
