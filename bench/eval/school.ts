import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import type { Vocabulary } from '../../ingest/document/vocabulary.ts'
import type { LinkView } from '../../ingest/link/link-view.ts'
import { readVocabulary } from '../../ingest/read/read-vocabulary.ts'
import { ingestDocuments } from '../../src/app/ingest-documents.ts'
import { PLAN_FILE, REPORT_FILE, schoolCorpus } from '../generate/school/school-corpus.ts'
import { worksByPath } from '../measure/works-by-path.ts'
import { statedView } from './follow-up-scores.ts'
import type { LinksFile, Prediction } from './links.ts'
import { predictor } from './predictor.ts'

export interface School {
  readonly vocabulary: Vocabulary
  readonly view: LinkView
  /** Known links, in the form of graded ones; ids are keys. */
  readonly file: LinksFile
  /** What ingestion stored, with the calibration that is shipped. */
  readonly predict: (measure: string, target: string) => Prediction
}

/** Takes the generated documents on school buildings into a store of their own, with their own vocabulary. */
export async function ingestSchool(folder: string): Promise<School> {
  const { documents, measures, findings, links } = schoolCorpus()
  const corpus = join(folder, 'corpus')
  await mkdir(corpus, { recursive: true })
  for (const { path, text } of documents) await writeFile(join(corpus, path), text)
  const store = join(folder, 'school.db')
  const vocabulary = readVocabulary(
    await readFile(new URL('../generate/school/vocabulary.yaml', import.meta.url), 'utf8'),
  )
  const catalogue = { works: [], organisations: [] }
  await ingestDocuments({ store, paths: [corpus], background: { corpus, catalogue, vocabulary } })
  const reader = await openSqliteReader(store)
  try {
    const works = await worksByPath(reader)
    const key = (path: string, end: string): string => `${works.get(path)}/${end}`
    const view = await statedView(reader)
    const keyed = (path: string, texts: Readonly<Record<string, string>>): Record<string, string> =>
      Object.fromEntries(Object.entries(texts).map(([end, text]) => [key(path, end), text]))
    const file = {
      measures: keyed(PLAN_FILE, measures),
      targets: keyed(REPORT_FILE, findings),
      links: links.map(({ measure, finding, grade }) => ({
        measureId: key(PLAN_FILE, measure),
        targetId: key(REPORT_FILE, finding),
        grade,
      })),
    }
    return { vocabulary, view, file, predict: await predictor(reader) }
  } finally {
    await reader.close()
  }
}
