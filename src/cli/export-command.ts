import { once } from 'node:events'
import { Option } from 'commander'
import { exportRecord } from '../../graph/store/export-record.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { withReader } from './with-reader.ts'

export const addExport: AddCommand = (program, context) => {
  storeCommand(program, 'export', 'skriv ut hele grafen, én linje for hver node, kant og tekst', context)
    .addOption(new Option('--format <format>', 'utformat').choices(['jsonl']).default('jsonl'))
    .action(({ store }: StoreOptions) =>
      withReader(store, async reader => {
        for await (const record of reader.records()) {
          // A pipe that is full is waited for: an export may be larger than memory.
          if (!process.stdout.write(`${exportRecord(record)}\n`)) await once(process.stdout, 'drain')
        }
      }),
    )
}
