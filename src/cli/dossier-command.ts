import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError } from 'commander'
import { AppError } from '../app/app-error.ts'
import { dossierOf } from '../app/dossier.ts'
import {
  DOSSIER_FORMATS,
  type DossierFormat,
  readDossierFormat,
  renderDossier,
} from '../dossier/render-dossier.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { EXIT_CODES } from './exit-code.ts'
import { withReader } from './with-reader.ts'

interface Options extends StoreOptions {
  readonly format: DossierFormat
  readonly out?: string
}

export const addDossier: AddCommand = (program, context) => {
  storeCommand(
    program,
    'dossier',
    'alt som er kjent om et funn, en anbefaling, et tiltak, en bokstav i et oppdrag, en rapport eller en plan, til utskrift',
    context,
  )
    .argument('<key>', 'nøkkel')
    .option('--format <format>', `${DOSSIER_FORMATS.join(', ')}; --json er det samme som json`, format, 'md')
    .option('--out <file>', 'skriv til denne filen')
    .action(async (key: string, { store, json, format: chosen, out }: Options, command: Command) => {
      const format = json ? 'json' : chosen
      if (format === 'docx' && out === undefined && process.stdout.isTTY)
        command.error('FORMAT_NEEDS_FILE: docx er ikke tekst. Oppgi en fil med --out, eller velg md.', {
          exitCode: EXIT_CODES.USAGE,
        })
      await withReader(store, async reader => {
        const bytes = await renderDossier(await dossierOf(reader, key), format)
        if (out !== undefined) {
          await writeFile(out, bytes).catch((error: NodeJS.ErrnoException) =>
            command.error(`OUT_UNWRITABLE: ${out} kan ikke skrives (${error.code}). Oppgi en annen fil.`, {
              exitCode: EXIT_CODES.USAGE,
            }),
          )
          context.output.note(`Skrev ${out}`)
        } else if (!process.stdout.write(bytes)) await once(process.stdout, 'drain')
      })
    })
}

function format(value: string): DossierFormat {
  try {
    return readDossierFormat(value)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new InvalidArgumentError(`${error.code}: velg ${DOSSIER_FORMATS.join(', ')}.`)
  }
}
