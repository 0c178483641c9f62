import type { IngestReport } from '../../ingest/load/ingest-report.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { EXIT_CODES } from './exit-code.ts'
import { messageLine } from './message-line.ts'
import { progressLine } from './progress-line.ts'
import { reviewsOption } from './reviews-option.ts'

interface Options extends StoreOptions {
  readonly verbose?: boolean
  readonly reviews?: string
}

export const addIngest: AddCommand = (program, context) => {
  const { output } = context
  storeCommand(
    program,
    'ingest',
    'les inn dokumenter: mapper og filer, eller det medfølgende korpuset',
    context,
  )
    .argument('[path...]', 'mapper eller filer')
    .option('--verbose', 'vis også hva som ble reparert i lesningen')
    .addOption(reviewsOption(context))
    .action(async (paths: string[], { store, json, verbose, reviews }: Options) => {
      // Parsers take long to load, and only this command needs them.
      const [{ readBackground }, { ingestDocuments }] = await Promise.all([
        import('../app/background.ts'),
        import('../app/ingest-documents.ts'),
      ])
      const report = await ingestDocuments({
        store,
        paths,
        ...(reviews && { reviews }),
        background: await readBackground(),
        onProgress: progress => output.progress(progressLine(progress)),
      })
      if (json) output.result(JSON.stringify(report))
      else {
        for (const message of report.messages) {
          if (verbose || message.severity !== 'repair') output.note(messageLine(message))
        }
        output.result(summary(report, store))
      }
      process.exitCode = report.failed > 0 ? EXIT_CODES.DOCUMENT_FAILED : EXIT_CODES.OK
    })
}

function summary({ sources, messages, revision }: IngestReport, store: string): string {
  const count = (change: string): number => sources.filter(source => source.change === change).length
  const told = (severity: string): number => messages.filter(message => message.severity === severity).length
  return [
    `${count('added')} nye, ${count('changed')} endret, ${count('same')} uendret, ${count('removed')} fjernet, ${count('failed')} kunne ikke leses.`,
    `${told('error')} feil, ${told('warning')} varsler, ${told('repair')} reparasjoner.`,
    `${store}, revisjon ${revision}`,
  ].join('\n')
}
