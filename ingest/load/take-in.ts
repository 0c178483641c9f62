import { fingerprint } from '../../graph/model/fingerprint.ts'
import type { IntakeSummary, StoredMessage, StoreWriter } from '../../graph/store/store.ts'
import type { Catalogue } from '../document/catalogue.ts'
import type { Message } from '../document/message.ts'
import { contributionOf, EXTRACTION_VERSION, type ReadText } from '../pipeline/contribution-of.ts'
import type { FoundFile } from '../read/list-sources.ts'
import { readSource } from '../read/read-source.ts'
import type { SourceOutcome } from './ingest-report.ts'
import { readContribution, storeContribution } from './stored-contribution.ts'
import { storedMessages } from './stored-messages.ts'

export interface TakeInContext {
  readonly store: StoreWriter
  readonly catalogue: Catalogue
  /** By source. */
  readonly known: ReadonlyMap<string, IntakeSummary>
  /** ISO 8601, UTC. */
  readonly now: () => string
}

export interface TakenIn {
  readonly outcome: SourceOutcome
  readonly messages: readonly StoredMessage[]
}

const MAKERS = new WeakMap<Catalogue, string>()

/** What a contribution is made by; an intake of another maker is made again. Asked for with every file. */
export function makerOf(catalogue: Catalogue): string {
  const maker =
    MAKERS.get(catalogue) ?? `${EXTRACTION_VERSION} catalogue@${fingerprint(catalogue).slice(0, 12)}`
  MAKERS.set(catalogue, maker)
  return maker
}

/** Takes one file into the store, unless the store holds just that already. */
export async function takeIn(found: FoundFile, context: TakeInContext): Promise<TakenIn> {
  const { source, messages } = await readSource(found)
  if (!source) return takeInFailure(found, messages, context)
  const known = context.known.get(found.id)
  const madeBy = makerOf(context.catalogue)
  if (
    known?.sha256 === source.sha256 &&
    known.madeBy === madeBy &&
    known.root === found.root &&
    known.path === found.path
  ) {
    return { outcome: { path: found.path, change: 'same' }, messages: known.messages }
  }
  const made = contribute(source, messages, context.catalogue)
  await context.store.putIntake({
    source: found.id,
    root: found.root,
    path: found.path,
    sha256: source.sha256,
    madeBy,
    takenAt: context.now(),
    text: source.text,
    ...made,
  })
  const { work } = made
  return { outcome: { path: found.path, change: known ? 'changed' : 'added', work }, messages: made.messages }
}

/** Makes the contribution of a text, with its messages, as an intake holds them. */
export function contribute(
  source: ReadText,
  read: readonly Message[],
  catalogue: Catalogue,
): { readonly contribution: string; readonly messages: readonly StoredMessage[]; readonly work: string } {
  const { contribution, messages } = contributionOf(source, catalogue)
  return {
    contribution: storeContribution({ kind: 'document', contribution }),
    messages: storedMessages([...read, ...messages], source.path, source.text),
    work: contribution.work.key,
  }
}

/**
 * A file that cannot be read leaves what was read of it before as it is: a disk
 * error must not empty a graph. The store keeps the message either way.
 */
async function takeInFailure(
  { id, root, path }: FoundFile,
  problems: readonly Message[],
  { store, known, now }: TakeInContext,
): Promise<TakenIn> {
  const messages = storedMessages(problems, path, '')
  const earlier = known.get(id) && (await intakeOf(store, id))
  if (earlier && readContribution(earlier).kind === 'document') {
    await store.putIntake({
      ...earlier,
      messages: [...earlier.messages.filter(({ severity }) => severity !== 'error'), ...messages],
    })
  } else {
    await store.putIntake({
      source: id,
      root,
      path,
      sha256: '',
      madeBy: '',
      takenAt: now(),
      messages,
      text: '',
      contribution: storeContribution({ kind: 'nothing' }),
    })
  }
  return { outcome: { path, change: 'failed' }, messages }
}

async function intakeOf(store: StoreWriter, source: string) {
  for await (const intake of store.contributions()) if (intake.source === source) return intake
  return undefined
}
