import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LABELS } from '../../graph/model/labels.ts'
import { DOCUMENT_KINDS } from '../../graph/model/terms.ts'
import { readText } from '../../src/search/read-text.ts'
import { KIND_WORDS, LABEL_WORDS } from '../../src/web/wording.ts'
import { harbourIndex } from './corpus.ts'

const read = (text: string) => readText(text, name => (name === 'havneplan-2031' ? [name] : []))

describe('a text in the query language', () => {
  it('is words where it has nothing else', () => {
    expect(read('  beredskap i\tde minste havnene ')).toEqual({
      input: '  beredskap i\tde minste havnene ',
      words: '  beredskap i\tde minste havnene ',
      unfiltered: 'beredskap i de minste havnene',
      phrases: [],
      without: [],
      unread: [],
    })
  })

  it('has phrases in all quotation marks there are, and ranks by their words too', () => {
    for (const text of ['"felles vakt" kai', '«felles vakt» kai', '„felles vakt“ kai', '”felles vakt” kai']) {
      expect(read(text).phrases).toEqual(['felles vakt'])
      expect(read(text).words.match(/\p{L}+/gu)).toEqual(['felles', 'vakt', 'kai'])
    }
  })

  it('leaves out what has a minus right before it, a word in any form, a phrase in this one', () => {
    expect(read('kai -mudring -"felles vakt" slepe-båt 2030-2031 - og -5')).toMatchObject({
      without: [
        { text: 'mudring', exact: false },
        { text: 'felles vakt', exact: true },
      ],
      unfiltered: 'kai -mudring -"felles vakt" slepe-båt 2030-2031 - og -5',
    })
    expect(read('kai -mudring').words.trim()).toBe('kai')
  })

  it.each([
    ['kind:AUDIT_REPORT', { kinds: ['AUDIT_REPORT'] }],
    ['kind:audit_report kind:law', { kinds: ['AUDIT_REPORT', 'LAW'] }],
    ['type:handlingsplan', { kinds: ['ACTION_PLAN'] }],
    ['dokumenttype:Årsrapport', { kinds: ['ANNUAL_REPORT'] }],
    ['type:arsrapport', { kinds: ['ANNUAL_REPORT'] }],
    ['label:Measure', { labels: ['Measure'] }],
    ['slag:tiltak SLAG:funn', { labels: ['Measure', 'Finding'] }],
    ['slag:"Bokstav i oppdrag"', { labels: ['AssignmentItem'] }],
    ['slag:mål', { labels: ['Goal'] }],
    ['slag:handlingsplan', { kinds: ['ACTION_PLAN'] }],
    ['type:tiltak', { labels: ['Measure'] }],
    ['year:2030', { years: [2030] }],
    ['år:2030', { years: [2030] }],
    ['aar:2030', { years: [2030] }],
    ['year:2029-2031', { years: [2029, 2030, 2031] }],
    ['år:2029..2030', { years: [2029, 2030] }],
    ['år:2029–2030', { years: [2029, 2030] }],
    ['year:2029 year:2031', { years: [2029, 2031] }],
    ['document:havneplan-2031', { documents: ['havneplan-2031'] }],
    ['dokument:havneplan-2031', { documents: ['havneplan-2031'] }],
  ])('reads %s as a filter', (text, filters) => {
    expect(read(`kai ${text}`)).toMatchObject({ ...filters, unfiltered: 'kai' })
    expect(read(`kai ${text}`).words.trim()).toBe('kai')
  })

  it.each([
    'kind:',
    'kind: LAW',
    'kind:finnesikke',
    'label:::Measure',
    'year:snart',
    'year:2031-2029',
    'year:1000-2999',
    'document:finnes-ikke',
    'ukjent:verdi',
    'https://havn.example/kai',
    '-kind:LAW',
    'kind:""',
    '"',
    '""',
    '-',
    '--',
    '-"',
    ':',
    'a "b c',
  ])('reads %s as words', text => {
    const { phrases, without, unread, unfiltered, words, input, ...filters } = read(text)
    expect({ phrases, without, filters }).toEqual({ phrases: [], without: [], filters: {} })
    const letters = (all: string) => all.match(/[\p{L}\p{N}]+/gu)
    expect(letters(words)).toEqual(letters(input))
    expect(letters(unfiltered)).toEqual(letters(text))
  })

  it('knows every kind and label by its name and by what the pages call it', () => {
    expect(DOCUMENT_KINDS.length).toBeGreaterThan(10)
    for (const kind of DOCUMENT_KINDS)
      for (const name of [kind, KIND_WORDS[kind]!])
        expect([name, read(`type:"${name}"`).kinds]).toEqual([name, [kind]])
    const found = LABELS.filter(label => read(`slag:${label}`).labels?.[0] === label)
    expect(found).toEqual(LABELS)
    const statements = LABELS.filter(
      label =>
        !['Document', 'DocumentVersion', 'Organisation', 'Concept', 'Claim', 'Section'].includes(label),
    )
    for (const label of statements)
      for (const name of LABEL_WORDS[label]!)
        expect([name, read(`slag:"${name}"`).labels]).toEqual([name, [label]])
  })

  it('says which filters name nothing that there is', () => {
    const named = (text: string) => {
      const { input, unread } = read(text)
      return unread.map(({ start, end }) => input.slice(start, end))
    }
    expect(named('kai kind:finnesikke «felles vakt» dokument:"finnes ikke" year:snart')).toEqual([
      'kind:finnesikke',
      'dokument:"finnes ikke"',
      'year:snart',
    ])
    for (const text of [
      'kind:',
      'kind:""',
      'ukjent:verdi',
      'https://havn.example/kai',
      '-kind:LAW',
      'slag:tiltak',
    ])
      expect([text, named(text)]).toEqual([text, []])
  })

  it('reads anything without failing, and never makes words longer', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '"',
        '-',
        ':',
        ' ',
        'kind:',
        'år:',
        'document:',
        'label:',
        '2030',
        '«',
        'Measure',
        'kai',
        '..',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
        const text = pieces.join('').normalize('NFC')
        expect(read(text).words).toHaveLength(text.length)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a search', async () => {
  const index = await harbourIndex()
  const keys = async (text: string, more = {}) =>
    (await index.search({ text, limit: 100, ...more })).hits.map(({ key }) => key)

  it('finds a phrase only in exactly these words, whatever their case and what stands between them', async () => {
    expect(await keys('"plan for beredskap"')).toEqual(['havneplan-2031/tekst/1'])
    expect(await keys('"PLAN  for, beredskap"')).toEqual(['havneplan-2031/tekst/1'])
    expect(await keys('"planer for beredskap"')).toEqual([])
    expect(await keys('"beredskap for plan"')).toEqual([])
    expect(await keys('"for de"')).toEqual(['havneplan-2031/i1/tiltak/1'])
  })

  it('marks a phrase as one', async () => {
    const { hits } = await index.search({ text: '"plan for beredskap" havn', limit: 5 })
    expect(hits[0]!.matchedTerms).toContain('plan for beredskap')
    const { text, highlights } = hits[0]!.snippet
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toContain('plan for beredskap')
  })

  it('leaves out a word in all its forms, and a phrase in its own', async () => {
    const all = await keys('landstrøm')
    expect([...all].sort()).toEqual(['havneplan-2031/i1/tiltak/2', 'tb2031-07/b'])
    expect(await keys('landstrøm -slepebåten')).toEqual(['tb2031-07/b'])
    expect(await keys('landstrøm -"slepebåten"')).toEqual(all)
    expect(await keys('landstrøm -"plan for landstrøm"')).toEqual(['havneplan-2031/i1/tiltak/2'])
  })

  it('narrows by filters in the text, and these narrow those beside it', async () => {
    expect(await keys('landstrøm type:tildelingsbrev')).toEqual(['tb2031-07/b'])
    expect(await keys('landstrøm slag:tiltak slag:funn')).toEqual(['havneplan-2031/i1/tiltak/2'])
    expect(await keys('landstrøm slag:tiltak', { labels: ['Finding'] })).toEqual([])
    expect(await keys('landstrøm år:2031 slag:tiltak')).toEqual(['havneplan-2031/i1/tiltak/2'])
    expect(await keys('landstrøm år:2029-2030')).toEqual([])
    expect(await keys('landstrøm', { years: [2031], labels: ['Measure'] })).toEqual([
      'havneplan-2031/i1/tiltak/2',
    ])
  })

  it.each([
    ['document:havneplan-2031', 'its key'],
    ['dokument:"Nasjonal plan for havner"', 'its title'],
    ['dokument:havneplanen', 'a short name'],
  ])('narrows by %s: %s', async filter => {
    expect(await keys(`landstrøm ${filter}`)).toEqual(['havneplan-2031/i1/tiltak/2'])
  })

  it.each([
    ['document:tb2031-07', ['tb2031-07/b'], 'landstrøm'],
    ['dokument:TB 2031 07', ['tb2031-07/b'], 'landstrøm'],
    ['document:"Dokument 3:7"', ['dok-3-7-2029-2030/funn/1'], 'øvd'],
    ['dok:Dokument 3:7 (2029–2030)', ['dok-3-7-2029-2030/funn/1'], 'øvd'],
    ['document:dok-3-7', ['dok-3-7-2029-2030/funn/1'], 'øvd'],
  ])('narrows by the number %s', async (filter, expected, word) => {
    expect(await keys(`${filter} ${word}`)).toEqual(expected)
  })

  it('takes no other session for the one that is asked for', async () => {
    const { read } = await index.search({ text: 'øvd document:"Dokument 3:7 (2021–2022)"', limit: 5 })
    expect(read.documents).toBeUndefined()
  })

  it('lists what filters allow in the order of keys where there are no words', async () => {
    const { hits, total, confident } = await index.search({
      text: 'document:havneplan-2031 slag:tiltak slag:mål',
      limit: 10,
    })
    expect(hits.map(({ key }) => key)).toEqual([
      'havneplan-2031/i1/mal/1',
      'havneplan-2031/i1/tiltak/1',
      'havneplan-2031/i1/tiltak/2',
    ])
    expect([total, confident]).toEqual([3, true])
    expect(hits[0]!.explanation.map(({ value }) => value)).toEqual([hits[0]!.score])
    expect((await index.search({ text: '', limit: 10 })).total).toBe(0)
  })

  it('says how it was read', async () => {
    const { read } = await index.search({
      text: 'kai "felles vakt" -mudring slag:tiltak',
      labels: ['Measure', 'Goal'],
      limit: 1,
    })
    expect(read).toEqual({
      text: 'kai "felles vakt" -mudring',
      phrases: ['felles vakt'],
      without: ['mudring'],
      named: [],
      unread: [],
      labels: ['Measure'],
    })
  })

  it('answers anything', async () => {
    const piece = fc.constantFrom(
      '"',
      '-',
      ':',
      ' ',
      'kind:',
      'år:2031',
      'label:Measure',
      'havn',
      '«',
      '(',
      '\\',
      '[',
      'Dok 3:7',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 }),
        async pieces => {
          const { hits, total } = await index.search({ text: pieces.join(''), limit: 3 })
          expect(hits.length).toBe(Math.min(3, total))
        },
      ),
      { numRuns: 500 },
    )
  })
})
