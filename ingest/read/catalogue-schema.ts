import { z } from 'zod'
import { isKey } from '../../graph/model/key.ts'
import { isNodeLabel, type NodeLabel } from '../../graph/model/labels.ts'
import { DOCUMENT_KINDS } from '../../graph/model/terms.ts'

const key = z.string().refine(isKey, 'er ingen nøkkel (små bokstaver a–z, tall, punktum, bindestrek og /)')
const words = z.string().trim().min(1)
/** YAML reads a bare year as a number. */
const date = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine(text => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text), 'er ingen dato (2024, 2024-03 eller 2024-03-01)')
const label = z.custom<NodeLabel>(
  value => typeof value === 'string' && isNodeLabel(value),
  'er ingen etikett i ontologien',
)

/** One entry under `documents`. Unknown fields are refused: most are misspelt ones. */
export const workEntry = z.strictObject({
  key,
  kind: z.enum(DOCUMENT_KINDS),
  title: words,
  shortTitle: words.optional(),
  aliases: z.array(words).optional(),
  identifier: words.optional(),
  reference: words.optional(),
  issuer: words.optional(),
  addressee: words.optional(),
  date: date.optional(),
  period: words.optional(),
  urls: z.array(z.url({ protocol: /^https?$/ })).optional(),
  subject: words.optional(),
  file: words.optional(),
  ownNumbers: z.array(label).default([]),
})

/** One entry under `organisations`. */
export const organisationEntry = z.strictObject({
  key,
  name: words,
  aliases: z.array(words).default([]),
})
