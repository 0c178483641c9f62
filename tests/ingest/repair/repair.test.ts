import { describe, expect, it } from 'vitest'
import type { Message } from '../../../ingest/document/message.ts'
import { spansOf, tidyReading } from '../../../ingest/document/reading.ts'
import { displacedLabels } from '../../../ingest/repair/displaced-label.ts'
import { displacedLinks } from '../../../ingest/repair/displaced-link.ts'
import { markFurniture } from '../../../ingest/repair/furniture.ts'
import { joinLines } from '../../../ingest/repair/join-lines.ts'
import { linesOf } from '../../../ingest/repair/line.ts'
import { lostHyphens } from '../../../ingest/repair/lost-hyphen.ts'
import { vocabularyOf } from '../../../ingest/repair/vocabulary.ts'

function repaired(text: string) {
  const messages: Message[] = []
  const marked = displacedLabels(markFurniture(linesOf(text), messages), messages)
  const whole = lostHyphens(marked, vocabularyOf(marked), messages)
  const lines = displacedLinks(whole, vocabularyOf(whole), messages)
  return { lines, messages, texts: lines.map(({ reading }) => tidyReading(reading).text) }
}

describe('lines', () => {
  it('end with any line end, and pages with a form feed', () => {
    const lines = linesOf('En\r\n\r\nto\rtre\n\ffire\u2028fem')
    expect(lines.map(({ reading }) => reading.text)).toEqual(['En', 'to', 'tre', 'fire', 'fem'])
    expect(lines.map(({ gap, page, pageStart }) => [gap, page, pageStart])).toEqual([
      [0, 1, true],
      [1, 1, false],
      [0, 1, false],
      [0, 2, true],
      [0, 2, false],
    ])
  })

  it('are of no page where the text has no form feeds; a single space then begins one', () => {
    const lines = linesOf('Første linje her.\nAndre linje her.\nTredje linje.\n Ny side.\n  Innrykk.\n')
    expect(lines.map(({ page }) => page)).toEqual(new Array(5).fill(undefined))
    expect(lines.map(({ pageStart }) => pageStart)).toEqual([true, false, false, true, false])
  })
})

describe('displaced labels', () => {
  it('are told from words that a sentence ends with', () => {
    const { lines, messages } = repaired(
      'Dette er et viktigMål 3 \nVi bruker iPhone 5\nSe tabell for Oslo 2\nEn plan for eHelse',
    )
    expect(lines.map(({ label }) => label?.text)).toEqual(['Mål 3', undefined, undefined, undefined])
    expect(messages.map(({ code }) => code)).toEqual(['LABEL_DISPLACED'])
  })

  it('of any word are known when they recur', () => {
    const once = repaired('Kommunene deler erfaringerPunktum 1\nAlle er med.')
    expect(once.lines.map(({ label }) => label)).toEqual([undefined, undefined])
    const twice = repaired(
      'Kommunene deler erfaringerPilar 1\n\nmed hverandre.\n\nAlle er med i detPilar 2\n\nsom skjer.',
    )
    expect(twice.lines.map(({ label }) => label?.text)).toEqual(['Pilar 1', undefined, 'Pilar 2', undefined])
  })
})

describe('displaced links', () => {
  it('are put where the hole is, and their spans keep the reading order', () => {
    const text =
      'Arbeidet bygger på planen for kysten og på\n. Det gjelder foralle strender (staten.no)\nsom er åpne for alle strender.\n'
    const { lines, texts } = repaired(text)
    expect(texts[1]).toBe('alle strender (staten.no). Det gjelder for')
    const spans = spansOf(lines[1]!.reading, text)!
    expect(spans.map(({ exact }) => exact)).toEqual(['alle strender (staten.no)', '. Det gjelder for'])
  })

  it('are left alone where nothing is missing, or where nobody can tell what', () => {
    const untouched = [
      'Planen finnes på nettsiden til etaten (staten.no).',
      'Se  planen på nettsiden (staten.no) og veilederen.',
      'Vi viser til\n. Også dette er uklart for alle som leser det (staten.no)',
      'Setningen slutter her .\nNy setning, og en McDonald  til.',
      'Derfor  kommer vi tilbake til dette underveis (staten.no)',
    ]
    expect(untouched).toHaveLength(5)
    for (const text of untouched) {
      expect(repaired(text).messages.filter(({ code }) => code === 'LINK_TEXT_DISPLACED')).toEqual([])
    }
  })
})

describe('lost hyphens', () => {
  it('are found by the word that has its hyphen elsewhere', () => {
    const { texts } = repaired(
      'helse- og sosialtjenester\nI kommunens helseog\nsosialtjenester er det dialog\nog katalog\n',
    )
    expect(texts).toEqual([
      'helse- og sosialtjenester',
      'I kommunens helse- og',
      'sosialtjenester er det dialog',
      'og katalog',
    ])
  })
})

describe('joining lines', () => {
  it('makes words whole that a line end parted', () => {
    const join = (text: string) => {
      const lines = linesOf(text)
      return tidyReading(joinLines(lines, vocabularyOf(lines), [])).text
    }
    expect(join('Tiltak for rehabili-\ntering i kommunene')).toBe('Tiltak for rehabilitering i kommunene')
    expect(join('Både fag-\nog forskningsmiljøer')).toBe('Både fag- og forskningsmiljøer')
    expect(join('De som bor i Nord-\nNorge')).toBe('De som bor i Nord- Norge')
    expect(join('Mange bruker e-\nhelse, og helse er viktig for helse')).toBe(
      'Mange bruker e-helse, og helse er viktig for helse',
    )
    expect(join('opp\u00ad\nfølging')).toBe('oppfølging')
  })
})

describe('furniture', () => {
  it('is what stands between the lines of a page', () => {
    const { lines } = repaired(
      'Planen gjelder\nSide 3 av 12\nhele landet\nhttps://staten.no/a%20(1)\n3/12\n1 Innledning ........ 4\n_____\n31 746 barn\n2026',
    )
    expect(lines.map(({ furniture }) => furniture)).toEqual([
      undefined,
      'footer',
      undefined,
      'url',
      'footer',
      'debris',
      'debris',
      undefined,
      undefined,
    ])
  })

  it('joins an address that was broken over lines', () => {
    const { lines, texts } = repaired('https://staten.no/plan/\ndel-to%20og%20tre/vedlegg.pdf\nog/eller\n')
    expect(texts).toEqual(['https://staten.no/plan/del-to%20og%20tre/vedlegg.pdf', 'og/eller'])
    expect(lines[0]!.furniture).toBe('url')
  })
})
