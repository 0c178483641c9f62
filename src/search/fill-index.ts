import MiniSearch from 'minisearch'
import type { EntryTerms } from './entry-terms.ts'
import { FIELD_BOOSTS, FIELDS } from './fields.ts'
import { TURN } from './in-turns.ts'

/** An index over terms that are ready: MiniSearch neither cuts nor changes them. */
export async function fillIndex(all: readonly EntryTerms[]): Promise<MiniSearch<number>> {
  // MiniSearch keeps its options for good; the terms themselves need not stay.
  let terms = all
  const index = new MiniSearch<number>({
    idField: 'entry',
    fields: [...FIELDS],
    extractField: (entry, field) =>
      field === 'entry' ? entry : terms[entry]![field as keyof EntryTerms].join(' '),
    tokenize: text => (text === '' ? [] : text.split(' ')),
    processTerm: term => term,
    searchOptions: { boost: FIELD_BOOSTS },
  })
  await index.addAllAsync([...all.keys()], { chunkSize: TURN })
  terms = []
  return index
}
