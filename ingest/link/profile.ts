import type { Concept } from '../document/vocabulary.ts'
import type { FoundConcept } from './find-concepts.ts'
import { clausesOf, type Role } from './frame.ts'

/** What a text is about, and between whom, for comparison. */
export interface Profile {
  /** Subjects with how surely the text is about them, 0–1. What everything in the field is about is left out. */
  readonly concepts: ReadonlyMap<string, number>
  readonly actors: ReadonlySet<string>
  /** The text is about a relation between actors: "mellom sykehus og kommune". */
  readonly betweenActors: boolean
  readonly stems: ReadonlySet<string>
}

/** A study found circumstances read as the subject, and telling about X read as changing X. Rough steps, not fitted. */
const ROLE_WEIGHTS: Readonly<Record<Role, number>> = {
  OBJECT: 1,
  PURPOSE: 0.8,
  EXAMPLE: 0.8,
  MEANS: 0.7,
  CIRCUMSTANCE: 0.4,
  TOPIC: 0.3,
}

const BETWEEN = /(?<!\p{L})(?:(?:mellom|imellom|på tvers av)(?!\p{L})|samhandl|samarbeid|samordn)/giu
/** Letters around "mellom" or "samarbeider" in which the actors stand. */
const BETWEEN_LENGTH = 80

/** A text is looked at once, however many others it is compared with. */
export function createProfiler(
  find: (text: string) => readonly FoundConcept[],
  stemsOf: (text: string) => readonly string[],
  facets: ReadonlyMap<string, Concept['facet']>,
): (text: string) => Profile {
  const known = new Map<string, Profile>()
  return text => {
    const earlier = known.get(text)
    if (earlier) return earlier
    const clauses = clausesOf(text)
    const concepts = new Map<string, number>()
    const actors = new Map<string, number[]>()
    for (const { id, start } of find(text)) {
      const facet = facets.get(id)
      if (facet === 'actor' || facet === 'provider' || facet === 'arena')
        actors.set(id, [...(actors.get(id) ?? []), start])
      if (facet !== 'subject' && facet !== 'arena') continue
      const role = clauses.find(clause => start >= clause.start && start < clause.end)?.role ?? 'OBJECT'
      concepts.set(id, Math.max(concepts.get(id) ?? 0, ROLE_WEIGHTS[role]))
    }
    const betweenActors = [...text.matchAll(BETWEEN)].some(
      ({ index }) =>
        [...actors.values()].filter(starts => starts.some(start => Math.abs(start - index) < BETWEEN_LENGTH))
          .length > 1,
    )
    const profile = {
      concepts,
      actors: new Set(actors.keys()),
      betweenActors,
      stems: new Set(stemsOf(text)),
    }
    known.set(text, profile)
    return profile
  }
}
