import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The folder with the original documents: what `SPORBAR_ORIGINALS` names, or
 * `../shared/corpus` beside the checkout. Undefined where there is neither:
 * tests that need originals are skipped through this alone.
 */
export function originalsFolder(): string | undefined {
  const named = process.env.SPORBAR_ORIGINALS
  const folder = named ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url))
  return existsSync(folder) ? folder : undefined
}
