import type { Command } from 'commander'
import type { Settings } from '../config/settings.ts'
import type { Output } from './output.ts'

export interface CommandContext {
  readonly settings: Settings
  readonly output: Output
}

/** One verb: adds itself to the program, and sets the exit code when it has run. */
export type AddCommand = (program: Command, context: CommandContext) => void

export interface StoreOptions {
  readonly store: string
  readonly json?: boolean
}

/** The options that every command has. */
export function storeCommand(
  program: Command,
  name: string,
  about: string,
  { settings }: CommandContext,
): Command {
  return program
    .command(name)
    .description(about)
    .option('--store <place>', 'lagerets fil, eller neo4j://VERT:PORT', settings.store)
    .option('--json', 'svar som JSON')
}
