import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IntakeSummary, StoredMessage, StoreWriter } from '../../graph/store/store.ts'
import type { Catalogue } from '../document/catalogue.ts'
import { IngestError } from '../document/ingest-error.ts'
import { mergeCatalogues } from '../document/merge-catalogues.ts'
import { readCatalogue } from '../read/read-catalogue.ts'
import type { Root } from './root.ts'
import { readContribution, storeContribution } from './stored-contribution.ts'
import { storedMessages } from './stored-messages.ts'

const FILE = 'sources.yaml'
const EMPTY: Catalogue = { works: [], organisations: [] }
/** A catalogue is read as it is; nothing is extracted from it. */
const MADE_BY = ''

/**
 * Reads the catalogues that lie in the folders, and keeps them: later runs that
 * name other folders still know the works that these list. A catalogue that
 * cannot be read leaves what it said before.
 */
export async function takeInCatalogues(
  store: StoreWriter,
  roots: readonly Root[],
  known: ReadonlyMap<string, IntakeSummary>,
  now: () => string,
): Promise<{ catalogue: Catalogue; messages: readonly StoredMessage[]; sources: readonly string[] }> {
  const messages: StoredMessage[] = []
  const sources: string[] = []
  for (const root of roots) {
    if (root.bundled) continue
    const source = join(root.path, FILE)
    const bytes = await readFile(source).catch(() => undefined)
    if (!bytes) continue
    sources.push(source)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (known.get(source)?.sha256 === sha256) continue
    const text = bytes.toString('utf8')
    try {
      const reading = readCatalogue(text)
      const told = storedMessages(reading.messages, FILE, text)
      messages.push(...told)
      const contribution = storeContribution({ kind: 'catalogue', catalogue: reading.catalogue })
      await store.putIntake({
        source,
        root: root.path,
        path: FILE,
        sha256,
        madeBy: MADE_BY,
        takenAt: now(),
        messages: told,
        text,
        contribution,
      })
    } catch (error) {
      if (!(error instanceof IngestError)) throw error
      const { message, wayOut, offset } = error
      messages.push(
        ...storedMessages(
          [
            {
              severity: 'error',
              code: 'CATALOGUE_BROKEN',
              text: message,
              wayOut,
              ...(offset !== undefined && { offset }),
            },
          ],
          FILE,
          text,
        ),
      )
    }
  }
  return { catalogue: await storedCatalogue(store), messages, sources }
}

/** What the catalogues that a store has taken in say together. */
export async function storedCatalogue(store: StoreWriter): Promise<Catalogue> {
  const holds = (await store.intakes()).some(({ path }) => path === FILE)
  if (!holds) return EMPTY
  let catalogue = EMPTY
  for await (const intake of store.contributions()) {
    if (intake.path !== FILE) continue
    const stored = readContribution(intake)
    if (stored.kind === 'catalogue') catalogue = mergeCatalogues(catalogue, stored.catalogue)
  }
  return catalogue
}
