import type { DerivedEdge } from '../../graph/model/edge.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { derivedLink, type LinkCandidate } from './derived-link.ts'
import { type Likeness, type Profile, textOf } from './likeness.ts'
import type { LinkView } from './link-view.ts'
import { listOf } from './shared-in-words.ts'

/** What a work sets out or finds; orders and places of a text are its own. */
const LABELS: readonly NodeLabel[] = ['Goal', 'Challenge', 'Measure', 'Finding', 'Recommendation']

/** Words that more statements share lead to no comparison: a phrase that stands everywhere is nobody's statement. */
const MOST_SHARING = 12
/** 0–1: both in their words and in what they are about, seen from either end; the least of these counts. */
const NEARLY_SAME = 0.5
const MOST_NAMED = 3

interface About {
  readonly node: GraphNode
  readonly profile: Profile
}

/**
 * Statement → statement of the same kind in another work that says the same, in
 * nearly the same words. From the first key to the second: the relation has no
 * direction. Nothing else is concluded from it.
 */
export function linkSameStatements(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  return LABELS.flatMap(label =>
    pairsOf(statementsOf(view, likeness, label)).flatMap(([one, other]) => {
      const candidate = candidateOf(likeness, one, other)
      return (candidate && derivedLink(view, candidate)) ?? []
    }),
  )
}

/** Of what nobody knows the substance of, only that it is unknown would be the same. */
function statementsOf(view: LinkView, likeness: Likeness, label: NodeLabel): readonly About[] {
  return view
    .labelled(label)
    .filter(({ properties }) => properties.known !== false)
    .map(node => ({ node, profile: likeness.profile(textOf(node)) }))
}

function candidateOf(likeness: Likeness, one: About, other: About): LinkCandidate | undefined {
  const inWords = likeness.between(wordsOf(one), wordsOf(other))
  const hasConcepts = one.profile.concepts.size > 0 && other.profile.concepts.size > 0
  const about = hasConcepts
    ? [likeness.between(one.profile, other.profile), likeness.between(other.profile, one.profile)]
    : []
  const value = Math.min(inWords.value, ...about.map(like => like.value))
  if (value < NEARLY_SAME) return undefined
  const words = inWords.words.slice(0, MOST_NAMED).map(word => `«${word}»`)
  const concepts = (about[0]?.concepts ?? []).filter(({ kin }) => kin === 'SAME').slice(0, MOST_NAMED)
  return {
    type: 'SAME_STATEMENT',
    method: 'same-statement',
    source: one.node.key,
    target: other.node.key,
    reasons: [
      {
        name: 'words',
        value,
        counts: { any: 1, direct: 1.5 },
        text: `De to sier nesten det samme. Begge bruker ordene ${listOf(words)}.`,
      },
      {
        name: 'concepts',
        value: Number(concepts.length > 0),
        counts: { any: 0, direct: 0 },
        text: concepts.length > 0 ? `Begge gjelder ${listOf(concepts.map(({ from }) => from))}.` : '',
      },
    ],
  }
}

function wordsOf({ profile }: About): Profile {
  return { ...profile, concepts: new Map() }
}

/** Pairs of different works that share a word which few have. */
function pairsOf(statements: readonly About[]): readonly (readonly [About, About])[] {
  const byStem = new Map<string, About[]>()
  for (const statement of statements)
    for (const stem of statement.profile.stems) {
      const sharing = byStem.get(stem)
      if (sharing) sharing.push(statement)
      else byStem.set(stem, [statement])
    }
  const pairs = new Map<string, readonly [About, About]>()
  for (const sharing of byStem.values()) {
    if (sharing.length > MOST_SHARING) continue
    for (const [at, one] of sharing.entries())
      for (const other of sharing.slice(at + 1))
        if (one.node.work !== other.node.work) pairs.set(`${one.node.key} ${other.node.key}`, [one, other])
  }
  return [...pairs.values()]
}
