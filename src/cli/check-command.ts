import { checkStore } from '../../graph/store/check-store.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { EXIT_CODES } from './exit-code.ts'
import { withReader } from './with-reader.ts'

export const addCheck: AddCommand = (program, context) => {
  storeCommand(
    program,
    'check',
    'etterprøv hele lageret: hvert sitat, hver kant, hver nøkkel',
    context,
  ).action(({ store, json }: StoreOptions) =>
    withReader(store, async reader => {
      const report = await checkStore(reader)
      const { nodes, edges, versions, spans } = report.checked
      if (json) context.output.result(JSON.stringify(report))
      else {
        for (const { code, subject, text } of report.problems)
          context.output.note(`${code} ${subject}: ${text}`)
        context.output.result(
          `${nodes} noder, ${edges} kanter, ${versions} tekster og ${spans} sitater etterprøvd: ${report.ok ? 'alt stemmer' : `${report.problems.length} feil`}.`,
        )
      }
      process.exitCode = report.ok ? EXIT_CODES.OK : EXIT_CODES.PROBLEMS
    }),
  )
}
