import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Message } from '../document/message.ts'
import { readerFor } from './readers.ts'

/** A file that was named or found: not yet opened. */
export interface FoundFile {
  /** Identity: the absolute path, or `bundled:` and the path. */
  readonly id: string
  /** What was named: the absolute path of a folder or a file, or `bundled:`. */
  readonly root: string
  /** Relative to the root, with `/`; the file's name where a file was named. */
  readonly path: string
  /** Where to open it. */
  readonly file: string
  /** Bytes. */
  readonly size: number
}

/** Something found that is no file to read, and why. */
interface NotFound {
  readonly id: string
  readonly root: string
  readonly path: string
  readonly problem: Message
}

export type Listed = FoundFile | NotFound

/** These lie beside the documents and are none: the catalogue and the vocabulary. */
const BACKGROUND = new Set(['sources.yaml', 'vocabulary.yaml'])

/**
 * The files of a folder, in the order of their names, all folders below it
 * included; or the one file that was named. Hidden files and `node_modules` are
 * left out; a folder that links lead back to is walked once. Files of a format
 * that nobody reads are warnings in a folder, and an error where they are named.
 *
 * `bundled` is the folder of the corpus: its files are then `bundled:…`, the
 * same on every machine.
 */
export async function* listSources(named: string, bundled = false): AsyncGenerator<Listed> {
  const top = resolve(named)
  const root = bundled ? 'bundled:' : top
  const place = (path: string) => ({ id: bundled ? `bundled:${path}` : join(top, path), root, path })
  let found: Awaited<ReturnType<typeof stat>>
  try {
    found = await stat(top)
  } catch (cause) {
    // The last name of a path says little of where one looked.
    yield { id: top, root, path: top, problem: unreadable(cause) }
    return
  }
  if (found.isDirectory()) {
    yield* walk(top, '', place, new Set([await realpath(top)]))
    return
  }
  const itself = { id: top, root, path: basename(top) }
  if (!found.isFile() || !readerFor(top)) yield { ...itself, problem: unsupported('error') }
  else yield { ...itself, file: top, size: found.size }
}

async function* walk(
  folder: string,
  prefix: string,
  place: (path: string) => Omit<NotFound, 'problem'>,
  visited: Set<string>,
): AsyncGenerator<Listed> {
  let names: string[]
  try {
    names = await readdir(folder)
  } catch (cause) {
    yield { ...place(prefix.replace(/\/$/, '') || basename(folder)), problem: unreadable(cause) }
    return
  }
  for (const name of names.sort()) {
    if (name.startsWith('.') || name === 'node_modules' || BACKGROUND.has(name)) continue
    const file = join(folder, name)
    const here = place(`${prefix}${name}`)
    try {
      const found = await stat(file)
      if (found.isDirectory()) {
        const real = await realpath(file)
        if (visited.has(real)) continue
        visited.add(real)
        yield* walk(file, `${prefix}${name}/`, place, visited)
      } else if (!found.isFile() || !readerFor(name)) {
        yield { ...here, problem: unsupported('warning') }
      } else {
        yield { ...here, file, size: found.size }
      }
    } catch (cause) {
      yield { ...here, problem: unreadable(cause) }
    }
  }
}

function unsupported(severity: 'error' | 'warning'): Message {
  return {
    severity,
    code: 'FILE_UNSUPPORTED',
    text: 'Filtypen kan ikke leses; filen er utelatt',
    wayOut: 'Lagre dokumentet som .txt eller .md.',
  }
}

export function unreadable(cause: unknown): Message {
  const code = (cause as NodeJS.ErrnoException).code ?? 'ukjent feil'
  const reasons: Record<string, readonly [string, string]> = {
    ENOENT: ['Filen finnes ikke', 'Se etter om stien er riktig; en lenke kan peke på en fil som er borte.'],
    EACCES: ['Filen kan ikke leses uten rettigheter', 'Gi deg selv rett til å lese den, eller utelat den.'],
    EPERM: ['Filen kan ikke leses uten rettigheter', 'Gi deg selv rett til å lese den, eller utelat den.'],
    ELOOP: ['En lenke som fører tilbake til seg selv', 'Fjern lenken.'],
  }
  const [text, wayOut] = reasons[code] ?? [
    `Filen kunne ikke leses (${code})`,
    'Se til disken, og les inn på nytt.',
  ]
  return { severity: 'error', code: 'FILE_UNREADABLE', text, wayOut }
}
