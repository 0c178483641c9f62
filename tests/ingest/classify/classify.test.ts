import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { classify } from '../../../ingest/classify/classify.ts'
import type { Catalogue } from '../../../ingest/document/catalogue.ts'
import { treeOf } from '../../../ingest/structure/tree-of.ts'
import { originalsFolder } from '../../originals.ts'
import { bundledCatalogue, corpusFile } from '../extract/bundled-catalogue.ts'

const folder = originalsFolder()
const bundled = bundledCatalogue()
const NOTHING_KNOWN: Catalogue = { works: [], organisations: [] }

function read(text: string, path = 'dokument.txt', catalogue = bundled) {
  const canonical = text.normalize('NFC')
  const mediaType = path.endsWith('.md') ? 'text/markdown' : 'text/plain'
  const { tree } = treeOf({ text: canonical, mediaType })
  return { canonical, ...classify({ tree, canonical, path, catalogue }) }
}

describe.skipIf(!folder)('the originals, whatever their files are called', () => {
  const WORKS = {
    '000': 'hsak202600600',
    '001': 'hp-rehabilitering-2026-2035',
    '002': 'tildelingsbrev-hdir-2025',
    '003': 'sor-2026-habilitering',
    '004': 'horing-nhsp-2024',
  }

  it.each(Object.entries(WORKS))('%s is %s', (start, key) => {
    const file = readdirSync(folder!).find(name => name.startsWith(start))!
    for (const path of [file, 'x.txt', 'hp-habilitering-2026-2035.md.txt']) {
      const { work, digest, identifiedBy, canonical, messages } = read(
        readFileSync(`${folder}/${file}`, 'utf8'),
        path,
      )
      expect([work.key, digest, messages]).toEqual([key, false, []])
      expect(identifiedBy.kind).toBe('QUOTE')
      for (const { start: from, end, exact } of identifiedBy.spans)
        expect(canonical.slice(from, end)).toBe(exact)
    }
  })
})

describe('digests', () => {
  const listed = bundled.works.filter(({ file }) => file !== undefined)

  it('are known by their file in the catalogue', () => {
    expect(listed.length).toBeGreaterThan(10)
    for (const { key, file, ownNumbers } of listed) {
      const found = read(readFileSync(corpusFile(file!), 'utf8'), `somewhere/${file}`)
      expect([found.work.key, found.digest, found.ownNumbers]).toEqual([key, true, ownNumbers])
      expect(found.identifiedBy.kind).not.toBe('QUOTE')
    }
  })
})

