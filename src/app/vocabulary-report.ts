import type { StoreReader } from '../../graph/store/store.ts'
import { checkVocabulary, type VocabularyReport } from '../../ingest/link/check-vocabulary.ts'
import type { Background } from './background.ts'
import { listAll } from './list-all.ts'

/** The vocabulary held against every text in the store. */
export async function vocabularyReport(
  reader: StoreReader,
  { vocabulary }: Background,
): Promise<VocabularyReport> {
  const passages = new Map<string, string[]>()
  for (const { work, text } of await listAll(reader, { labels: ['Passage'] })) {
    if (work === undefined || text === undefined) continue
    const own = passages.get(work)
    if (own) own.push(text)
    else passages.set(work, [text])
  }
  return checkVocabulary(
    vocabulary,
    new Map([...passages].map(([work, texts]) => [work, texts.join('\n\n')])),
  )
}
