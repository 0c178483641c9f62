import { describe, expect, it } from 'vitest'
import type { WorkDraft } from '../../../ingest/document/contribution.ts'
import { readReferences } from './read-references.ts'
import { SCHOOL_CATALOGUE } from './school-catalogue.ts'

const AUDIT: WorkDraft = {
  key: 'dok-3-9-2018-2019',
  kind: 'AUDIT_REPORT',
  title: 'Undersøkelse av svømmeopplæring i grunnskolen',
  issuer: 'Riksrevisjonen',
  date: '2019-05-02',
}
const LATER_AUDIT: WorkDraft = {
  key: 'dok-3-7-2021-2022',
  kind: 'AUDIT_REPORT',
  title: 'Skoleskyss i fylkene',
  issuer: 'Riksrevisjonen',
  date: '2022-02-01',
}
const SLIDES: WorkDraft = {
  key: 'lysbilder-skyss',
  kind: 'PRESENTATION',
  title: 'Skyss i fylkene',
  date: '2024-05-07',
}

function digestOf(work: WorkDraft, ...lines: readonly string[]): readonly string[] {
  return readReferences(lines.join('\n\n'), work, SCHOOL_CATALOGUE, 'text/markdown', true).relations
}

function plain(text: string, work: WorkDraft): readonly string[] {
  return readReferences(text, work, SCHOOL_CATALOGUE).relations
}

describe('a digest', () => {
  const head = '> Sammendrag i egne ord. Kilder: Riksrevisjonens nettside og Evaluering av skyssreformen.'

  it('makes no reference of the sources that it was made from', () => {
    const title = '# Dokument 3:7 (2021–2022): Skoleskyss i fylkene'
    expect(digestOf(LATER_AUDIT, title, head)).toEqual([])
    expect(digestOf(LATER_AUDIT, title, head, '## Om', 'Se også Evaluering av skyssreformen.')).toEqual([
      'CITES self ev-skyss',
    ])
  })

  it('does not let its document cite what came years later', () => {
    const title = '# Dokument 3:9 (2018–2019): Undersøkelse av svømmeopplæring i grunnskolen'
    expect(digestOf(AUDIT, title, head, 'Saken er omtalt i Dokument 3:7 (2021–2022).')).toEqual([])
    expect(
      digestOf(LATER_AUDIT, '# Skoleskyss i fylkene', head, 'Saken er omtalt i Dokument 3:9 (2018–2019).'),
    ).toEqual(['CITES self dok-3-9-2018-2019'])
  })

  it('does not let its document cite the one that tells of it', () => {
    const told = '*Gjengitt av `ev-skyss`: innledningen*'
    const title = '# Dokument 3:7 (2021–2022): Skoleskyss i fylkene'
    expect(
      digestOf(LATER_AUDIT, title, head, '## Om', told, 'Evaluering av skyssreformen bruker funnene.'),
    ).toEqual([])
    expect(
      digestOf(LATER_AUDIT, title, head, '## Om', 'Evaluering av skyssreformen bruker funnene.'),
    ).toEqual(['CITES self ev-skyss'])
  })
})

describe('words of a document', () => {
  it('name none where they deny that there is one, unless it is a title or a definite noun', () => {
    const letter = { ...SLIDES, kind: 'REPORT' } as const
    const plan = ['CITES self hp-skoleskyss']
    expect(
      plain('Nær 30 prosent av fylkene har ingen nasjonal handlingsplan for skoleskyss.\n', letter),
    ).toEqual([])
    expect(plain('Fylkene er uten nasjonal handlingsplan for skoleskyss.\n', letter)).toEqual([])
    expect(plain('Fylkene manglar nasjonal handlingsplan for skoleskyss.\n', letter)).toEqual([])
    expect(plain('Fylkene har en nasjonal handlingsplan for skoleskyss.\n', letter)).toEqual(plan)
    expect(plain('Ingen fylker er uten Nasjonal handlingsplan for skoleskyss.\n', letter)).toEqual(plan)
  })

  it('on slides about a letter of assignment do not say that it ordered the slides', () => {
    const order = {
      key: 'brev-udir-2023',
      kind: 'ASSIGNMENT_LETTER',
      title: 'Tildelingsbrev til Utdanningsdirektoratet 2023',
    } as const
    const catalogue = {
      ...SCHOOL_CATALOGUE,
      works: [
        ...SCHOOL_CATALOGUE.works,
        { ...order, issuer: 'Kunnskapsdepartementet', date: '2023', ownNumbers: [] },
      ],
    }
    const text = 'Oppdraget er gitt i tildelingsbrev til Utdanningsdirektoratet 2023.\n'
    expect(readReferences(text, SLIDES, catalogue).relations).toEqual(['CITES self brev-udir-2023'])
    const plan = { ...SLIDES, key: 'hp-skyss', kind: 'ACTION_PLAN' } as const
    expect(readReferences(text, plan, catalogue).relations).toEqual(['MANDATES brev-udir-2023 self'])
  })
})

describe('an audit', () => {
  it('repeats the one that looked at the same before it, whichever of the two says so', () => {
    const earlier =
      'Riksrevisjonen undersøkte skyss også i Dokument 3:9 (2018–2019), som Stortinget behandlet.\n'
    expect(plain(earlier, LATER_AUDIT)).toEqual(['REPEATS self dok-3-9-2018-2019'])
    const later = 'Riksrevisjonen undersøkte skyss på nytt i Dokument 3:7 (2021–2022).\n'
    expect(plain(later, AUDIT)).toEqual(['REPEATS dok-3-7-2021-2022 self'])
  })
})
