#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { packageVersion } from '../app/package-version.ts'
import { readSettings } from '../config/settings.ts'
import { addCheck } from './check-command.ts'
import type { AddCommand } from './command.ts'
import { addConflicts } from './conflicts-command.ts'
import { addCopy } from './copy-command.ts'
import { addCoverage } from './coverage-command.ts'
import { addDossier } from './dossier-command.ts'
import { EXIT_CODES } from './exit-code.ts'
import { addExport } from './export-command.ts'
import { addIngest } from './ingest-command.ts'
import { addList } from './list-command.ts'
import { norwegianHelp } from './norwegian-help.ts'
import { createOutput } from './output.ts'
import { refusalOf } from './refusal.ts'
import { addReview } from './review-command.ts'
import { addSearch } from './search-command.ts'
import { addServe } from './serve-command.ts'
import { addShow } from './show-command.ts'
import { addStats } from './stats-command.ts'
import { addTrace } from './trace-command.ts'
import { addVocabulary } from './vocabulary-command.ts'

/** In the order of `--help`: first what one does, then what one asks. */
const COMMANDS: readonly AddCommand[] = [
  addIngest,
  addServe,
  addSearch,
  addTrace,
  addCoverage,
  addConflicts,
  addList,
  addShow,
  addDossier,
  addStats,
  addCheck,
  addExport,
  addCopy,
  addReview,
  addVocabulary,
]

const output = createOutput(process.stdout, process.stderr)
// Whoever closed the pipe has what they wanted; nobody has it where the disk is full.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE')
    output.note(`OUT_UNWRITABLE: svaret kan ikke skrives (${code}). Gjør plass, eller skriv et annet sted.`)
  process.exit(code === 'EPIPE' ? EXIT_CODES.OK : EXIT_CODES.UNAVAILABLE)
})

const program = norwegianHelp(new Command('sporbar'))
  .description('Norske styringsdokumenter som en kunnskapsgraf der hver lenke kan etterprøves')
  .version(await packageVersion(), '-V, --version', 'vis versjon')
  .exitOverride()
  .configureOutput({ writeErr: text => process.stderr.write(text) })

try {
  const context = { settings: readSettings(), output }
  for (const add of COMMANDS) add(program, context)
  await program.parseAsync()
} catch (error) {
  const { text, exitCode } = refusalOf(error)
  if (!(error instanceof CommanderError)) output.note(text)
  process.exitCode = exitCode
}
