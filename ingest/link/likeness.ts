import type { GraphNode } from '../../graph/model/node.ts'
import type { Vocabulary } from '../document/vocabulary.ts'
import { contentStems } from '../language/norwegian/content-stems.ts'
import { createLexicon } from '../language/norwegian/lexicon.ts'
import { createConceptFinder } from './find-concepts.ts'
import { createKinship, type Kin } from './kinship.ts'
import { meet } from './meet.ts'
import { createProfiler, type Profile } from './profile.ts'

export type { Profile }

/** Short texts of the same matter seldom share half their words; but words alone never tell all. */
const WORDS_ALONE = 0.8

export interface SharedConcept {
  /** Preferred labels of the two concepts. */
  readonly from: string
  readonly to: string
  readonly kin: Kin
}

export interface LikenessOf {
  /** 0–1 */
  readonly value: number
  /** The strongest first; empty where only words are shared. */
  readonly concepts: readonly SharedConcept[]
  /** Shared stems, the rarest first; told only where the vocabulary is silent. */
  readonly words: readonly string[]
}

export interface Likeness {
  readonly profile: (text: string) => Profile
  readonly between: (from: Profile, to: Profile) => LikenessOf
  /** The widest provider that an actor belongs to: hospital trusts to the specialist health service; undefined for others. */
  readonly levelOf: (actor: string) => string | undefined
  /** Is the second concept wider than the first? */
  readonly isWider: (concept: string, other: string) => boolean
  /** Preferred label of a concept. */
  readonly nameOf: (concept: string) => string
  /** Terms by which a profile may be found from another: its own, and all that its concepts are kin to. */
  readonly reach: (profile: Profile) => readonly string[]
}

/** Rarity is counted over the statements that may be linked, so nothing has to be said about common words. */
export function createLikeness(vocabulary: Vocabulary, nodes: readonly GraphNode[]): Likeness {
  const texts = nodes.map(textOf)
  const lexicon = createLexicon(texts)
  const find = createConceptFinder(vocabulary, texts)
  const kinship = createKinship(vocabulary)
  const names = new Map(vocabulary.concepts.map(({ id, nb }) => [id, nb]))
  const facets = new Map(vocabulary.concepts.map(({ id, facet }) => [id, facet]))
  const profile = createProfiler(find, text => contentStems(text, lexicon), facets)
  const profiles = texts.map(profile)
  const conceptRarity = rarity(profiles.map(({ concepts }) => concepts.keys()))
  const stemRarity = rarity(profiles.map(({ stems }) => stems))
  const nameOf = (concept: string): string => names.get(concept) ?? concept
  const broader = new Map(vocabulary.concepts.map(concept => [concept.id, concept.broader]))
  const levelOf = (actor: string): string | undefined => {
    if (facets.get(actor) !== 'provider') return undefined
    const wider = broader.get(actor)?.find(other => other !== actor && facets.get(other) === 'provider')
    return wider === undefined ? actor : levelOf(wider)
  }
  return {
    profile,
    levelOf,
    nameOf,
    isWider: (concept, other) => kinship(concept, other)?.kin === 'NARROWER',
    reach: ({ concepts, stems }) => [...[...concepts.keys()].flatMap(id => [...kinship.of(id)]), ...stems],
    between(from, to) {
      // Where the vocabulary knows one end's subject only, its silence says nothing; where it knows both, it decides.
      if (from.concepts.size === 0 || to.concepts.size === 0) {
        const shared = [...from.stems].filter(stem => to.stems.has(stem))
        const length = Math.sqrt(weightOf(from.stems, stemRarity) * weightOf(to.stems, stemRarity))
        const cosine = length === 0 ? 0 : weightOf(shared, stemRarity) / length
        const value = WORDS_ALONE * Math.sqrt(cosine)
        return { value, concepts: [], words: shared.sort((a, b) => stemRarity(b) - stemRarity(a)) }
      }
      const { value, pairs } = meet(from.concepts, to.concepts, kinship, conceptRarity)
      const concepts = pairs.map(({ from: a, to: b, kin }) => ({ from: nameOf(a), to: nameOf(b), kin }))
      return { value, concepts, words: [] }
    },
  }
}

const TEXTS = new WeakMap<GraphNode, string>()

/** What a node says, as it is compared. Every linker asks for it. */
export function textOf(node: GraphNode): string {
  const known = TEXTS.get(node)
  if (known !== undefined) return known
  const text = [node.title, node.text === node.title ? undefined : node.text]
    .filter(part => part !== undefined)
    .join('. ')
  TEXTS.set(node, text)
  return text
}

function rarity(groups: readonly Iterable<string>[]): (term: string) => number {
  const count = new Map<string, number>()
  for (const group of groups) for (const term of group) count.set(term, (count.get(term) ?? 0) + 1)
  return term => Math.log(1 + groups.length / (count.get(term) ?? 1))
}

function weightOf(stems: Iterable<string>, rarityOf: (stem: string) => number): number {
  let sum = 0
  for (const stem of stems) sum += rarityOf(stem) ** 2
  return sum
}
