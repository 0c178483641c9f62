import { describe, expect, it } from 'vitest'
import type { StatementDraft, WorkDraft } from '../../../ingest/document/contribution.ts'
import { findReferences } from '../../../ingest/resolve/find-references.ts'
import { relationsOfReferences } from '../../../ingest/resolve/relations-of-references.ts'
import { treeOf } from '../../../ingest/structure/tree-of.ts'
import { readReferences } from './read-references.ts'
import { SCHOOL_CATALOGUE } from './school-catalogue.ts'

const PLAN: WorkDraft = {
  key: 'hp-skoleskyss',
  kind: 'ACTION_PLAN',
  title: 'Nasjonal handlingsplan for skoleskyss (2024–2030)',
  issuer: 'Utdanningsdirektoratet',
  date: '2024',
  subject: 'skoleskyss',
}
const ORDER: WorkDraft = {
  key: 'brev-udir-2023',
  kind: 'ASSIGNMENT_LETTER',
  title: 'Tildelingsbrev til Utdanningsdirektoratet 2023',
  issuer: 'Kunnskapsdepartementet',
  date: '2023',
}
const LETTER: WorkDraft = {
  key: 'horing-fk',
  kind: 'CONSULTATION',
  title: 'Høring – Nasjonale handlingsplaner for skoleskyss og svømmeopplæring',
  issuer: 'Fylkeskommunene',
  date: '2024-03-01',
  subject: 'skoleskyss svømmeopplæring',
}

function meant(text: string, work = PLAN): string[] {
  const { found, meaning } = readReferences(text, work, SCHOOL_CATALOGUE)
  return found.references.map(({ reference }) => meaning(reference))
}

function stated(text: string, work: WorkDraft): readonly string[] {
  return readReferences(text, work, SCHOOL_CATALOGUE).relations
}

describe('what a text names', () => {
  it('is found by number, name and description, each with its words', () => {
    const text =
      'Arbeidet bygger på Nasjonal skole- og\nfritidsplan og Riksrevisjonens rapport om skoleskyss fra 2022.\nSe også NOU 2019: 3.\n'
    const { found, meaning } = readReferences(text, PLAN, SCHOOL_CATALOGUE)
    expect(found.references.map(({ reference }) => meaning(reference))).toEqual([
      'meld-st-4-2021-2022',
      'dok-3-7-2021-2022',
      'nou-2019-3',
    ])
    for (const { place } of found.references) {
      for (const { start, end, exact } of place.spans) expect(text.slice(start, end)).toBe(exact)
    }
    expect(found.references[1]?.place.spans.map(({ exact }) => exact).join('')).toBe(
      'Riksrevisjonens rapport om skoleskyss fra 2022',
    )
  })

  it('is two documents where the words mean two', () => {
    expect(meant('Se Riksrevisjonens rapporter av 2019 og 2022.')).toEqual([
      'dok-3-9-2018-2019',
      'dok-3-7-2021-2022',
    ])
    expect(meant('Se Riksrevisjonens rapporter om svømmeopplæring (2019) og skoleskyss (2021).')).toEqual([
      'dok-3-9-2018-2019',
      'dok-3-7-2021-2022',
    ])
    expect(meant('De nasjonale handlingsplanene for skoleskyss og svømmeopplæring gjelder.', LETTER)).toEqual(
      ['hp-skoleskyss', 'hp-svomming'],
    )
  })

  it('is one document where a name and its number stand side by side', () => {
    expect(meant('Vi viser til Nasjonal skole- og fritidsplan (Meld. St. 4 (2021–2022)) om dette.')).toEqual([
      'meld-st-4-2021-2022',
    ])
  })

  it('is read by the words beside it, however long the paragraph before and behind', () => {
    const filler = 'Skyssen er ulik i fylkene, og elevene venter. '.repeat(60)
    const text = `${filler}Arbeidet bygger på Riksrevisjonens rapport om skoleskyss fra 2022. ${filler}\n`
    expect(meant(text)).toEqual(['dok-3-7-2021-2022'])
    expect(meant(`Riksrevisjonen var her. ${filler}Se en rapport om skoleskyss.\n`)).toEqual(
      meant('Se en rapport om skoleskyss.\n'),
    )
  })

  it('is never the document itself', () => {
    expect(meant('Nasjonal handlingsplan for skoleskyss gjelder hele landet.')).toEqual([])
  })

  it('is the report spoken of before where the words say no more', () => {
    const text =
      'Vi viser til Riksrevisjonens rapport om svømmeopplæring.\n\nRiksrevisjonens rapport er klar.\n'
    expect(meant(text)).toEqual(['dok-3-9-2018-2019', 'dok-3-9-2018-2019'])
    expect(meant('Riksrevisjonens rapport er klar.')).toEqual(['dok-3-7-2021-2022'])
  })

  it('has a title of ordinary words only where something says that it is one', () => {
    expect(meant('Staten betaler skoleskyss i fylkene.')).toEqual([])
    expect(meant('Rapporten «Skoleskyss i fylkene» viser det.')).toEqual(['dok-3-7-2021-2022'])
  })

  it('leaves those that name no document to a message', () => {
    const { found } = readReferences(
      'Dette bygger på andre rapporter og relevante veiledere.',
      PLAN,
      SCHOOL_CATALOGUE,
    )
    expect(found.references).toEqual([])
    expect(found.messages.map(({ code }) => code)).toEqual(['REFERENCE_UNRESOLVED', 'REFERENCE_UNRESOLVED'])
  })
})

