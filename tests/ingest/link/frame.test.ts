import { describe, expect, it } from 'vitest'
import { clausesOf } from '../../../ingest/link/frame.ts'

const parts = (text: string): readonly string[] =>
  clausesOf(text).map(({ role, start, end }) => `${role} ${text.slice(start, end).trim()}`)

describe('the frame of a measure', () => {
  it('tells purpose from object', () => {
    expect(parts('skifter ut vinduer, slik at elevene slipper trekk')).toEqual([
      'OBJECT skifter ut vinduer,',
      'PURPOSE slik at elevene slipper trekk',
    ])
  })

  it('does not take how a measure begins for its purpose', () => {
    expect(parts('legger til rette for at skoler deler utstyr')).toEqual([
      'OBJECT legger til rette for at skoler deler utstyr',
    ])
  })

  it('tells what is only told about, examples included', () => {
    expect(parts('publiserer forskning om støy i klasserom, blant annet i svømmehaller')).toEqual([
      'OBJECT publiserer forskning',
      'TOPIC om støy i klasserom, blant annet i svømmehaller',
    ])
  })

  it('tells circumstances, means and examples', () => {
    expect(parts('hjelper rektorer når taket lekker')).toHaveLength(2)
    expect(parts('styrker vedlikeholdet gjennom tilskudd')[1]).toBe('MEANS gjennom tilskudd')
    expect(parts('bygger anlegg, herunder baner')[1]).toBe('EXAMPLE herunder baner')
  })

  it('begins anew with each sentence', () => {
    expect(parts('Det er skrevet en analyse av støy. Gulvene byttes.').at(-1)).toBe('OBJECT Gulvene byttes.')
  })

  it('covers the text without a gap', () => {
    const text = 'utreder, gjennom forsøk, støy når det blåser. Så måles den: for å vite mer'
    const clauses = clausesOf(text)
    expect(clauses.length).toBeGreaterThan(3)
    expect(clauses.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  })
})
