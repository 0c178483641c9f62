import { describe, expect, it } from 'vitest'
import type { Reference } from '../../../ingest/document/reference.ts'
import { directoryOf } from '../../../ingest/resolve/directory.ts'
import { resolveOrganisation } from '../../../ingest/resolve/organisation-names.ts'
import { resolveReference } from '../../../ingest/resolve/resolve-reference.ts'
import { SCHOOL_CATALOGUE } from './school-catalogue.ts'

const directory = directoryOf(SCHOOL_CATALOGUE, [])

function means(reference: Partial<Reference>): string | readonly string[] | undefined {
  const found = resolveReference({ text: '', ...reference }, directory)
  return found && ('key' in found ? found.key : found.candidates)
}

describe('an identifier', () => {
  it('with its session is exact', () => {
    expect(means({ identifier: 'Meld. St. 4 (2012–2013)' })).toBe('meld-st-4-2012-2013')
  })
  it('without its session means what was new when it was written', () => {
    expect(means({ identifier: 'Meld. St. 4', at: '2024-05' })).toBe('meld-st-4-2021-2022')
    expect(means({ identifier: 'Meld. St. 4', at: '2014' })).toBe('meld-st-4-2012-2013')
  })
  it('without session and date stays ambiguous', () => {
    expect(means({ identifier: 'Meld. St. 4' })).toEqual(['meld-st-4-2021-2022', 'meld-st-4-2012-2013'])
  })
  it('without its session yields to the name beside it', () => {
    expect(means({ identifier: 'Meld. St. 4', text: 'Meld. St. 4 «Havet og vi»', at: '2024' })).toBe(
      'meld-st-4-2012-2013',
    )
  })
  it('that nobody knows makes a work of its own', () => {
    const found = resolveReference({ text: '', identifier: 'NOU 2021: 9' }, directory)
    expect(found).toEqual({
      key: 'nou-2021-9',
      label: 'Document',
      made: {
        key: 'nou-2021-9',
        kind: 'REPORT',
        title: 'NOU 2021: 9',
        identifier: 'NOU 2021: 9',
        date: '2021',
      },
    })
    expect(means({ identifier: 'Prop. 1 S' })).toBeUndefined()
  })
  it('of an assignment means the assignment, a bare number one of the letter it stands in', () => {
    expect(resolveReference({ text: '', identifier: 'TB2024-7' }, directory)).toEqual({
      key: 'tb2024-7',
      label: 'Assignment',
    })
    expect(means({ identifier: 'oppdrag 12', within: 'brev-2024' })).toBe('brev-2024/oppdrag/12')
  })
})

describe('a subject alone', () => {
  const plan = (text: string) => means({ text, kind: 'ACTION_PLAN', subject: 'hav' })
  it('means a work on it, but none of other years than are told beside it', () => {
    expect(plan('havplanen')).toBe('meld-st-4-2012-2013')
    expect(plan('havplanen 2013–2020')).toBe('meld-st-4-2012-2013')
    expect(plan('havplanen 2024–2028')).toBeUndefined()
  })
})

describe('an address', () => {
  it('means the work at it, in any spelling, and what lies below its page', () => {
    expect(means({ url: 'http://regjeringen.no/no/dokumenter/meld.-st.-4-20212022/id2900001/?ch=3' })).toBe(
      'meld-st-4-2021-2022',
    )
    expect(
      means({
        url: 'https://www.udir.no/tall-og-forskning/evaluering-av-skyssreformen/Evaluering%20(2020).pdf',
      }),
    ).toBe('ev-skyss')
  })
  it('that carries the identifier means its work', () => {
    expect(means({ url: 'https://www.regjeringen.no/no/dokumenter/meld.-st.-4-20122013/id700000/' })).toBe(
      'meld-st-4-2012-2013',
    )
  })
  it('of a page with a name of its own makes a work, that of a site does not', () => {
    expect(means({ url: 'https://www.udir.no/rapporter/en-ny-rapport-om-leksehjelp.pdf' })).toBe(
      'udir-en-ny-rapport-om-leksehjelp',
    )
    expect(means({ url: 'https://www.udir.no/rapporter' })).toBeUndefined()
  })
})

describe('a name', () => {
  it('is known in any inflection, with one letter wrong, and wrapped', () => {
    expect(means({ text: 'Nasjonal skole- og\nfritidsplan 2016–2021' })).toBe('nsfp-2016-2021')
    expect(
      means({ text: 'nasjonale handlingsplanen for skoleskyss', kind: 'ACTION_PLAN', subject: 'skoleskyss' }),
    ).toBe('hp-skoleskyss')
    expect(means({ text: 'Nasjonal handlingsplan for svømmeoplæring' })).toBe('hp-svomming')
  })
  it('that two share is decided by the date of the document that refers', () => {
    expect(means({ text: 'NSFP', at: '2018-02' })).toBe('nsfp-2016-2021')
    expect(means({ text: 'NSFP', at: '2024' })).toBe('meld-st-4-2021-2022')
    expect(means({ text: 'NSFP' })).toEqual(['meld-st-4-2021-2022', 'nsfp-2016-2021'])
  })
})

describe('a description', () => {
  const audit = { kind: 'AUDIT_REPORT', issuer: 'Riksrevisjonen' } as const
  it('finds the one work that fits, even where it tells another year', () => {
    expect(means({ ...audit, subject: 'skoleskyss', year: 2021 })).toBe('dok-3-7-2021-2022')
  })
  it('without a subject is decided by the year', () => {
    expect(means({ ...audit, year: 2019 })).toBe('dok-3-9-2018-2019')
    expect(means({ ...audit, year: 2022 })).toBe('dok-3-7-2021-2022')
  })
  it('that fits none makes a work where issuer and subject tell which', () => {
    expect(
      means({ ...audit, text: 'Riksrevisjonens rapport om kulturskolen', subject: 'kulturskolen' }),
    ).toBe('riksrevisjonen-kulturskolen')
    expect(means({ text: 'en rapport', kind: 'REPORT' })).toBeUndefined()
  })
})

describe('an organisation', () => {
  const key = (name: string, issuer?: string) =>
    resolveOrganisation(name, SCHOOL_CATALOGUE, issuer ? { issuer } : undefined)?.key
  it('is known by names, abbreviations and inflected forms', () => {
    const forms = ['Fylkeskommunene', 'fylkeskommuner', 'fylkeskommunen', 'de fylkeskommunene', 'FK']
    expect(new Set(forms.map(form => key(form)))).toEqual(new Set(['organisasjon/fylkeskommunene']))
    expect(key('Utdanningsdirektoratets')).toBe('organisasjon/utdanningsdirektoratet')
    expect(key('Udirs')).toBe('organisasjon/utdanningsdirektoratet')
  })
  it('called by its common noun is the one in the head of the letter', () => {
    expect(key('departementet', 'Kunnskapsdepartementet')).toBe('organisasjon/kunnskapsdepartementet')
  })
  it('that nobody listed gets a key of its own', () => {
    expect(key('Skoleskyssforbundet')).toBe('organisasjon/skoleskyssforbundet')
    expect(key(' – ')).toBeUndefined()
  })
})
