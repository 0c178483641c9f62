import { describe, expect, it } from 'vitest'
import { classify } from '../../../ingest/classify/classify.ts'
import { treeOf } from '../../../ingest/structure/tree-of.ts'

function partiesOf(text: string) {
  const canonical = text.normalize('NFC')
  const { tree } = treeOf({ text: canonical, mediaType: 'text/plain' })
  const { work } = classify({ tree, canonical, path: 'x.txt', catalogue: { works: [], organisations: [] } })
  return [work.issuer, work.addressee, work.reference]
}

describe('who sends a document', () => {
  it.each([
    [
      'the ministry of the letterhead, not the addressee below it',
      'Det kongelige fiskeri- og havdepartement\n\nFyrvesenet\nPostboks 1\n\nDeres ref    Vår ref 25/118    Dato 3. januar 2031\n\nTildelingsbrev 2031 til Fyrvesenet\n\nFyrvesenet skal tenne fyrene.\n',
      ['Fiskeri- og havdepartementet', 'Fyrvesenet', '25/118'],
    ],
    [
      'whom a person signs for',
      'Høring – ny fyrlov\n\nVi ber om innspill innen 1. mai 2031.\n\nMed vennlig hilsen\nKari Nordmann\nseniorrådgiver\n\nSvalvik kommune\n',
      ['Svalvik kommune', undefined, undefined],
    ],
    [
      'nobody where only a person signs',
      'Høring – ny fyrlov\n\nVi ber om innspill innen 1. mai 2031.\n\nMed vennlig hilsen\n\nKari Nordmann\nseniorrådgiver\n',
      [undefined, undefined, undefined],
    ],
    [
      'the auditor of a report in the third series',
      'Dokument 3:7 (2030–2031)\n\nFyrene i nord\n\nKonklusjoner\n\nRiksrevisjonen anbefaler at Fiskeridepartementet\n\n• tenner fyrene\n',
      ['Riksrevisjonen', undefined, undefined],
    ],
    [
      'the one that says that it sends',
      'Høring – ny fyrlov\n\nSvalvik kommune sender med dette forslaget på høring. Etaten ber om innspill innen 1. mai 2031.\n\nSaksnr. 2031/417\n',
      ['Svalvik kommune', undefined, '2031/417'],
    ],
  ])('is %s', (_, text, parties) => {
    expect(partiesOf(text)).toEqual(parties)
  })
})
