import type { GraphNode } from '../../graph/model/node.ts'
import { type Concept, EMPTY_VOCABULARY, type Vocabulary } from '../../ingest/document/vocabulary.ts'
import type { LinkCandidate } from '../../ingest/link/derived-link.ts'
import type { Likeness, Profile } from '../../ingest/link/likeness.ts'
import type { LinkView } from '../../ingest/link/link-view.ts'

/** What a model does not know of, taken away where it would learn of it. */
export interface Ablation {
  readonly vocabulary?: (vocabulary: Vocabulary) => Vocabulary
  readonly view?: (view: LinkView) => LinkView
  readonly likeness?: (likeness: Likeness) => Likeness
  readonly candidate?: (candidate: LinkCandidate) => LinkCandidate
}

/** Each leaves one signal out and keeps the others, so that the difference is what the signal carries. */
export const ABLATIONS: Readonly<Record<string, Ablation>> = {
  'without vocabulary': { vocabulary: () => EMPTY_VOCABULARY },
  '  its relations': eachConcept(concept => ({ ...concept, broader: [], related: [], serves: [] })),
  '  means to an end': eachConcept(concept => ({ ...concept, serves: [] })),
  'without path': withoutReasons('area', 'goal', 'challenge'),
  '  name of the area': withoutReasons('area'),
  '  goals': withoutReasons('goal'),
  '  citing challenge': withoutReasons('challenge'),
  'without parties': eachConcept(concept => ({
    ...concept,
    facet: concept.facet === 'provider' ? 'actor' : concept.facet,
  })),
  'without frame': eachProfile(profile => ({
    ...profile,
    concepts: new Map([...profile.concepts.keys()].map(concept => [concept, 1])),
  })),
  'without words': eachProfile(profile => ({ ...profile, stems: new Set() })),
  'without parts': {
    view: view => ({
      ...view,
      children: (key, label) => (label === 'Finding' ? [] : view.children(key, label)),
    }),
  },
  'without commitment': {
    view: view => ({
      ...view,
      ofWork: (work, label) => view.ofWork(work, label).map(withoutCommitment),
    }),
  },
}

function eachConcept(change: (concept: Concept) => Concept): Ablation {
  return { vocabulary: vocabulary => ({ ...vocabulary, concepts: vocabulary.concepts.map(change) }) }
}

function eachProfile(change: (profile: Profile) => Profile): Ablation {
  return { likeness: likeness => ({ ...likeness, profile: text => change(likeness.profile(text)) }) }
}

function withoutReasons(...names: readonly string[]): Ablation {
  return {
    candidate: candidate => ({
      ...candidate,
      reasons: candidate.reasons.filter(({ name }) => !names.includes(name)),
    }),
  }
}

function withoutCommitment(node: GraphNode): GraphNode {
  const { commitment: _, ...properties } = node.properties
  return { ...node, properties }
}
