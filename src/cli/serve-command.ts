import { InvalidArgumentError } from 'commander'
import type { LiveSearch } from '../app/live-search.ts'
import { openReader } from '../app/open-store.ts'
import type { Reviewing } from '../app/reviewing.ts'
import { searchPlaceOf } from '../app/search-place-of.ts'
import { isPort } from '../config/settings.ts'
import { type AddCommand, type CommandContext, type StoreOptions, storeCommand } from './command.ts'
import { messageLine } from './message-line.ts'
import { progressLine } from './progress-line.ts'
import { reviewsOption } from './reviews-option.ts'
import { untilStopped } from './until-stopped.ts'

/** How often the server looks whether others have written, so that search is ready before somebody asks, in milliseconds. */
const FOLLOW_MS = 1000

/** Given to what is still open when everything has been told to close, in milliseconds. */
const LAST_MS = 500

interface Options extends StoreOptions {
  readonly host: string
  readonly port: number
  readonly bundled?: boolean
  readonly reviews?: string
  readonly reviewers?: string
}

export const addServe: AddCommand = (program, context) => {
  const { settings, output } = context
  storeCommand(program, 'serve', 'start tjeneren: søkeside, GraphQL og helsesjekk', context)
    .option('--host <host>', 'adressen det lyttes på', settings.host)
    .option('--port <port>', 'porten; 0 tar en ledig', port, settings.port)
    .option('--bundled', 'les først inn det medfølgende korpuset, om det er endret')
    .addOption(reviewsOption(context))
    .option(
      '--reviewers <file>',
      'la disse avgjøre over GraphQL; navn og avtrykk av token',
      settings.reviewers,
    )
    .action(async ({ store, json, host, port, bundled, reviews, reviewers }: Options) => {
      const place = { store, ...(reviews && { reviews }) }
      if (bundled) await ingestBundled(place, context)
      let live: LiveSearch | undefined
      // What people decide on is no text: search goes on with what it has.
      const onDecided = (before: number, after: number) => live?.keep(before, after)
      const reviewing = reviewers ? await reviewingAt(place, reviewers, onDecided) : undefined
      // No other command waits for what a server needs to load.
      const [{ createLiveSearch }, { createHandler }, { startServer }] = await Promise.all([
        import('../app/live-search.ts'),
        import('../server/create-handler.ts'),
        import('../server/start-server.ts'),
      ])
      const reader = await openReader(store)
      const report = (error: unknown): void =>
        output.note(error instanceof Error ? (error.stack ?? error.message) : String(error))
      const search = await createLiveSearch(reader, report, searchPlaceOf(store))
      live = search
      const server = await startServer({
        handler: createHandler({ reader, search, report, ...(reviewing && { reviewing }) }),
        host,
        port,
        report,
      })
      output.result(json ? JSON.stringify({ url: server.url }) : `Sporbar svarer på ${server.url}`)
      // A store that cannot be read is told of by whoever asks it something.
      const following = setInterval(() => search.follow().catch(() => {}), FOLLOW_MS)
      await untilStopped()
      clearInterval(following)
      await server.stop()
      await reader.close()
      // What still waits for a store that hangs is not waited for.
      setTimeout(() => process.exit(), LAST_MS).unref()
    })
}

async function reviewingAt(
  place: Place,
  reviewers: string,
  onDecided: (before: number, after: number) => void,
): Promise<Reviewing> {
  const [{ readBackground }, { createReviewing }] = await Promise.all([
    import('../app/background.ts'),
    import('../app/reviewing.ts'),
  ])
  return createReviewing({ ...place, background: await readBackground() }, reviewers, onDecided)
}

interface Place {
  readonly store: string
  readonly reviews?: string
}

async function ingestBundled(place: Place, { output }: CommandContext): Promise<void> {
  // A server with a stored graph starts without all that reads documents.
  const [{ readBackground }, { ingestDocuments }] = await Promise.all([
    import('../app/background.ts'),
    import('../app/ingest-documents.ts'),
  ])
  const background = await readBackground()
  const onProgress = (progress: Parameters<typeof progressLine>[0]): void =>
    output.progress(progressLine(progress))
  const { messages } = await ingestDocuments({ ...place, paths: [], background, onProgress })
  for (const message of messages) if (message.severity === 'error') output.note(messageLine(message))
}

function port(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !isPort(number))
    throw new InvalidArgumentError('Oppgi et portnummer fra 0 til 65535.')
  return number
}