describe('a document that nobody has listed', () => {
  it.each([
    [
      'ACTION_PLAN',
      'hp-trygge-leker-2025-2028',
      '# Handlingsplan for trygge leker 2025–2028\n\n## Tiltak\n\n- Innføre kontroll\n',
    ],
    [
      'ACTION_PLAN',
      'hp-isbjorn-svalvik-kommune-2026-2030',
      'Svalvik kommune\n\nTiltaksplan mot isbjørn\n\nPlanen gjelder fra 2026 til 2030.\n',
    ],
    [
      'ASSIGNMENT_LETTER',
      'tildelingsbrev-fyrvesenet-2027',
      'Tildelingsbrev til Fyrvesenet for 2027\n\nFyrvesenet skal tenne fyrene.\n',
    ],
    [
      'ASSIGNMENT_LETTER',
      'tildelingsbrev-fyrvesenet-2027-tillegg-2',
      'Tillegg nr. 2 til tildelingsbrev til Fyrvesenet for 2027\n\nNye oppdrag gis.\n',
    ],
    [
      'AUDIT_REPORT',
      'dok-3-7-2030-2031',
      'Riksrevisjonen\n\nDokument 3:7 (2030–2031)\n\nRiksrevisjonens undersøkelse av fyrene\n\nFyrene er mørke.\n',
    ],
    [
      'WHITE_PAPER',
      'meld-st-44-2030-2031',
      'Meld. St. 44\n(2030–2031)\nMelding til Stortinget\n\nLys langs kysten\n\nTilråding godkjent i statsråd.\n',
    ],
    [
      'STORTING_DECISION',
      'innst-12-s-2030-2031',
      'Innst. 12 S (2030–2031)\n\nInnstilling fra næringskomiteen om lys langs kysten\n\nKomiteen viser til Meld. St. 44 (2030–2031).\n',
    ],
    ['REPORT', 'nou-2031-3', 'NOU 2031: 3\n\nMørke farvann\n\nUtredning fra et utvalg.\n'],
    [
      'CONSULTATION',
      'fyr2031004',
      'Vår ref.: FYR2031004   Dato: 03.02.2031\n\nHøring – ny fyrlov\n\nVi ber om innspill innen 1. mai 2031.\n',
    ],
    [
      'CONSULTATION_RESPONSE',
      'horingssvar-ny-fyrlov',
      'Høringssvar – ny fyrlov\n\nVi viser til høring om ny fyrlov, og støtter forslaget.\n',
    ],
    ['EVALUATION', 'evaluering-av-fyrprogrammet', '# Evaluering av fyrprogrammet\n\nProgrammet virket.\n'],
    [
      'ANNUAL_REPORT',
      'arsrapport-2030-fyrvesenet',
      '# Årsrapport 2030 Fyrvesenet\n\n## Leders beretning\n\nEt lyst år.\n',
    ],
    [
      'PRESENTATION',
      'fyr-i-nord',
      'Fyr i nord\n\nKystkonferansen, 3. mars 2031\n\nKari Nordmann, seniorrådgiver\n\n- Lys\n- Mørke\n',
    ],
    ['LAW', 'lov-om-fyr', 'Lov om fyr\n\n§ 1 Formål\n\nLoven skal sikre lys.\n'],
  ])('is taken as %s with the key %s', (kind, key, text) => {
    const path = text.startsWith('#') ? 'fil.md' : 'fil.txt'
    const { work, messages } = read(text, path, NOTHING_KNOWN)
    expect([work.kind, work.key]).toEqual([kind, key])
    expect(messages).toEqual([])
    expect(read(text, `en/annen/mappe/${path}`, NOTHING_KNOWN).work).toEqual(work)
  })

  it('says so when nothing tells what it is', () => {
    const { work, messages } = read('Rødgrøt\n\nTa bær og sukker.\n', 'mat.txt')
    expect([work.kind, work.key]).toEqual(['OTHER', 'rodgrot'])
    expect(messages.map(({ code }) => code)).toEqual(['KIND_UNKNOWN'])
  })

  it('gets a key by its file name only where its title could be anyone’s', () => {
    const keys = ['nord.md', 'sor.md'].map(
      path => read('# Handlingsplan\n\n## Tiltak\n\n- Male\n', path).work.key,
    )
    expect(new Set(keys).size).toBe(2)
  })

  it('is not taken for a listed work of which its period, issuer or kind differs', () => {
    const local = read('Fjellvik kommune\n\nHandlingsplan for rehabilitering 2022–2026\n\nTiltak\n\n- Male\n')
    const other = read(
      'Høring av Nasjonal helse- og samhandlingsplan 2024–2027\n\nNorsk Fysioterapeutforbund har mottatt planen. Vi ber om innspill.\n\nMed hilsen\nNorsk Fysioterapeutforbund\n',
    )
    expect(local.work.key).toBe('hp-rehabilitering-fjellvik-kommune-2022-2026')
    expect(other.work.key).not.toBe('horing-nhsp-2024')
    expect(other.work.kind).toBe('CONSULTATION')
  })

  it('is taken for the listed work that it names in another inflection', () => {
    const { work } = read(
      'Helsedirektoratet\n\nNasjonalt handlingsplan for habilitering\n2026–2035\n\nTiltak\n\n- Male\n',
    )
    expect(work.key).toBe('hp-habilitering-2026-2035')
  })
})

describe('language', () => {
  it.each([
    ['nb', 'Kommunene har ikke nok kunnskap om hvordan tjenestene skal brukes, og hva de får fra staten.'],
    ['nn', 'Kommunane har ikkje nok kunnskap om korleis tenestene skal brukast, og kva dei får frå staten.'],
    ['en', 'The municipalities do not have the knowledge that is needed, and this is by their own account.'],
  ])('%s by its function words', (language, text) => {
    expect(read(text).language).toBe(language)
  })
})
