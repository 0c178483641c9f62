import { groupBy } from '../../graph/model/group-by.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { checkVocabulary, type VocabularyReport } from '../../ingest/link/check-vocabulary.ts'
import type { Background } from './background.ts'
import { listAll } from './list-all.ts'

/** The vocabulary held against every text in the store. */
export async function vocabularyReport(
  reader: StoreReader,
  { vocabulary }: Background,
): Promise<VocabularyReport> {
  const passages = await listAll(reader, { labels: ['Passage'] })
  const told = passages.flatMap(({ work, text }) =>
    work !== undefined && text !== undefined ? [{ work, text }] : [],
  )
  const byWork = groupBy(told, ({ work }) => work)
  return checkVocabulary(
    vocabulary,
    new Map([...byWork].map(([work, own]) => [work, own.map(({ text }) => text).join('\n\n')])),
  )
}