describe('addresses at the bottom of a page', () => {
  const text = [
    'Målene er hentet fra Nasjonal skole- og fritidsplan (regjeringen.no). Vi følger opp',
    'Riksrevisjonens rapport om skoleskyss (riksrevisjonen.no), slik Stortinget har bedt om.',
    '',
    'https://www.regjeringen.no/no/dokumenter/meld.-st.-4-20212022/id2900001/',
    'https://www.regjeringen.no/no/dokumenter/meld.-st.-4-20212022/id2900001/',
    'https://www.riksrevisjonen.no/rapporter-mappe/no-2021-2022/skoleskyss-i-fylkene/',
    '',
  ].join('\n')

  it('belong to the words that they stand for, once for each document', () => {
    const { found, meaning } = readReferences(text, PLAN, SCHOOL_CATALOGUE)
    expect(found.references.map(({ reference }) => meaning(reference))).toEqual([
      'meld-st-4-2021-2022',
      'dok-3-7-2021-2022',
    ])
    const lines = found.references.map(({ place }) => {
      return place.spans.map(({ start, end }) =>
        [text.slice(0, start), text.slice(0, end)].map(s => s.split('\n').length),
      )
    })
    expect(lines).toEqual([
      [
        [1, 1],
        [4, 5],
      ],
      [
        [2, 2],
        [6, 6],
      ],
    ])
  })

  it('stand alone where counts do not agree', () => {
    const odd = `${text}https://www.regjeringen.no/no/dokumenter/en-annen-sak-om-skyss/id2900002/\n`
    expect(meant(odd)).toEqual([
      'meld-st-4-2021-2022',
      'dok-3-7-2021-2022',
      'meld-st-4-2021-2022',
      'regjeringen-id2900002',
    ])
  })
})

describe('how documents are related', () => {
  it('is told by the words around in a plan', () => {
    expect(stated('Målene har forankring i Nasjonal skole- og fritidsplan.', PLAN)).toEqual([
      'ANCHORED_IN self meld-st-4-2021-2022',
    ])
    expect(stated('Riksrevisjonens rapport om skoleskyss skal følges opp i arbeidet.', PLAN)).toEqual([
      'FOLLOWS_UP self dok-3-7-2021-2022',
    ])
    expect(stated('Områdene er valgt med utgangspunkt i Nasjonal skole- og fritidsplan.', PLAN)).toEqual([
      'BASED_ON self meld-st-4-2021-2022',
    ])
    expect(
      stated('Planen må ses i sammenheng med Nasjonal handlingsplan for svømmeopplæring.', PLAN),
    ).toEqual(['SEEN_WITH self hp-svomming'])
    expect(stated('Direktoratet gir innspill til Nasjonal skole- og fritidsplan.', PLAN)).toEqual([
      'INPUT_TO self meld-st-4-2021-2022',
    ])
    expect(stated('Omtalt i Nasjonal skole- og fritidsplan.', PLAN)).toEqual([
      'CITES self meld-st-4-2021-2022',
    ])
  })

  it('is a demand in an assignment', () => {
    expect(
      stated('Riksrevisjonens funn i rapport om skoleskyss skal følges opp gjennom planen.', ORDER),
    ).toEqual(['REQUIRES_FOLLOW_UP_OF self dok-3-7-2021-2022'])
    expect(stated('Direktoratet skal lage en nasjonal handlingsplan for skoleskyss.', ORDER)).toEqual([
      'MANDATES self hp-skoleskyss',
    ])
    expect(stated('Oppdraget ses i sammenheng med oppdrag 12.', ORDER)).toEqual([
      'SEEN_WITH self brev-udir-2023/oppdrag/12',
    ])
  })

  it('is of the documents that a letter speaks of, each with the report on its own subject', () => {
    const text = [
      'Høring – Nasjonale handlingsplaner for skoleskyss og svømmeopplæring',
      '',
      'Planene skal følge opp Riksrevisjonens rapporter av 2019 og 2022.',
      '',
      'Denne høringen skal behandles av Hovedstyret.',
      '',
    ].join('\n')
    expect([...stated(text, LETTER)].sort()).toEqual([
      'CONSULTS_ON self hp-skoleskyss',
      'CONSULTS_ON self hp-svomming',
      'FOLLOWS_UP hp-skoleskyss dok-3-7-2021-2022',
      'FOLLOWS_UP hp-svomming dok-3-9-2018-2019',
      'TREATED_BY self Hovedstyret',
    ])
  })

  it('is told between two others by a title within a title', () => {
    expect(
      stated('Se Oxford Researchs evaluering av Nasjonal skole- og fritidsplan 2016–2021.', PLAN),
    ).toContain('EVALUATES oxford-research-nasjonal-skole-og-fritidsplan nsfp-2016-2021')
  })
})

describe('the source of a relation', () => {
  it('is the innermost statement whose sentence it is, never a time in the sentence', () => {
    const text =
      'Kommunene mangler busser.\n\nRiksrevisjonens rapport om skoleskyss viser det samme innen 2025.\n'
    const { tree } = treeOf({ text, mediaType: 'text/plain' })
    const context = { catalogue: SCHOOL_CATALOGUE, work: PLAN, digest: false }
    const statement = (id: string, label: 'Challenge' | 'Deadline', words: string): StatementDraft => {
      const start = text.indexOf(words)
      const span = { start, end: start + words.length, exact: words }
      return { id, label, text: words, place: { kind: 'QUOTE', spans: [span] } }
    }
    const statements = [
      statement('other', 'Challenge', 'Kommunene mangler busser.'),
      statement('own', 'Challenge', text.split('\n')[2] ?? ''),
      statement('time', 'Deadline', text.split('\n')[2] ?? ''),
    ]
    const found = findReferences(tree, text, context)
    const [relation] = relationsOfReferences(found, tree, context, statements)
    expect(relation).toMatchObject({ type: 'CITES', source: { statement: 'own' } })
  })
})
