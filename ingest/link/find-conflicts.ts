import type { DerivedEdge } from '../../graph/model/edge.ts'
import { groupBy } from '../../graph/model/group-by.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { COMPARABLE_PROPERTIES, type ComparableProperty } from '../../graph/model/terms.ts'
import { firstDay, lastDay } from './claim-dates.ts'
import { type ClaimValue, claimValue } from './claim-value.ts'
import type { LinkView } from './link-view.ts'

const METHOD = {
  name: 'motstrid mellom påstander',
  version: '1',
  calibration: 'ingen: verdiene er ulike eller ikke',
}

/** A text that gives so many values for what looks like one thing lists values of several things. */
const LISTED_FROM = 3

const PROPERTY_WORDS: Readonly<Record<ComparableProperty, string>> = {
  name: 'navn',
  number: 'antall',
  year: 'år',
  date: 'dato',
  period: 'periode',
  count: 'antall',
  share: 'andel',
  rating: 'vurdering',
}

interface Claimed {
  readonly node: GraphNode
  readonly value: ClaimValue
  readonly versions: readonly string[]
}

/**
 * Claims that cannot both hold: unequal values of one property of one subject
 * with one qualifier. What is written otherwise, rounded, hedged or less exact
 * is no contradiction, and neither is a value that is not understood.
 */
export function findConflicts(view: LinkView): readonly DerivedEdge[] {
  const versions = versionsOfClaims(view)
  const groups = new Map<string, Claimed[]>()
  for (const node of view.labelled('Claim')) {
    const { subject, property, value, qualifier } = node.properties
    const comparable = COMPARABLE_PROPERTIES.find(each => each === property)
    const understood = comparable && typeof value === 'string' ? claimValue(comparable, value) : undefined
    if (!understood) continue
    const id = JSON.stringify([subject, property, qualifier])
    const group = groups.get(id) ?? []
    groups.set(id, group)
    group.push({ node, value: understood, versions: versions.get(node.key) ?? [] })
  }
  return [...groups.values()].flatMap(group => conflictsWithin(group, view))
}

/** A group holds each value once, so that it stays small however many texts repeat it. */
function conflictsWithin(group: readonly Claimed[], view: LinkView): readonly DerivedEdge[] {
  const values = new Map<string, number>()
  for (const { versions } of group)
    for (const version of versions) values.set(version, (values.get(version) ?? 0) + 1)
  const isListed = (version: string): boolean => (values.get(version) ?? 0) >= LISTED_FROM
  const told = group.filter(({ versions }) => !versions.every(isListed))
  return told.flatMap((one, at) =>
    told
      .slice(at + 1)
      .flatMap(other => (contradict(one.value, other.value) ? conflictOf(one, other, view) : [])),
  )
}

/** Whether no world lets both be true. */
function contradict(one: ClaimValue, other: ClaimValue): boolean {
  if (one.kind === 'words' && other.kind === 'words') return one.stems !== other.stems
  if (one.kind === 'number' && other.kind === 'number')
    return one.unit === other.unit && (one.low > other.high || other.low > one.high)
  if (one.kind === 'period' && other.kind === 'period') return one.from !== other.from || one.to !== other.to
  const [a, b] = [rangesOf(one), rangesOf(other)]
  return !a.some(([first, last]) => b.some(([start, end]) => first <= end && start <= last))
}

function rangesOf(value: ClaimValue): readonly (readonly [string, string])[] {
  if (value.kind === 'days') return value.ranges
  return value.kind === 'period' ? [[firstDay(value.from), lastDay(value.to)]] : []
}

function conflictOf({ node: one }: Claimed, { node: other }: Claimed, view: LinkView): DerivedEdge[] {
  const here = view.mention(one.key)
  const there = view.mention(other.key)
  if (!here || !there) return []
  const { subject, property, qualifier } = one.properties
  const about = view.node(String(subject))
  const name = about?.title ?? about?.text ?? String(subject)
  const words = PROPERTY_WORDS[property as ComparableProperty]
  const titleOf = (key: string): string => view.node(key)?.title ?? key
  const said =
    here.document === there.document
      ? `Begge står i «${titleOf(here.document)}».`
      : `Det første står i «${titleOf(here.document)}», det andre i «${titleOf(there.document)}».`
  return [
    {
      type: 'CONFLICTS_WITH',
      source: one.key,
      target: other.key,
      origin: 'DERIVED',
      method: METHOD,
      confidence: 1,
      strength: 'DIRECT',
      signals: [
        {
          name: 'verdi',
          weight: 1,
          text: `Som ${words}${qualifier ? ` (${qualifier})` : ''} for «${name}» er både «${one.properties.value}» og «${other.properties.value}» oppgitt, og begge kan ikke stemme. ${said}`,
        },
      ],
      evidence: [
        { ...here, side: 'SOURCE' },
        { ...there, side: 'TARGET' },
      ],
      properties: {},
    },
  ]
}

function versionsOfClaims(view: LinkView): ReadonlyMap<string, readonly string[]> {
  const mentions = view.edges('MENTIONS').filter(({ target }) => view.node(target)?.label === 'Claim')
  const byClaim = groupBy(mentions, ({ target }) => target)
  return new Map([...byClaim].map(([claim, own]) => [claim, own.map(({ source }) => source)]))
}
