import { describe, expect, it } from 'vitest'
import { digest, folder, of, original } from './told.ts'

describe('the digests of the audits', () => {
  it('number findings and recommendations as they are cited, nested ones below their parent', () => {
    const read = digest('dok-3-12-2023-2024')
    const findings = of(read, 'Finding')
    expect(findings.map(({ number }) => number)).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '1.5',
      '1.6',
      '1.7',
      '2',
      '3',
      '4',
      '4.1',
    ])
    const parent = (number: string) =>
      findings.find(({ id }) => id === findings.find(one => one.number === number)?.parent)?.number
    expect([parent('1.7'), parent('4.1')]).toEqual(['1', '4'])
    expect(of(read, 'Recommendation').map(({ number, properties }) => [number, properties?.known])).toEqual([
      ['1', undefined],
      ['2', undefined],
      ['3', undefined],
      ['4', undefined],
      ['5', undefined],
      ['6', false],
    ])
    expect(of(digest('dok-3-15-2020-2021'), 'Finding').map(({ number }) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
  })

  it('keep a rating on its own scale, and take no level of a printed scale for a rating', () => {
    const ratings = (name: string) =>
      digest(name)
        .claims.filter(({ property }) => property === 'rating')
        .map(({ value, qualifier }) => [value, qualifier.split(' > ').length])
    expect(ratings('dok-3-12-2023-2024')).toEqual([['kritikkverdig', 3]])
    expect(ratings('dok-3-15-2020-2021')).toEqual([
      ['alvorlig', 4],
      ['alvorlig', 4],
      ['kritikkverdig', 4],
    ])
    const criticised = digest('dok-3-12-2023-2024').relations.filter(({ type }) => type === 'CRITICISES')
    expect(criticised.map(({ target, properties }) => [target, properties?.severity])).toEqual([
      [{ organisation: 'Helse- og omsorgsdepartementet' }, 'kritikkverdig'],
    ])
  })
})

describe('claims that contradict each other', () => {
  it('have one property and one qualifier, so that they can be held together', () => {
    const values = (name: string, property: string, about: string) =>
      digest(name)
        .claims.filter(one => one.property === property && one.qualifier.includes(about))
        .map(({ value }) => value)
    expect(values('dok-3-15-2020-2021', 'year', '')).toEqual(['2021', '2021', '2020'])
    expect(values('horing-nhsp-2024', 'date', '')).toEqual(['høsten 2022', '2022-08-10'])
    expect(values('meld-st-9-2023-2024', 'count', 'hovedgrep')).toEqual(['6', '7'])
    expect(values('dok-3-12-2023-2024', 'share', 'all lovpålagt')).toEqual(['14 %', 'ingen'])
    expect(
      digest('hdir-habilitering-spesialisthelsetjenesten-2017-2021')
        .claims.filter(({ qualifier }) => qualifier === 'vekst i antall voksne pasienter (2017–2021)')
        .map(({ value }) => value),
    ).toEqual(['5 %', '7,6 %'])
  })

  it.skipIf(!folder)(
    'give reports the years that each text gives them, the year of investigation apart',
    () => {
      const told = (start: string) =>
        original(start)
          .claims.filter(({ property }) => property === 'year')
          .map(({ value, qualifier }) => value + qualifier)
      expect(told('000')).toEqual(['2021', '2024'])
      expect(told('003')).toEqual(['2021', '2023', '2021', '2021'])
      expect(new Set(told('001'))).toEqual(new Set(['2024', '2023undersøkt']))
      expect(
        original('003')
          .claims.filter(({ qualifier }) => qualifier === 'innspill')
          .map(({ value }) => value),
      ).toEqual(['88'])
    },
  )
})
