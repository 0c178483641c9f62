import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Catalogue } from '../../../ingest/document/catalogue.ts'
import { readCatalogue } from '../../../ingest/read/read-catalogue.ts'

/** The catalogue that the corpus comes with. */
export function bundledCatalogue(): Catalogue {
  return readCatalogue(readFileSync(corpusFile('sources.yaml'), 'utf8')).catalogue
}

export function corpusFile(name: string): string {
  return fileURLToPath(new URL(`../../../corpus/${name}`, import.meta.url))
}
