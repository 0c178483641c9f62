import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** What runs when a module is loaded: types are gone by then, and `import()` waits until it is called. */
const LOADED = /^(?:import|export) (?!type )[^;]*?from '([^']+)'|^import '([^']+)'/gms

it('does not load the driver of servers for whoever uses a file', async () => {
  const [files, packages] = await loadedBy([
    'src/cli/main.ts',
    'src/app/open-search.ts',
    'src/app/live-search.ts',
  ])
  expect(files.size).toBeGreaterThan(50)
  expect(packages).toContain('libsql')
  expect(packages).not.toContain('neo4j-driver')
  const [, far] = await loadedBy(['graph/neo4j/open-reader.ts'])
  expect(far).toContain('neo4j-driver')
})

/** Files and packages that are loaded, one by another, before anything is done. */
async function loadedBy(entries: readonly string[]) {
  const files = new Set<string>()
  const packages = new Set<string>()
  const waiting = [...entries]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue
    files.add(file)
    const text = await readFile(join(ROOT, file), 'utf8')
    for (const [, from, alone] of text.matchAll(LOADED)) {
      const name = (from ?? alone)!
      if (name.startsWith('.')) waiting.push(relative(ROOT, join(ROOT, dirname(file), name)))
      else packages.add(name)
    }
  }
  return [files, packages] as const
}
