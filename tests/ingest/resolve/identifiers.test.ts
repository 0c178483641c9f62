import { describe, expect, it } from 'vitest'
import {
  canonicalIdentifier,
  findIdentifiers,
  keyOfIdentifier,
} from '../../../ingest/resolve/find-identifiers.ts'

/** As written, canonical, key of the document (absent where the identifier names no single one). */
const FORMS: readonly (readonly [string, string, string?])[] = [
  ['Meld. St. 9 (2023–2024)', 'Meld. St. 9 (2023–2024)', 'meld-st-9-2023-2024'],
  ['Meld. St. 9 \\(2023–2024\\)', 'Meld. St. 9 (2023–2024)', 'meld-st-9-2023-2024'],
  ['Meld. St. 9 (2023−2024)', 'Meld. St. 9 (2023–2024)', 'meld-st-9-2023-2024'],
  ['Meld.St. 9 (2023-24)', 'Meld. St. 9 (2023–2024)', 'meld-st-9-2023-2024'],
  ['Meld. St.\n9 (2023—2024)', 'Meld. St. 9 (2023–2024)', 'meld-st-9-2023-2024'],
  ['meld. st. nr. 9', 'Meld. St. 9'],
  ['Stortingsmelding 26 (2014-2015)', 'Meld. St. 26 (2014–2015)', 'meld-st-26-2014-2015'],
  ['stortingsmelding nr. 26 (2014-2015)', 'Meld. St. 26 (2014–2015)', 'meld-st-26-2014-2015'],
  ['St.meld. nr. 47 (2008-2009)', 'St.meld. nr. 47 (2008–2009)', 'meld-st-47-2008-2009'],
  ['St.meld. nr. 47 ( )', 'St.meld. nr. 47'],
  ['Prop. 1 S (2025–2026)', 'Prop. 1 S (2025–2026)', 'prop-1-s-2025-2026'],
  ['Prop. 1 S', 'Prop. 1 S'],
  ['Prop. 100 L (2020–2021)', 'Prop. 100 L (2020–2021)', 'prop-100-l-2020-2021'],
  ['Ot.prp. nr. 10 (1998-99)', 'Ot.prp. nr. 10 (1998–1999)', 'prop-10-l-1998-1999'],
  ['Dokument 3:15 (2020−2021)', 'Dokument 3:15 (2020–2021)', 'dok-3-15-2020-2021'],
  ['Dokument nr. 3:16', 'Dokument 3:16'],
  ['Dok 3:12', 'Dokument 3:12'],
  ['Dok. 3:12 (2023/2024)', 'Dokument 3:12 (2023–2024)', 'dok-3-12-2023-2024'],
  ['Document 1 (2025–2026)', 'Dokument 1 (2025–2026)', 'dok-1-2025-2026'],
  ['Dokument 8:43 S (2021–2022)', 'Dokument 8:43 S (2021–2022)', 'dok-8-43-s-2021-2022'],
  ['Dokument 8:43 S', 'Dokument 8:43 S'],
  ['Representantforslag 43 S (2021–2022)', 'Dokument 8:43 S (2021–2022)', 'dok-8-43-s-2021-2022'],
  ['Innst. 106\u00a0S (2021–2022)', 'Innst. 106 S (2021–2022)', 'innst-106-s-2021-2022'],
  ['Innst. S. nr. 251', 'Innst. S. nr. 251'],
  ['Innst. S. nr. 251 (2007–2008)', 'Innst. S. nr. 251 (2007–2008)', 'innst-251-s-2007-2008'],
  ['Innst. O. nr. 10', 'Innst. O. nr. 10'],
  ['NOU 2023: 4', 'NOU 2023: 4', 'nou-2023-4'],
  ['NOU 2018:16', 'NOU 2018: 16', 'nou-2018-16'],
  ['IS-1692', 'IS-1692', 'is-1692'],
  ['IS-1/2014', 'IS-1/2014', 'is-1-2014'],
  ['HSAK202600600', 'HSAK202600600', 'hsak202600600'],
  ['21/2652', '21/2652'],
  ['TB2025-22', 'TB2025-22', 'tb2025-22'],
  ['TB 2025–22', 'TB2025-22', 'tb2025-22'],
  ['lov 24. juni 2011 nr. 30', 'LOV-2011-06-24-30', 'lov-2011-06-24-30'],
  ['vedtak nr. 512 (2024–2025)', 'Vedtak 512 (2024–2025)', 'vedtak-512-2024-2025'],
  ['id3027594', 'regjeringen.no id3027594', 'regjeringen-id3027594'],
  ['?p=97708', 'stortinget.no p=97708', 'stortinget-sak-97708'],
  ['?h=10005046', 'stortinget.no h=10005046', 'stortinget-horing-10005046'],
  ['?qid=61234', 'stortinget.no qid=61234', 'stortinget-sporsmal-61234'],
  ['meld.-st.-9-20232024', 'Meld. St. 9 (2023–2024)', 'meld-st-9-2023-2024'],
  ['inns-202122-106s', 'Innst. 106 S (2021–2022)', 'innst-106-s-2021-2022'],
]

describe('identifiers', () => {
  it('are written in one way, whatever way the source writes them', () => {
    expect(FORMS.length).toBe(42)
    for (const [written, canonical, key] of FORMS) {
      expect(canonicalIdentifier(written), written).toBe(canonical)
      expect(keyOfIdentifier(written), written).toBe(key)
      expect(keyOfIdentifier(canonical), canonical).toBe(key)
    }
  })

  it('are found in running text with their places', () => {
    const text = 'Se Meld. St. 5 (2022–2023), NOU 2019: 3 og oppdrag TB2024-7.'
    const found = findIdentifiers(text)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Meld. St. 5 (2022–2023)',
      'NOU 2019: 3',
      'TB2024-7',
    ])
  })

  it('share a series and a session where the text names them once', () => {
    const keys = (text: string) => findIdentifiers(text).map(({ key }) => key)
    expect(keys('Meld. St. 5 og 15 (2022–2023)')).toEqual(['meld-st-5-2022-2023', 'meld-st-15-2022-2023'])
    expect(keys('Dokument 3:2 (2019–2020) og 3:9 (2021–2022)')).toEqual([
      'dok-3-2-2019-2020',
      'dok-3-9-2021-2022',
    ])
  })

  it('are found when glued to the word before', () => {
    expect(findIdentifiers('vises tilMeld. St. 9 (2023–2024)')).toHaveLength(1)
  })

  it('are neither periods, nor months, nor words that look alike', () => {
    const texts = [
      'fra 12/2024',
      'planen (2024–2027)',
      'isbjørn is-2',
      'tredje dokument 3',
      'tb2025',
      'best meld 7',
    ]
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) expect(findIdentifiers(text), text).toEqual([])
  })

  it('take a period in brackets for no session', () => {
    expect(canonicalIdentifier('Meld. St. 9 (2024–2027)')).toBe('Meld. St. 9')
  })
})
