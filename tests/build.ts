import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Compiles before the first test, so that tests of the built command never run an older one. Incremental. */
export async function setup(): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  await promisify(execFile)('npm', ['run', 'build'], { cwd: root }).catch((error: { stdout?: string }) => {
    throw new Error(`the build failed:\n${error.stdout ?? String(error)}`)
  })
}
