import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stem } from '../../ingest/language/norwegian/stem.ts'

/** Each rule of the algorithm with words for it, `word stem`. */
const RULES: readonly (readonly [rule: string, cases: string])[] = [
  [
    'cuts inflections of nouns',
    'havna havn, havnen havn, havner havn, havnene havn, havnenes havn, havnens havn, båtane båt, båtar båt',
  ],
  [
    'cuts inflections of verbs',
    'planlegge planlegg, strandede strand, farende far, regnende regn, bygges bygg',
  ],
  ['cuts superlatives and passives in -ast', 'klokast klok, byggjast byggj'],
  [
    'cuts -het and what it bears',
    'klokhet klok, klokheten klok, klokheter klok, klokhetens klok, klokhetene klok',
  ],
  ['leaves -er of -ert and -erte', 'parkert parker, parkerte parker'],
  ['cuts a genitive behind a plain consonant', 'havs hav, havns havn, tavs tav'],
  [
    'cuts -s behind r unless that follows e',
    'fjords fjord, torsks torsk, motors motor, fjærs fjær, fyrs fyr',
  ],
  ['cuts -s behind k only where a consonant stands before', 'verks verk, boks boks, taks taks'],
  ['leaves -s behind other letters', 'gras gras, fjes fjes, taus taus'],
  ['cuts -ers', 'fiskers fisk, lærers lær, havers hav, givers giv, skapers skap'],
  [
    'leaves -ers that belongs to the word',
    'vinters vint, kontrovers kontrovers, bunkers bunkers, kippers kippers, kommers kommers, østers østers, avers avers',
  ],
  ['cuts the t of -dt and -vt', 'halvt halv, mildt mild, hardt hard, grovt grovt'],
  [
    'cuts derivations',
    'vennlig venn, farleg far, synlig syn, fiskeleg fisk, nysgjerrig nysgjerr, kommunelov kommun, sjøfartslov sjøfart',
  ],
  ['cuts a derivation behind an inflection', 'vennlige venn, vennligheten venn, farlege far'],
  ['knows vowels with accents', 'fôret fôr, fòrene fòr, blóta blót, kjêlar kjêl'],
  ['begins behind an apostrophe', "pc'en pc, cv'er cv, abc'ene abc, fjorden' fjorden"],
  [
    'leaves words without an ending in their region',
    'ro ro, by by, nav nav, bpa bpa, ene ene, aas aas, strs strs',
  ],
]

describe('the stemmer', () => {
  it.each(RULES)('%s', (_rule, cases) => {
    const words = cases.split(', ').map(each => each.split(' '))
    expect(words.length).toBeGreaterThan(1)
    expect(words.map(([word]) => [word, stem(word!)])).toEqual(words)
  })

  it('brings the forms of one word together', () => {
    const forms = [
      'tjeneste tjenesten tjenester tjenestene tjenestens tjenestenes',
      'kommune kommunen kommuner kommunene kommunens kommunenes kommunar kommunane',
      'brygge brygger bryggene brygga bryggas',
    ]
    for (const each of forms) expect(new Set(each.split(' ').map(stem)).size, each).toBe(1)
  })

  it('gives a beginning of any word, three letters at least where there are so many', () => {
    const endings = 'e er ene het s ers erte dt vt leg lov hetslov'.split(' ')
    const made = fc
      .tuple(
        fc.string({ unit: 'grapheme', maxLength: 6 }),
        fc.array(fc.constantFrom(...endings), { maxLength: 3 }),
      )
      .map(([root, ends]) => root + ends.join(''))
    fc.assert(
      fc.property(fc.oneof(made, fc.string({ unit: 'binary' })), word => {
        const stemmed = stem(word)
        expect(word.startsWith(stemmed)).toBe(true)
        expect(stemmed.length).toBeGreaterThanOrEqual(Math.min(word.includes("'") ? 2 : 3, word.length))
      }),
      { numRuns: 1000 },
    )
  })
})
