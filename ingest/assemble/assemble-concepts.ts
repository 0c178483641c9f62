import type { Concept, Vocabulary } from '../document/vocabulary.ts'
import type { GraphDraft } from './graph-draft.ts'

/** The vocabulary's concepts are nodes too, so that a client can see what links and search rest on. */
export function assembleConcepts(draft: GraphDraft, vocabulary: Vocabulary): void {
  for (const concept of vocabulary.concepts) {
    const key = keyOf(concept.id)
    draft.nodes.set(key, { key, label: 'Concept', title: concept.nb, properties: fieldsOf(concept) })
  }
}

function fieldsOf({
  alt,
  nn,
  en,
  abbr,
  broader,
  related,
  source,
}: Concept): Record<string, string | readonly string[]> {
  const lists = {
    altLabels: [...alt, ...abbr],
    nynorsk: nn,
    english: en,
    broader: broader.map(keyOf),
    related: related.map(keyOf),
  }
  const filled = Object.entries(lists).filter(([, words]) => words.length > 0)
  return { ...Object.fromEntries(filled), ...(source !== undefined && { source }) }
}

function keyOf(id: string): string {
  return `begrep/${id}`
}
