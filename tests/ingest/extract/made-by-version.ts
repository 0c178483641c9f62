import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint } from '../../../graph/model/fingerprint.ts'
import { classify } from '../../../ingest/classify/classify.ts'
import { EXTRACTORS } from '../../../ingest/extract/extractors.ts'
import { contributionOf, EXTRACTION_VERSION } from '../../../ingest/pipeline/contribution-of.ts'
import { treeOf } from '../../../ingest/structure/tree-of.ts'
import { bundledCatalogue, corpusFile } from './bundled-catalogue.ts'
import { NO_CATALOGUE } from './read-case.ts'

/** What each version made of each document, as fingerprints: of every extractor by its name, and of the whole as `pipeline`. */
export interface MadeByVersion {
  readonly versions: Readonly<Record<string, number>>
  readonly documents: Readonly<Record<string, MadeOfDocument>>
}

interface MadeOfDocument {
  /** Of the text and the catalogue. */
  readonly input: string
  readonly made: Readonly<Record<string, string>>
}

/** The bundled digests and every document of a fixture. */
export function madeNow(): MadeByVersion {
  const bundled = bundledCatalogue()
  const documents = documentsAtHand().map(([path, file]) => {
    // What the catalogue says anew shall not let go of the fixtures too.
    const catalogue = path.includes('/') ? NO_CATALOGUE : bundled
    const text = readFileSync(file, 'utf8').normalize('NFC')
    const mediaType = path.endsWith('.md') ? 'text/markdown' : 'text/plain'
    const { contribution, messages } = contributionOf({ text, path, mediaType }, catalogue)
    const { tree } = treeOf({ text, mediaType })
    const { work, digest, ownNumbers } = classify({ tree, canonical: text, path, catalogue })
    const extracted = EXTRACTORS.filter(({ kinds }) => !kinds || kinds.includes(work.kind)).map(one => [
      one.name,
      short(one.extract({ tree, canonical: text, work, digest, ownNumbers, catalogue })),
    ])
    const made = { pipeline: short([contribution, messages]), ...Object.fromEntries(extracted) }
    return [path, { input: short([text, mediaType, catalogue]), made }] as const
  })
  return { versions: versionsNow(), documents: Object.fromEntries(documents) }
}

/**
 * Names whose outcome is another for the same document, though no version that
 * could have changed it was raised: an extractor's own, or that of the pipeline
 * before it; of the whole, any.
 */
export function notRaised(before: MadeByVersion, now: MadeByVersion): readonly string[] {
  const isRaised = (name: string): boolean => now.versions[name] !== before.versions[name]
  const raised = Object.keys(now.versions).filter(isRaised)
  const changed = Object.entries(now.documents).flatMap(([path, { input, made }]) => {
    const earlier = before.documents[path]
    if (earlier?.input !== input) return []
    const names = Object.keys(made).filter(name => made[name] !== earlier.made[name])
    const extractors = names.filter(name => name !== 'pipeline')
    // What an extractor changes is changed in the whole too.
    return extractors.length > 0 ? extractors : names
  })
  return [...new Set(changed)].filter(name =>
    name === 'pipeline' ? raised.length === 0 : !isRaised(name) && !isRaised('pipeline'),
  )
}

/** How many documents are the same as they were. */
export function sameDocuments(before: MadeByVersion, now: MadeByVersion): number {
  return Object.entries(now.documents).filter(([path, { input }]) => before.documents[path]?.input === input)
    .length
}

function versionsNow(): Readonly<Record<string, number>> {
  const named = EXTRACTION_VERSION.split(' ').map(one => one.split('@') as [string, string])
  return Object.fromEntries(named.map(([name, version]) => [name, Number(version)]))
}

function documentsAtHand(): readonly (readonly [string, string])[] {
  const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))
  const inputs = (readdirSync(fixtures, { recursive: true }) as string[])
    .filter(path => /(?:^|\/)input\.\w+$/.test(path))
    .sort()
    .map(path => [path, join(fixtures, path)] as const)
  const digests = readdirSync(corpusFile('.'))
    .filter(path => path.endsWith('.md'))
    .sort()
    .map(path => [path, corpusFile(path)] as const)
  return [...digests, ...inputs]
}

function short(value: unknown): string {
  return fingerprint(value).slice(0, 8)
}
