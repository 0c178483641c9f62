import { statsOf } from '../app/stats-of.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { withReader } from './with-reader.ts'

export const addStats: AddCommand = (program, context) => {
  storeCommand(program, 'stats', 'hva lageret inneholder', context).action(({ store, json }: StoreOptions) =>
    withReader(store, async reader => {
      const stats = await statsOf(reader)
      if (json) return context.output.result(JSON.stringify(stats))
      const table = (counts: Readonly<Record<string, number>>): string =>
        Object.entries(counts)
          .map(([name, count]) => `${String(count).padStart(8)}  ${name}`)
          .join('\n')
      const { error, warning, repair } = stats.messages
      context.output.result(
        [
          `${stats.documents} dokumenter, revisjon ${stats.revision}${stats.linked ? '' : ' (lenkene er ikke oppdatert)'}`,
          `${error} feil, ${warning} varsler, ${repair} reparasjoner`,
          `${stats.reviews} avgjørelser om lenker`,
          'Noder',
          table(stats.nodes),
          'Kanter',
          table(stats.edges),
        ].join('\n'),
      )
    }),
  )
}
