import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, NEO4J_NUMBERS, readSettings } from '../../src/config/settings.ts'

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

  it('take numbers that are whole and above nothing, and refuse others by name', () => {
    const read = (value: string) => readSettings({ SPORBAR_NEO4J_POOL_SIZE: value }).neo4j.poolSize
    expect([' 12 ', '1', '', ' '].map(read)).toEqual([12, 1, undefined, undefined])
    for (const value of ['0', '-1', '1.5', 'mange']) {
      expect(() => read(value)).toThrow(`SPORBAR_NEO4J_POOL_SIZE is "${value}"`)
    }
  })

  it('take a port that can be listened on, and refuse others: nobody who set one means the default', () => {
    const read = (value: string) => readSettings({ SPORBAR_PORT: value }).port
    expect(['0', '8080', ''].map(read)).toEqual([0, 8080, DEFAULT_SETTINGS.port])
    for (const value of ['abc', '-1', '65536'])
      expect(() => read(value)).toThrow('no whole number from 0 to 65535')
  })

  it('are documented each with its variable', async () => {
    const page = await readFile(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
    const rows = [...page.matchAll(/^\| `([A-Za-z]+)` \| [^|]+ \| `(SPORBAR_NEO4J_[A-Z_]+)` \|/gm)]
    const documented = Object.fromEntries(rows.map(([, name, variable]) => [name, variable]))
    expect(rows.length).toBeGreaterThan(5)
    expect(documented).toEqual({ ...NEO4J_NUMBERS, database: 'SPORBAR_NEO4J_DATABASE' })
  })
})
