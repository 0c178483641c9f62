import type { GraphNode } from '../../graph/model/node.ts'
import type { Vocabulary } from '../document/vocabulary.ts'
import { contentStems } from '../language/norwegian/content-stems.ts'
import { createConceptFinder, type FoundConcepts } from './find-concepts.ts'
import { createKinship, type Kinship } from './kinship.ts'

/** What a text is about, for comparison. */
export interface Profile {
  readonly concepts: FoundConcepts
  readonly stems: ReadonlySet<string>
}

export interface SharedConcept {
  /** Preferred label of the concept of either side. */
  readonly from: string
  readonly to: string
  readonly weight: number
}

export interface Likeness {
  readonly profile: (text: string) => Profile
  /** How much of what the target is about, the source is about: 0–1, rare concepts first. */
  readonly concepts: (
    source: Profile,
    target: Profile,
  ) => { readonly value: number; readonly shared: readonly SharedConcept[] }
  /** Cosine of shared stems, rare ones weighing more: 0–1. */
  readonly stems: (
    source: Profile,
    target: Profile,
  ) => { readonly value: number; readonly shared: readonly string[] }
}

/** Rarity is counted over the statements that may be linked, so nothing has to be said about common words. */
export function createLikeness(vocabulary: Vocabulary, nodes: readonly GraphNode[]): Likeness {
  const texts = nodes.map(textOf)
  const find = createConceptFinder(vocabulary, texts)
  const kinship = createKinship(vocabulary)
  const names = new Map(vocabulary.concepts.map(({ id, nb }) => [id, nb]))
  const profile = (text: string): Profile => ({ concepts: find(text), stems: new Set(contentStems(text)) })
  const profiles = texts.map(profile)
  const conceptRarity = rarity(profiles.map(({ concepts }) => concepts.keys()))
  const stemRarity = rarity(profiles.map(({ stems }) => stems))
  return {
    profile,
    concepts: (source, target) => shareConcepts(source, target, kinship, conceptRarity, names),
    stems: (source, target) => shareStems(source, target, stemRarity),
  }
}

export function textOf(node: GraphNode): string {
  return [node.title, node.text].filter(part => part !== undefined).join('. ')
}

function rarity(groups: readonly Iterable<string>[]): (term: string) => number {
  const count = new Map<string, number>()
  for (const group of groups) for (const term of group) count.set(term, (count.get(term) ?? 0) + 1)
  return term => Math.log(1 + groups.length / (count.get(term) ?? 1))
}

function shareConcepts(
  source: Profile,
  target: Profile,
  kinship: Kinship,
  weigh: (concept: string) => number,
  names: ReadonlyMap<string, string>,
): { value: number; shared: SharedConcept[] } {
  const shared: SharedConcept[] = []
  const side = (from: FoundConcepts, to: FoundConcepts, keep: boolean): number => {
    let met = 0
    let all = 0
    for (const wanted of to.keys()) {
      let best = 0
      let by = ''
      for (const given of from.keys()) {
        const near = keep ? kinship(given, wanted) : kinship(wanted, given)
        if (near > best) [best, by] = [near, given]
      }
      all += weigh(wanted)
      met += weigh(wanted) * best
      if (keep && best > 0)
        shared.push({
          from: names.get(by) ?? by,
          to: names.get(wanted) ?? wanted,
          weight: weigh(wanted) * best,
        })
    }
    return all === 0 ? 0 : met / all
  }
  const value = Math.sqrt(
    side(source.concepts, target.concepts, true) * side(target.concepts, source.concepts, false),
  )
  shared.sort((a, b) => b.weight - a.weight)
  return { value, shared }
}

function shareStems(
  source: Profile,
  target: Profile,
  weigh: (stem: string) => number,
): { value: number; shared: string[] } {
  const square = (stems: ReadonlySet<string>): number => {
    let sum = 0
    for (const stem of stems) sum += weigh(stem) ** 2
    return sum
  }
  const shared = [...source.stems].filter(stem => target.stems.has(stem)).sort((a, b) => weigh(b) - weigh(a))
  const length = Math.sqrt(square(source.stems) * square(target.stems))
  return {
    value: length === 0 ? 0 : shared.reduce((sum, stem) => sum + weigh(stem) ** 2, 0) / length,
    shared,
  }
}
