import type { IntakeSummary, StoredMessage, StoreWriter } from '../../graph/store/store.ts'
import type { Catalogue } from '../document/catalogue.ts'
import { mergeCatalogues } from '../document/merge-catalogues.ts'
import type { Vocabulary } from '../document/vocabulary.ts'
import { listSources } from '../read/list-sources.ts'
import type { IngestProgress, IngestReport, SourceOutcome } from './ingest-report.ts'
import { refresh } from './refresh.ts'
import { type DecidedReviews, isLinked, relink } from './relink.ts'
import type { Root } from './root.ts'
import { storedMessages } from './stored-messages.ts'
import { type TakeInContext, takeIn } from './take-in.ts'
import { takeInCatalogues } from './take-in-catalogues.ts'

export interface IngestInput {
  readonly store: StoreWriter
  readonly roots: readonly Root[]
  /** What is known before any catalogue of the roots is read. */
  readonly catalogue: Catalogue
  readonly vocabulary: Vocabulary
  readonly decided: DecidedReviews
  /** ISO 8601, UTC. */
  readonly now: () => string
  readonly onProgress?: (progress: IngestProgress) => void
}

/**
 * Takes documents into a store: file by file, each saved when it is done, and
 * then the links of all in one transaction. What has not changed is not read
 * again; what is no longer in a folder is taken out; a file that cannot be read
 * gives a message and stops nothing. Killed at any time, the next call goes on
 * where this one was.
 */
export async function ingest(input: IngestInput): Promise<IngestReport> {
  const { store, vocabulary, decided, onProgress } = input
  const known = new Map((await store.intakes()).map(intake => [intake.source, intake]))
  const told = await takeInCatalogues(store, input.roots, known, input.now)
  const catalogue = mergeCatalogues(input.catalogue, told.catalogue)
  const context: TakeInContext = { store, catalogue, known, now: input.now }

  const sources: SourceOutcome[] = []
  const messages: StoredMessage[] = [...told.messages]
  const note = (outcome: SourceOutcome): void => {
    sources.push(outcome)
    onProgress?.({ stage: 'read', done: sources.length, source: outcome })
  }
  const seen = new Set<string>(told.sources)
  for (const root of input.roots) {
    for await (const listed of listSources(root.path, root.bundled)) {
      seen.add(listed.id)
      if ('problem' in listed) {
        messages.push(...storedMessages([listed.problem], listed.path, ''))
        if (listed.problem.severity === 'error') note({ path: listed.path, change: 'failed' })
        continue
      }
      const taken = await takeIn(listed, context)
      messages.push(...taken.messages)
      note(taken.outcome)
    }
    for (const gone of goneFrom(root, known.values(), seen)) {
      await store.removeIntake(gone.source)
      note({ path: gone.path, change: 'removed' })
    }
  }
  const refreshed = await refresh(context)

  if (refreshed === 0 && (await isLinked(store, catalogue, vocabulary, decided))) {
    const { revision } = await store.status()
    return { sources, messages, revision, failed: failures(sources, messages) }
  }
  onProgress?.({ stage: 'link', documents: sources.length })
  const linked = await relink(store, catalogue, vocabulary, decided)
  messages.push(...linked.messages)
  return { sources, messages, revision: linked.revision, failed: failures(sources, messages) }
}

/** What the store has of the root, but the root has no longer. A root that cannot be found has lost nothing. */
function goneFrom(
  root: Root,
  known: Iterable<IntakeSummary>,
  seen: ReadonlySet<string>,
): readonly IntakeSummary[] {
  if (seen.has(root.path)) return []
  const prefix = root.bundled ? 'bundled:' : root.path.replace(/\/?$/, '/')
  return [...known].filter(({ source }) => source.startsWith(prefix) && !seen.has(source))
}

function failures(sources: readonly SourceOutcome[], messages: readonly StoredMessage[]): number {
  const catalogues = messages.some(({ code }) => code === 'CATALOGUE_BROKEN') ? 1 : 0
  return sources.filter(({ change }) => change === 'failed').length + catalogues
}
