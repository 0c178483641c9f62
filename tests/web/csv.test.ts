import { expect, it } from 'vitest'
import { createArrayReader } from '../graphql/array-reader.ts'
import { AUDIT, createFixtureGraph, PLAN } from '../graphql/fixture-graph.ts'
import { handlerOf } from '../server/handler-of.ts'

async function bytesOf(options?: Parameters<typeof handlerOf>[0]): Promise<Buffer> {
  const { get } = handlerOf(options)
  const response = await get('/tiltak-funn.csv')
  expect(response.headers.get('content-disposition')).toContain('tiltak-funn.csv')
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  return Buffer.from(await response.arrayBuffer())
}

it('gives one row a link, and one for what has none, as a Norwegian spreadsheet reads it', async () => {
  const bytes = await bytesOf()
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = bytes.toString('utf8').slice(1).split('\r\n')
  expect(lines.pop()).toBe('')
  expect(lines[0]).toBe(
    'Plan;Innsatsområde;Tiltak nr.;Tiltak;Forpliktelse;Svar;Opphav;Sannsynlighet;Rapport;Funn nr.;Funn eller anbefaling;Dekning;Begrunnelse for dekning;Hvorfor;Sitat fra planen;Sted i planen;Sitat fra rapporten;Sted i rapporten;Nøkkel til tiltaket;Nøkkel til funnet',
  )
  expect(lines[1]).toBe(
    [
      'Leseplanen;Bemanning av skolebibliotek;1',
      'utreder en bemanningsnorm for skolebibliotek sammen med kommunene;bare utredning',
      'svarer på;utledet;0,82;Bibliotekrevisjonen;1;Mange skolebibliotek står uten ansatte.;tiltak svarer på det',
      'Ett tiltak svarer på funnet.',
      'Begge handler om bemanning. Innsatsområdet viser til rapporten.',
      'utreder en bemanningsnorm for skolebibliotek sammen med kommunene',
      'under «Nasjonal handlingsplan for leseglede (2030–2034)»',
      'Mange skolebibliotek står uten ansatte.',
      'kapittel 1, under «Dokument 3:99 (2029–2030) Skolebibliotek»',
      `${PLAN}/i1/tiltak/1;${AUDIT}/funn/1`,
    ].join(';'),
  )
  expect(lines[4]).toContain('"utvikler et kurs i <formidling> for ""lærere"" & bibliotekarer"')
  expect(lines.slice(5)).toEqual([
    `Leseplanen;Bemanning av skolebibliotek;10;piloterer bokbuss i tre fylker;utprøving;;;;;;;;;;;;;;${PLAN}/i1/tiltak/10;`,
    `;;;;;;;;Bibliotekrevisjonen;2;Departementet bør kartlegge samlingene.;kan ikke avgjøres;Bokmeldingen er ikke i samlingen.;;;;;;;${AUDIT}/anbefaling/2`,
    `;;;;;;;;Bibliotekrevisjonen;2;Samlingene er gamle.;ingen funnet;Ingen tiltak i dokumentene som er gjennomsøkt.;;;;;;;${AUDIT}/funn/2`,
  ])
})

it('never lets a cell become a formula', async () => {
  const graph = createFixtureGraph()
  const nodes = graph.nodes.map(node =>
    node.key === `${PLAN}/i1/tiltak/10` ? { ...node, text: '=HYPERLINK("http://x";"y")' } : node,
  )
  const text = (await bytesOf({ reader: createArrayReader({ ...graph, nodes }) })).toString('utf8')
  expect(text).toContain(`;"'=HYPERLINK(""http://x"";""y"")";`)
})
