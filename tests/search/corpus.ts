import type { SearchEntry, SearchIndex } from '../../graph/store/search.ts'
import { createSearchIndex } from '../../src/search/create-search-index.ts'
import type { NamedNode } from '../../src/search/named-node.ts'
import type { Synonyms } from '../../src/search/synonyms.ts'

/** An invented plan for a harbour, an audit of it and a letter about it. */
type Draft = Partial<SearchEntry> & Pick<SearchEntry, 'key' | 'label' | 'text'>

const PLAN = {
  document: 'havneplan-2031',
  documentTitle: 'Nasjonal plan for havner',
  kind: 'ACTION_PLAN',
  year: 2031,
} as const
const AUDIT = {
  document: 'dok-3-7-2029-2030',
  documentTitle: 'Undersøkelse av beredskapen i havnene',
  kind: 'AUDIT_REPORT',
  year: 2030,
} as const
const LETTER = {
  document: 'brev-2031',
  documentTitle: 'Tildelingsbrev til Kystetaten',
  kind: 'ASSIGNMENT_LETTER',
  year: 2031,
} as const

const DRAFTS: readonly Draft[] = [
  {
    ...PLAN,
    key: 'havneplan-2031/i1',
    label: 'FocusArea',
    title: 'Beredskap og øving',
    text: 'Beredskap og øving',
  },
  {
    ...PLAN,
    key: 'havneplan-2031/i1/tiltak/1',
    label: 'Measure',
    number: '1',
    text: 'utreder felles havneberedskap for de minste kommunene',
    section: ['Beredskap og øving', 'Tiltak'],
  },
  {
    ...PLAN,
    key: 'havneplan-2031/i1/tiltak/2',
    label: 'Measure',
    number: '2',
    text: 'piloterer slepebåter med landstrøm sammen med Kystetaten',
    section: ['Beredskap og øving', 'Tiltak'],
  },
  {
    ...PLAN,
    key: 'havneplan-2031/i1/mal/1',
    label: 'Goal',
    number: '1',
    text: 'Alle havner øver sammen med nødetatene hvert år',
    section: ['Beredskap og øving', 'Dette skal vi oppnå'],
  },
  {
    ...PLAN,
    key: 'havneplan-2031/tekst/1',
    label: 'Passage',
    text: 'Havnene i landet er ulike. Mange mangler plan for beredskap, og fiskerne merker det når været snur. Kunstig intelligens kan varsle om ising.',
    section: ['Utfordringsbilde'],
  },
  {
    ...PLAN,
    key: 'havneplan-2031/tekst/2',
    label: 'Passage',
    text: 'Kommunene eier de fleste havnene og svarer for driften. Tjenester til fritidsbåter er ikke omfattet.',
    section: ['Roller'],
  },
  {
    ...AUDIT,
    key: 'dok-3-7-2029-2030/funn/1',
    label: 'Finding',
    number: '1',
    text: 'Halvparten av havnene har ikke øvd på ti år',
  },
  {
    ...AUDIT,
    key: 'dok-3-7-2029-2030/tekst/1',
    label: 'Passage',
    text: 'Vi har spurt høringsinstansene om bærekraft, mål og mudring av innløpet.',
  },
  {
    ...LETTER,
    key: 'tb2031-07',
    label: 'Assignment',
    title: 'Oppdrag TB2031-07',
    number: 'TB2031-07',
    text: 'Kystetaten bes om å følge opp Dokument 3:7 (2029–2030).',
  },
  {
    ...LETTER,
    key: 'tb2031-07/b',
    label: 'AssignmentItem',
    number: 'b',
    text: 'b. Lage en plan for landstrøm innen høringsfristen.',
  },
  {
    ...LETTER,
    key: 'brev-2031/tekst/1',
    label: 'Passage',
    text: 'Oppdraget TB2031-07 ses i sammenheng med Meld. St. 4 (2029–2030). KI skal vurderes. En mal for rapport følger.',
  },
]

export const SYNONYMS: Synonyms = new Map([
  ['KI', ['kunstig intelligens']],
  ['port', ['havn']],
  ['coastal agency', ['Kystetaten']],
  ['nødetater', ['brannvesen']],
  ['havneplanen', ['Nasjonal plan for havner']],
])

export const NAMED: readonly NamedNode[] = [
  { key: 'begrep/ki', label: 'Concept', names: ['kunstig intelligens', 'KI'] },
  { key: 'begrep/landstrom', label: 'Concept', names: ['landstrøm', 'straum frå land', 'shore power'] },
  { key: 'organisasjon/kystetaten', label: 'Organisation', names: ['Kystetaten', 'coastal agency'] },
  { key: 'havneplan-2031', label: 'Document', names: ['Nasjonal plan for havner', 'havneplanen'] },
]

/** Entries one after the other, as if each document were one text. */
export const ENTRIES: readonly SearchEntry[] = DRAFTS.map((draft, at) => ({
  ...PLAN,
  version: 'v1',
  start: at * 1000,
  end: at * 1000 + draft.text.length,
  exact: draft.text,
  section: [],
  ...draft,
}))

export function harbourIndex(more: readonly SearchEntry[] = []): Promise<SearchIndex> {
  return createSearchIndex([...ENTRIES, ...more], { revision: 3, synonyms: SYNONYMS, named: NAMED })
}
