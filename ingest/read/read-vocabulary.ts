import { parse } from 'yaml'
import { z } from 'zod'
import { IngestError } from '../document/ingest-error.ts'
import type { Concept, Vocabulary } from '../document/vocabulary.ts'

const words = z.array(z.string().trim().min(1)).default([])

const concept = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  nb: z.string().trim().min(1),
  alt: words,
  nn: words,
  en: words,
  abbr: words,
  broader: words,
  related: words,
  serves: words,
  facet: z.enum(['subject', 'provider', 'actor', 'arena', 'field']).default('subject'),
  source: z.string().optional(),
})

const vocabulary = z.strictObject({
  name: z.string(),
  version: z.number().int().positive(),
  concepts: z.array(concept),
})

/**
 * Reads a vocabulary. Unlike a catalogue it is taken whole or not at all: a
 * concept left out would change confidences without anybody noticing.
 *
 * @throws IngestError VOCABULARY_BROKEN
 */
export function readVocabulary(text: string): Vocabulary {
  let raw: unknown
  try {
    raw = parse(text)
  } catch (cause) {
    throw refusal(cause instanceof Error ? cause.message : 'er ikke YAML', cause)
  }
  const outcome = vocabulary.safeParse(raw)
  if (!outcome.success) {
    const [issue] = outcome.error.issues
    throw refusal(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'kan ikke leses'}`)
  }
  const { concepts } = outcome.data
  const ids = new Set(concepts.map(({ id }) => id))
  if (ids.size < concepts.length) throw refusal('to begreper har samme id')
  for (const { id, broader, related, serves } of concepts) {
    const unknown = [...broader, ...related, ...serves].find(other => !ids.has(other))
    if (unknown !== undefined) throw refusal(`${id} viser til begrepet ${unknown}, som ikke finnes`)
  }
  return { ...outcome.data, concepts: concepts as readonly Concept[] }
}

function refusal(problem: string, cause?: unknown): IngestError {
  return new IngestError('VOCABULARY_BROKEN', `Vokabularet kan ikke leses: ${problem}`, {
    wayOut: 'Rett begrepet i vokabularfilen; formen står øverst i corpus/vocabulary.yaml.',
    cause,
  })
}
