import type { Catalogue, CatalogueWork } from '../../../ingest/document/catalogue.ts'

function work(fields: Omit<CatalogueWork, 'ownNumbers'>): CatalogueWork {
  return { ownNumbers: [], ...fields }
}

/** An invented corner of the public sector, far from health. */
export const SCHOOL_CATALOGUE: Catalogue = {
  works: [
    work({
      key: 'meld-st-4-2021-2022',
      kind: 'WHITE_PAPER',
      title: 'Nasjonal skole- og fritidsplan 2022–2026 – Hele dagen',
      aliases: ['Nasjonal skole- og fritidsplan', 'NSFP'],
      identifier: 'Meld. St. 4 (2021–2022)',
      issuer: 'Kunnskapsdepartementet',
      date: '2022-03-04',
      period: '2022–2026',
      urls: ['https://www.regjeringen.no/no/dokumenter/meld.-st.-4-20212022/id2900001/'],
      subject: 'skole fritid',
    }),
    work({
      key: 'meld-st-4-2012-2013',
      kind: 'WHITE_PAPER',
      title: 'Havet og vi',
      identifier: 'Meld. St. 4 (2012–2013)',
      date: '2012-11-09',
      subject: 'hav',
    }),
    work({
      key: 'nsfp-2016-2021',
      kind: 'WHITE_PAPER',
      title: 'Nasjonal skole- og fritidsplan 2016–2021',
      aliases: ['NSFP'],
      date: '2016',
      subject: 'skole fritid',
    }),
    work({
      key: 'dok-3-7-2021-2022',
      kind: 'AUDIT_REPORT',
      title: 'Skoleskyss i fylkene',
      identifier: 'Dokument 3:7 (2021–2022)',
      issuer: 'Riksrevisjonen',
      date: '2022-02-01',
      period: '2019–2021',
      urls: ['https://www.riksrevisjonen.no/rapporter-mappe/no-2021-2022/skoleskyss-i-fylkene/'],
      subject: 'skoleskyss',
    }),
    work({
      key: 'dok-3-9-2018-2019',
      kind: 'AUDIT_REPORT',
      title: 'Undersøkelse av svømmeopplæring i grunnskolen',
      identifier: 'Dokument 3:9 (2018–2019)',
      issuer: 'Riksrevisjonen',
      date: '2019-05-02',
      subject: 'svømmeopplæring',
    }),
    work({
      key: 'hp-skoleskyss',
      kind: 'ACTION_PLAN',
      title: 'Nasjonal handlingsplan for skoleskyss (2024–2030)',
      issuer: 'Utdanningsdirektoratet',
      date: '2024',
      subject: 'skoleskyss',
    }),
    work({
      key: 'hp-svomming',
      kind: 'ACTION_PLAN',
      title: 'Nasjonal handlingsplan for svømmeopplæring (2024–2030)',
      issuer: 'Utdanningsdirektoratet',
      date: '2024',
      subject: 'svømmeopplæring',
    }),
    work({
      key: 'ev-skyss',
      kind: 'EVALUATION',
      title: 'Evaluering av skyssreformen',
      issuer: 'Oxford Research',
      date: '2020',
      urls: ['https://www.udir.no/tall-og-forskning/evaluering-av-skyssreformen'],
      subject: 'skyssreformen',
    }),
  ],
  organisations: [
    { key: 'organisasjon/kunnskapsdepartementet', name: 'Kunnskapsdepartementet', aliases: ['KD'] },
    { key: 'organisasjon/utdanningsdirektoratet', name: 'Utdanningsdirektoratet', aliases: ['Udir'] },
    { key: 'organisasjon/riksrevisjonen', name: 'Riksrevisjonen', aliases: [] },
    { key: 'organisasjon/stortinget', name: 'Stortinget', aliases: [] },
    { key: 'organisasjon/fylkeskommunene', name: 'Fylkeskommunene', aliases: ['fylkeskommune', 'FK'] },
    { key: 'organisasjon/oxford-research', name: 'Oxford Research', aliases: [] },
  ],
}
