import { slug } from '../../graph/model/key.ts'
import { ONTOLOGY_LABELS, type StatementLabel } from '../../graph/model/labels.ts'
import type { GraphNode, Properties, PropertyValue } from '../../graph/model/node.ts'
import { matchStatements } from './match-statements.ts'
import { compareForText, type ToldStatement } from './telling.ts'

/** One statement of a work, with every telling of it. */
export interface MergedStatement {
  readonly key: string
  readonly work: string
  readonly label: StatementLabel
  /** Key of the statement or work that it stands under. */
  readonly parent: string
  /** Absent where an assignment is spoken of without one. */
  readonly number: string | undefined
  readonly numberIsOurs: boolean
  readonly told: ToldStatement[]
}

/** Statements as one telling lists them under one parent, in its order. */
export interface ToldGroup {
  readonly label: StatementLabel
  readonly work: string
  /** Key of the node that the statements stand under. */
  readonly parent: string
  /** Key that their keys begin with: the nearest ancestor of another label. */
  readonly base: string
  readonly statements: readonly ToldStatement[]
}

/**
 * Makes one statement of every telling of it. Groups come in the order of
 * `compareForKeys`; `known` holds what earlier groups gave, by base and label.
 */
export function mergeGroup(
  group: ToldGroup,
  known: Map<string, MergedStatement[]>,
): readonly MergedStatement[] {
  const slot = `${group.base} ${group.label}`
  const siblings = known.get(slot) ?? []
  known.set(slot, siblings)
  const match = matchGroup(group, siblings)
  return group.statements.map((told, at) => {
    const earlier = match[at] === undefined ? undefined : siblings[match[at]]
    if (earlier) {
      earlier.told.push(told)
      return earlier
    }
    const fresh = newStatement(group, told, siblings)
    siblings.push(fresh)
    return fresh
  })
}

/** An assignment is known by its number wherever it is told; all else by what it says. */
function matchGroup(group: ToldGroup, siblings: readonly MergedStatement[]): readonly (number | undefined)[] {
  if (group.label === 'Assignment') {
    const keys = siblings.map(({ key }) => key)
    return group.statements.map(told => {
      const at = keys.indexOf(assignmentKey(group, told))
      return at < 0 ? undefined : at
    })
  }
  return matchStatements(
    siblings.map(({ told, number }) => ({ text: textOf(told[0]!), number })),
    group.statements.map(told => ({ text: textOf(told), number: told.draft.number })),
  )
}

function textOf({ draft }: ToldStatement): string {
  return draft.title === undefined || draft.text.includes(draft.title)
    ? draft.text
    : `${draft.title} ${draft.text}`
}

function newStatement(
  group: ToldGroup,
  told: ToldStatement,
  siblings: readonly MergedStatement[],
): MergedStatement {
  const { label, base, parent, work } = group
  if (label === 'Assignment') {
    const key = assignmentKey(group, told)
    return { key, work, label, parent, number: told.draft.number, numberIsOurs: false, told: [told] }
  }
  const taken = new Set(siblings.map(({ key }) => key))
  const printed = told.draft.number
  const keyFor = (number: string): string => statementKey(base, label, number)
  if (printed !== undefined && !taken.has(keyFor(printed))) {
    return {
      key: keyFor(printed),
      work,
      label,
      parent,
      number: printed,
      numberIsOurs: told.draft.numberIsOurs ?? false,
      told: [told],
    }
  }
  let next = siblings.length + 1
  while (taken.has(keyFor(String(next)))) next += 1
  return {
    key: keyFor(String(next)),
    work,
    label,
    parent,
    number: String(next),
    numberIsOurs: true,
    told: [told],
  }
}

function statementKey(base: string, label: StatementLabel, number: string): string {
  const segment = ONTOLOGY_LABELS[label].segment ?? ''
  const part = slug(number) || '0'
  if (segment === '') return `${base}/${part}`
  return segment.length === 1 ? `${base}/${segment}${part}` : `${base}/${segment}/${part}`
}

/** `TB2025-22` is unique everywhere; `oppdrag 38` only in its letter. */
function assignmentKey(group: ToldGroup, { draft }: ToldStatement): string {
  const identifier = String(draft.properties?.identifier ?? draft.number ?? '')
  return /^[A-ZÆØÅ]{2,}\s?\d{4}-\d+$/.test(identifier)
    ? slug(identifier.replace(/\s/g, ''))
    : `${group.work}/oppdrag/${slug(identifier.replace(/^\D+/, '')) || slug(draft.title ?? '') || '1'}`
}

/** The node of a statement: the best telling's words, and of each field what the best telling that has it says. */
export function nodeOf(statement: MergedStatement): GraphNode {
  const told = [...statement.told].sort(compareForText)
  const best = told[0]!.draft
  const title = told.find(({ draft }) => draft.title !== undefined)?.draft.title
  return {
    key: statement.key,
    label: statement.label,
    work: statement.work,
    text: best.text,
    ...(title !== undefined && { title }),
    ...(statement.number !== undefined && { number: statement.number }),
    ...(statement.numberIsOurs && { numberIsOurs: true }),
    properties: mergeProperties(statement.label, told),
  }
}

function mergeProperties(label: StatementLabel, told: readonly ToldStatement[]): Properties {
  const merged: Record<string, PropertyValue> = {}
  for (const { draft } of told) {
    for (const [name, value] of Object.entries(draft.properties ?? {})) {
      if (merged[name] === undefined || merged[name] === null) merged[name] = value
    }
  }
  if ('secondHand' in ONTOLOGY_LABELS[label].fields) {
    merged.secondHand = told.every(({ draft }) => draft.place.kind === 'SECOND_HAND')
  }
  return merged
}
