import { describe, expect, it } from 'vitest'
import type { Catalogue, CatalogueWork } from '../../../ingest/document/catalogue.ts'
import { directoryOf } from '../../../ingest/resolve/directory.ts'
import { isGenericName } from '../../../ingest/resolve/generic-name.ts'
import { resolveReference } from '../../../ingest/resolve/resolve-reference.ts'

const letter = (key: string, addressee: string, aliases: readonly string[]): CatalogueWork => ({
  key,
  kind: 'ASSIGNMENT_LETTER',
  title: `Tildelingsbrev til ${addressee} 2031`,
  aliases,
  issuer: 'Fyrdepartementet',
  addressee,
  date: '2031',
  ownNumbers: [],
})
const catalogue: Catalogue = {
  works: [
    letter('tildelingsbrev-fyrvesenet-2031', 'Fyrvesenet', ['tildelingsbrevet for 2031']),
    letter('tildelingsbrev-losvesenet-2031', 'Losvesenet', []),
  ],
  organisations: [],
}
const directory = directoryOf(catalogue, [])
const meant = (by: readonly string[], text = 'tildelingsbrevet for 2031') =>
  resolveReference({ text, kind: 'ASSIGNMENT_LETTER', year: 2031, by }, directory)

describe('a name that every body has a document of', () => {
  it.each(['tildelingsbrevet for 2031', 'Tildelingsbrev 2031', 'årsrapport for 2031'])('%s is one', text => {
    expect(isGenericName(text)).toBe(true)
  })

  it.each([
    'Tildelingsbrev til Fyrvesenet 2031',
    'tildelingsbrevet',
    'tildelingsbrev 2030 og 2031',
    'Strategi 2031',
  ])('%s is none', text => {
    expect(isGenericName(text)).toBe(false)
  })

  it('means the letter of whoever refers, whatever alias another letter has', () => {
    expect(meant(['Losvesenet'])).toMatchObject({ key: 'tildelingsbrev-losvesenet-2031' })
    expect(meant(['Fyrvesenet'])).toMatchObject({ key: 'tildelingsbrev-fyrvesenet-2031' })
  })

  it('is not resolved for a stranger, nor for a year that is not there', () => {
    expect(meant(['Kystvesenet'])).toBeUndefined()
    expect(meant([])).toBeUndefined()
  })

  it('is ambiguous for the ministry that wrote both', () => {
    expect(meant(['Fyrdepartementet'])).toHaveProperty('candidates')
  })
})
