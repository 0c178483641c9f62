import { CommanderError } from 'commander'
import { GraphError } from '../../graph/errors/graph-error.ts'
import { IngestError } from '../../ingest/document/ingest-error.ts'
import { AppError } from '../app/app-error.ts'
import { SettingsError } from '../config/settings-error.ts'
import { EXIT_CODES } from './exit-code.ts'

export interface Refusal {
  readonly text: string
  readonly exitCode: number
}

const LISTENING: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Porten er i bruk. Oppgi en annen med --port, eller --port 0 for en ledig.',
  EACCES: 'Porten kan ikke brukes uten rettigheter. Oppgi en annen med --port.',
  EADDRNOTAVAIL: 'Adressen finnes ikke på denne maskinen. Oppgi en annen med --host.',
}

/** What went wrong, for people and for the shell: code, message and way out. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof CommanderError) {
    return { text: error.message, exitCode: error.exitCode === 0 ? EXIT_CODES.OK : EXIT_CODES.USAGE }
  }
  if (error instanceof GraphError && error.code === 'CURSOR_INVALID') return coded(error, EXIT_CODES.USAGE)
  if (error instanceof GraphError || error instanceof IngestError) return coded(error, EXIT_CODES.UNAVAILABLE)
  if (error instanceof SettingsError) return coded(error, EXIT_CODES.USAGE)
  if (error instanceof AppError)
    return coded(error, error.code === 'ARGUMENT_INVALID' ? EXIT_CODES.USAGE : EXIT_CODES.PROBLEMS)
  const code = (error as NodeJS.ErrnoException)?.code ?? ''
  const listening = LISTENING[code]
  if (listening !== undefined) return { text: `${code}: ${listening}`, exitCode: EXIT_CODES.UNAVAILABLE }
  return {
    text: error instanceof Error ? (error.stack ?? error.message) : String(error),
    exitCode: EXIT_CODES.UNAVAILABLE,
  }
}

function coded(
  { code, message, wayOut }: { code: string; message: string; wayOut: string },
  exitCode: number,
): Refusal {
  return { text: `${code}: ${/[.!?]$/.test(message) ? message : `${message}.`} ${wayOut}`, exitCode }
}
