import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(join(ROOT, 'docs/sources.md'), 'utf8')
const catalogue = parse(readFileSync(join(ROOT, 'corpus/sources.yaml'), 'utf8')) as {
  documents: { file?: string }[]
}

function rows(heading: string): string[] {
  const [, below = ''] = page.split(`\n## ${heading}\n`)
  const [section = ''] = below.split('\n## ')
  return section
    .split('\n')
    .filter(line => /^\| (?!---)/.test(line))
    .slice(1)
}

it('the page of sources lists the digests of the catalogue, each once', () => {
  const files = catalogue.documents.flatMap(({ file }) => file ?? [])
  expect(files.length).toBeGreaterThan(0)
  const listed = rows('Dette følger med').map(row => /`([^`]+\.md)`/.exec(row)?.[1])
  expect(listed.sort()).toEqual(files.sort())
})

it('the page of sources tells eight disagreements, each with both values and their sources', () => {
  const disagreements = rows('Her er kildene uenige')
  expect(disagreements).toHaveLength(8)
  for (const row of disagreements) expect(row).toMatch(/^\| [^|]+ \| [^|]+: [^|]+ \| [^|]+: [^|]+ \|$/)
})
