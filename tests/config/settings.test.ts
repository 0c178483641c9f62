import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { NEO4J_NUMBERS, readSettings } from '../../src/config/settings.ts'

describe('the settings', () => {
  it('give no name to a server where there is no password', () => {
    expect(readSettings({}).neo4j).toEqual({})
    expect(readSettings({ SPORBAR_NEO4J_USER: 'ola' }).neo4j).toEqual({})
    expect(readSettings({ SPORBAR_NEO4J_PASSWORD: 'hemmelig' }).neo4j).toEqual({
      user: 'neo4j',
      password: 'hemmelig',
    })
    expect(
      readSettings({
        SPORBAR_NEO4J_USER: 'ola',
        SPORBAR_NEO4J_PASSWORD: 'hemmelig',
        SPORBAR_NEO4J_DATABASE: 'graf',
      }).neo4j,
    ).toEqual({ user: 'ola', password: 'hemmelig', database: 'graf' })
  })

  it('take numbers that are whole and above nothing, and no others', () => {
    const read = (value: string) => readSettings({ SPORBAR_NEO4J_POOL_SIZE: value }).neo4j.poolSize
    expect([' 12 ', '1', '0', '-1', '1.5', 'mange', ''].map(read)).toEqual([
      12,
      1,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('are documented each with its variable', async () => {
    const page = await readFile(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
    const rows = [...page.matchAll(/^\| `([A-Za-z]+)` \| [^|]+ \| `(SPORBAR_NEO4J_[A-Z_]+)` \|/gm)]
    const documented = Object.fromEntries(rows.map(([, name, variable]) => [name, variable]))
    expect(rows.length).toBeGreaterThan(5)
    expect(documented).toEqual({ ...NEO4J_NUMBERS, database: 'SPORBAR_NEO4J_DATABASE' })
  })
})
