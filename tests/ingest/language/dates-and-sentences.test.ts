import { describe, expect, it } from 'vitest'
import { findDates } from '../../../ingest/language/norwegian-dates.ts'
import { sentencesIn } from '../../../ingest/language/sentences.ts'

describe('findDates', () => {
  it.each([
    ['Dato: 04-02-2026', '2026-02-04'],
    ['innen \n25. mars 2026.', '2026-03-25'],
    ['07. mai 2026', '2026-05-07'],
    ['(09.09.2024)', '2024-09-09'],
    ['vedtatt juni 2025', '2025-06'],
    ['høring febr – april 2026', '2026-02/2026-04'],
    ['høsten 2022', '2022'],
    ['hausten 2023', '2023'],
    ['12.–14. mai 2026', '2026-05-12/2026-05-14'],
    ['28. april – 2. mai 2026', '2026-04-28/2026-05-02'],
    ['sept. 2024', '2024-09'],
    ['1 March 2024', '2024-03-01'],
    ['2026-03-25', '2026-03-25'],
  ])('reads %j as %s', (text, iso) => {
    const found = findDates(text)
    expect(found.map(date => date.iso)).toEqual([iso])
    expect(text.slice(found[0]!.start, found[0]!.end)).toBe(found[0]!.text)
  })

  it.each(['30.02.2026', 'i 2024', '2020–2023', 'TB2025-22', 'Marsipan 2024', 'Meld. St. 9 (2023–2024)'])(
    'finds no date in %j',
    text => {
      expect(findDates(text)).toEqual([])
    },
  )

  it('finds several in reading order', () => {
    const text = 'Fra 31. desember 2025 til 1. januar 2026, og igjen våren 2027'
    expect(findDates(text).map(date => date.iso)).toEqual(['2025-12-31', '2026-01-01', '2027'])
  })
})

describe('sentencesIn', () => {
  it('ends no sentence at a date, an identifier or an abbreviation', () => {
    const text =
      'Jf. Meld. St. 9 (2023–2024) er bra. Den kom 1. mars 2024. F.eks. dette, bl.a. NAV. Hva da? Nei'
    expect(sentencesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Jf. Meld. St. 9 (2023–2024) er bra.',
      'Den kom 1. mars 2024.',
      'F.eks. dette, bl.a. NAV.',
      'Hva da?',
      'Nei',
    ])
  })

  it('ends a sentence at a stop with the mark of a footnote, and none at a number of a chapter', () => {
    const text = 'Planen følger opp revisjonen fra 2025.1 Den gjelder skoleveier.² Se punkt 2.1 Tiltak her'
    expect(sentencesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Planen følger opp revisjonen fra 2025.1',
      'Den gjelder skoleveier.²',
      'Se punkt 2.1 Tiltak her',
    ])
  })

  it('gives nothing for white space', () => {
    expect(sentencesIn(' \n ')).toEqual([])
  })
})
