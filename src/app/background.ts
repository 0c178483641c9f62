import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../../ingest/document/catalogue.ts'
import type { Vocabulary } from '../../ingest/document/vocabulary.ts'
import { readCatalogue } from '../../ingest/read/read-catalogue.ts'
import { readVocabulary } from '../../ingest/read/read-vocabulary.ts'
import { packageRoot } from './package-root.ts'

/** What is delivered with the program, and known before any document is read. */
export interface Background {
  /** Folder of the bundled corpus. */
  readonly corpus: string
  readonly catalogue: Catalogue
  readonly vocabulary: Vocabulary
}

export async function readBackground(): Promise<Background> {
  const corpus = join(await packageRoot(), 'corpus')
  const [sources, vocabulary] = await Promise.all(
    ['sources.yaml', 'vocabulary.yaml'].map(file => readFile(join(corpus, file), 'utf8')),
  )
  return { corpus, catalogue: readCatalogue(sources!).catalogue, vocabulary: readVocabulary(vocabulary!) }
}
