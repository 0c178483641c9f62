import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentStems } from '../../ingest/language/norwegian/content-stems.ts'
import { fold } from '../../ingest/language/norwegian/fold.ts'
import { createLexicon } from '../../ingest/language/norwegian/lexicon.ts'
import { splitCompound } from '../../ingest/language/norwegian/split-compound.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'

const lexicon = createLexicon([
  'Havnen har drift og vedlikehold. Planer for brygger, fisk og mottak.',
  'Tjenester for barn, vern av strender. Nettverket og utvikling. Oppe i byen, inger, for alle.',
])

describe('stems', () => {
  it.each([
    ['havnene', 'havnen'],
    ['tjenestene', 'tjenester'],
    ['kommuner', 'kommunene'],
    ['bryggene', 'brygger'],
  ])('%s and %s are one word', (one, other) => {
    expect(stem(one)).toBe(stem(other))
  })

  it('leaves abbreviations as they are', () => {
    expect(stem('nav')).toBe('nav')
  })
})

describe('compounds', () => {
  it.each([
    ['havnedrift', ['havn', 'drift']],
    ['driftsplanene', ['drift', 'planene']],
    ['barnevern', ['barn', 'vern']],
    ['fiskemottaket', ['fisk', 'mottaket']],
    ['utviklingsnettverk', ['utvikling', 'nettverk']],
    ['barneverntjenesten', ['barn', 'vern', 'tjenesten']],
  ])('%s is made of its parts', (word, parts) => {
    const known = createLexicon(['havn drift plan barn vern fisk mottak utvikling nettverk tjeneste'])
    expect(splitCompound(word, known)).toEqual(parts)
  })

  it.each(['fortelle', 'havn', 'drifting', 'alleinger', 'oppdrift', 'ukjentord', ''])(
    '%s is left whole',
    word => {
      expect(splitCompound(word, lexicon)).toEqual([])
    },
  )

  it('gives parts that make up the word again but for linking letters', () => {
    const words = ['havn', 'drift', 'plan', 'barn', 'vern', 'fisk']
    const known = createLexicon(words)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, 's', 'e', 'x'), { maxLength: 6 }), pieces => {
        const word = pieces.join('')
        const parts = splitCompound(word, known)
        expect(parts.length).not.toBe(1)
        expect(parts.join('').length).toBeLessThanOrEqual(word.length)
        for (const part of parts) expect(word).toContain(part)
      }),
    )
  })
})

describe('nynorsk', () => {
  it.each([
    ['kva', 'hva'],
    ['ikkje', 'ikke'],
    ['høyring', 'høring'],
    ['høyringsfristen', 'høringsfristen'],
    ['tenester', 'tjenester'],
    ['born', 'barn'],
    ['moglegheit', 'mulighet'],
    ['verksemd', 'virksomhet'],
    ['samanhengane', 'sammenhengane'],
  ])('%s is read as %s', (nynorsk, bokmal) => {
    expect(toBokmal(nynorsk)).toBe(bokmal)
  })

  it('meets bokmål after stemming', () => {
    expect(contentStems('kommunane sine tenester')).toEqual(contentStems('kommunenes tjenester'))
  })

  it('has the stems of bokmål for the words of public administration', () => {
    const pairs =
      'rettleiing/veiledning brukarane/brukerne tenesta/tjenesten oppgåvefordeling/oppgavefordeling heilskapleg/helhetlig brukarmedverknad/brukermedvirkning førebyggjande/forebyggende høgskular/høyskoler undersøkingar/undersøkelser undersøkingsplikt/undersøkelsesplikt verkemidla/virkemidlene rådgjevar/rådgiver arbeidsgjevarar/arbeidsgivere deltaking/deltakelse løysingar/løsninger kjelder/kilder meistring/mestring føretaka/foretakene statsforvaltaren/statsforvalteren styrkje/styrke leggje/legge tenkjer/tenker heimebaserte/hjemmebaserte sjukemelding/sykmelding røynsler/erfaringer bustad/bolig vedlikehald/vedlikehold omsyn/hensyn tilskotsordning/tilskuddsordning'
    const words = pairs.split(' ').map(pair => pair.split('/'))
    expect(words.length).toBeGreaterThan(25)
    for (const [nynorsk, bokmal] of words)
      expect(contentStems(nynorsk!), nynorsk).toEqual(contentStems(bokmal!))
  })

  it('reads the two forms that bokmål has alike', () => {
    for (const [one, other] of [
      ['fremskriving', 'framskrivning'],
      ['deltagelse', 'deltakelse'],
      ['rådgiving', 'rådgivning'],
    ])
      expect(contentStems(one!), one).toEqual(contentStems(other!))
  })

  it('leaves bokmål as it is', () => {
    for (const word of [
      'høyre',
      'skulder',
      'finkjemmet',
      'ferje',
      'verk',
      'gjeld',
      'løse',
      'fram',
      'høring',
      'tjeneste',
      'hjem',
      'lege',
      'ansvar',
      'barnehage',
      'kvalitet',
      'kveld',
    ]) {
      expect(toBokmal(word)).toBe(word)
    }
  })
})

describe('fold', () => {
  it('finds Norwegian letters typed without them', () => {
    expect(fold('bærekraft')).toBe(fold('baerekraft'))
    expect(fold('bærekraft')).toBe(fold('barekraft'))
    expect(fold('høring')).toBe(fold('horing'))
    expect(fold('måloppnåelse')).toBe(fold('maaloppnaaelse'))
  })
})

describe('content stems', () => {
  it('drops function words of both written languages and of English', () => {
    expect(contentStems('hva er det som ikke skal med, kva er det som ikkje, what is the')).toEqual([])
    expect(STOP_WORDS.size).toBeGreaterThan(200)
  })

  it('puts the parts behind a compound, and keeps codes whole', () => {
    expect(contentStems('havnedrift etter TB2031-07', createLexicon(['havn drift']))).toEqual([
      'havnedrift',
      'havn',
      'drift',
      'tb2031-07',
      'tb',
    ])
  })

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), input => {
        for (const stemmed of contentStems(input, lexicon)) expect(stemmed.length).toBeGreaterThan(0)
      }),
    )
  })
})
