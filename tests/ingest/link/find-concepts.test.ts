import { describe, expect, it } from 'vitest'
import { createConceptFinder } from '../../../ingest/link/find-concepts.ts'
import { createKinship } from '../../../ingest/link/kinship.ts'
import { readVocabulary } from '../../../ingest/read/read-vocabulary.ts'

const vocabulary = readVocabulary(`
name: Havner
version: 1
concepts:
  - { id: havn, nb: havn, alt: [kai] }
  - { id: fiskehavn, nb: fiskehavn, broader: [havn] }
  - { id: sikkerhet, nb: sikkerhet, alt: [trygg ferdsel] }
  - { id: usikkerhet, nb: havneusikkerhet }
  - { id: fyr, nb: fyrlykt, abbr: [FYR], serves: [sikkerhet] }
  - { id: rettigheter, nb: rettigheter }
  - { id: kapasitet, nb: kapasitet, alt: [plan for] }
  - { id: eier, nb: havneeier }
  - { id: register, nb: kairegister }
  - { id: leietaker, nb: leietakere }
  - { id: los, nb: los, alt: [losene], facet: provider }
  - { id: hjelp-til-los, nb: hjelp til losene }
  - { id: losfartoy, nb: losfartøy }
`)
const find = createConceptFinder(vocabulary, ['Fiske fra egen havn er usikkert: usikkerhet'])
const ids = (text: string): readonly string[] => [...new Set(find(text).map(({ id }) => id))].sort()

describe('concepts in texts', () => {
  it('are found in any form and order of their words', () => {
    expect(ids('Ferdselen skal være trygg')).toEqual(['sikkerhet'])
    expect(ids('Kapasiteten er for liten')).toEqual(['kapasitet'])
    expect(ids('Mer kapasitet')).toEqual(['kapasitet'])
  })

  it('are found as the longest label has them, with what the vocabulary connects to it', () => {
    expect(ids('En fiskehavn')).toEqual(['fiskehavn', 'havn'])
    expect(ids('Stor havneusikkerhet')).not.toContain('havn')
  })

  it('are found by an abbreviation only as it is written', () => {
    expect(ids('FYR')).toEqual(['fyr'])
    expect(ids('fyr')).toEqual([])
  })

  it('are not found where a stem has lost its meaning, nor by what stop words leave of a label', () => {
    expect(ids('Legge til rette for en plan')).toEqual([])
    expect(ids('Rettighetene')).toEqual(['rettigheter'])
  })

  it('are found in plurals whose stem is another than that of the singular, but people not in verbs', () => {
    expect(ids('Private havneeiere')).toEqual(expect.arrayContaining(['eier']))
    expect(ids('Hos havneeierne')).toEqual(expect.arrayContaining(['eier']))
    expect(ids('I alle kairegistrene')).toEqual(expect.arrayContaining(['register']))
    expect(ids('Den som leietaker noe')).toEqual([])
  })

  it('are those who are named within a longer label too, but not within a longer word', () => {
    expect(ids('De gir losene hjelp')).toEqual(['hjelp-til-los', 'los'])
    expect(ids('Et nytt losfartøy')).toEqual(['losfartoy'])
  })

  it('are told with their place', () => {
    const text = 'Ny kai i nord'
    const [found] = find(text)
    expect(text.slice(found!.start)).toMatch(/^kai/)
  })
})

describe('kinship', () => {
  const kin = createKinship(vocabulary)

  it('goes one way for means, both ways for the wider', () => {
    expect(kin('fyr', 'sikkerhet')?.kin).toBe('SERVES')
    expect(kin('sikkerhet', 'fyr')).toBeUndefined()
    expect(kin('fiskehavn', 'havn')?.kin).toBe('NARROWER')
    expect(kin('havn', 'fiskehavn')?.kin).toBe('BROADER')
  })

  it('is strongest with itself', () => {
    const weights = [...kin.of('fiskehavn')].map(other => kin('fiskehavn', other)!.weight)
    expect(Math.max(...weights)).toBe(kin('fiskehavn', 'fiskehavn')!.weight)
    expect(weights.length).toBeGreaterThan(1)
  })
})
