import { createHash } from 'node:crypto'
import type { GraphEdge } from '../../graph/model/edge.ts'
import type { Evidence, Side } from '../../graph/model/evidence.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'
import { type DocumentVersion, versionKey } from '../../graph/model/version.ts'

/** An invented plan, the audit that it answers and the letter that asked for it. */
export interface FixtureGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly versions: readonly DocumentVersion[]
}

export const PLAN = 'hp-leseglede-2030-2034'
export const AUDIT = 'dok-3-99-2029-2030'
export const LETTER = 'tildelingsbrev-bokdir-2030'
export const ABSENT = 'meld-st-99-2028-2029'

const TEXTS: Readonly<Record<string, string>> = {
  [PLAN]: [
    'Nasjonal handlingsplan for leseglede (2030–2034)',
    'Mål 1: Alle elever har et skolebibliotek i nærheten innen 2034.',
    'Innsatsområde 1: Bemanning av skolebibliotek',
    'Riksrevisjonen viser at skolebibliotekene mangler ansatte (Dokument 3:99).',
    'Elevene møter en bibliotekar hver uke.',
    'Bokdirektoratet',
    'utreder en bemanningsnorm for skolebibliotek sammen med kommunene',
    'utvikler et kurs i <formidling> for "lærere" & bibliotekarer',
    'piloterer bokbuss i tre fylker',
  ].join('\n'),
  [AUDIT]: [
    'Dokument 3:99 (2029–2030) Skolebibliotek',
    'Mange skolebibliotek står uten ansatte.',
    'To av tre kommuner har ingen plan for bemanning.',
    'Samlingene er gamle.',
    'Departementet bør stille krav til bemanning.',
    'Departementet bør kartlegge samlingene.',
  ].join('\n'),
  [LETTER]: [
    'Tildelingsbrev til Bokdirektoratet 2030, oppdrag TB2030-7',
    'a) Lage en nasjonal handlingsplan for leseglede.',
    'Planen skal følge opp funnene til Riksrevisjonen.',
  ].join('\n'),
}

const versions: readonly DocumentVersion[] = Object.entries(TEXTS).map(([document, text]) => ({
  document,
  sha256: createHash('sha256').update(text).digest('hex'),
  path: `${document}.txt`,
  mediaType: 'text/plain',
  language: 'nb',
  digest: document === AUDIT,
  text,
}))

export function createFixtureGraph(): FixtureGraph {
  return { nodes: nodes(), edges: edges(), versions }
}

function nodes(): readonly GraphNode[] {
  const measure = (number: string, title: string, properties: GraphNode['properties']): GraphNode => ({
    ...statement(`${PLAN}/i1/tiltak/${number}`, 'Measure', PLAN, title, properties),
    number,
    numberIsOurs: true,
  })
  const audited = (key: string, label: NodeLabel, text: string, properties: GraphNode['properties']) => ({
    ...statement(`${AUDIT}/${key}`, label, AUDIT, text, { known: true, secondHand: false, ...properties }),
    number: key.split('/').at(-1) as string,
    numberIsOurs: true,
  })
  return [
    work(PLAN, 'ACTION_PLAN', 'Nasjonal handlingsplan for leseglede', 'Leseplanen', true),
    work(
      AUDIT,
      'AUDIT_REPORT',
      'Riksrevisjonens undersøkelse av skolebibliotek',
      'Bibliotekrevisjonen',
      true,
    ),
    work(LETTER, 'ASSIGNMENT_LETTER', 'Tildelingsbrev til Bokdirektoratet 2030', 'Tildelingsbrevet', true),
    work(ABSENT, 'WHITE_PAPER', 'Meld. St. 99 (2028–2029)', 'Bokmeldingen', false),
    ...versions.map(
      (version): GraphNode => ({
        key: versionKey(version),
        label: 'DocumentVersion',
        work: version.document,
        properties: {
          sha256: version.sha256,
          path: version.path,
          mediaType: version.mediaType,
          language: version.language,
          digest: version.digest,
        },
      }),
    ),
    { key: 'organisasjon/kommuner', label: 'Organisation', title: 'Kommunene', properties: { aliases: [] } },
    {
      ...statement(`${PLAN}/i1`, 'FocusArea', PLAN, 'Bemanning av skolebibliotek', {}),
      title: 'Bemanning av skolebibliotek',
      number: '1',
    },
    statement(`${PLAN}/mal/1`, 'Goal', PLAN, 'Alle elever har et skolebibliotek i nærheten innen 2034.', {
      level: 'OVERALL',
      byYear: 2034,
    }),
    statement(`${PLAN}/i1/mal/1`, 'Goal', PLAN, 'Elevene møter en bibliotekar hver uke.', {
      level: 'FOCUS_AREA',
    }),
    statement(
      `${PLAN}/i1/utfordring/1`,
      'Challenge',
      PLAN,
      'Riksrevisjonen viser at skolebibliotekene mangler ansatte (Dokument 3:99).',
      {},
    ),
    measure('1', 'utreder en bemanningsnorm for skolebibliotek sammen med kommunene', {
      actor: 'Bokdirektoratet',
      verb: 'utreder',
      commitment: 'STUDY',
      involves: ['organisasjon/kommuner'],
    }),
    measure('2', 'utvikler et kurs i <formidling> for "lærere" & bibliotekarer', {
      actor: 'Bokdirektoratet',
      verb: 'utvikler',
      commitment: 'DEVELOP',
      involves: [],
    }),
    measure('10', 'piloterer bokbuss i tre fylker', {
      actor: 'Bokdirektoratet',
      verb: 'piloterer',
      commitment: 'PILOT',
      involves: [],
    }),
    audited('funn/1', 'Finding', 'Mange skolebibliotek står uten ansatte.', {
      severity: 'kritikkverdig',
      severityScale: 'sterkt kritikkverdig > kritikkverdig > ikke tilfredsstillende',
      coverage: 'FOLLOWED_UP',
      coverageReason: 'Ett tiltak svarer på funnet.',
    }),
    audited('funn/1.1', 'Finding', 'To av tre kommuner har ingen plan for bemanning.', {
      coverage: 'PARTLY',
      coverageReason: 'Bare delvise svar.',
    }),
    audited('funn/2', 'Finding', 'Samlingene er gamle.', {
      coverage: 'NONE_FOUND',
      coverageReason: 'Ingen tiltak i dokumentene som er gjennomsøkt.',
    }),
    audited('anbefaling/1', 'Recommendation', 'Departementet bør stille krav til bemanning.', {
      coverage: 'FOLLOWED_UP',
      coverageReason: 'Ett tiltak svarer på anbefalingen.',
    }),
    audited('anbefaling/2', 'Recommendation', 'Departementet bør kartlegge samlingene.', {
      coverage: 'CANNOT_TELL',
      coverageReason: 'Bokmeldingen er ikke i samlingen.',
    }),
    statement('tb2030-7', 'Assignment', LETTER, 'Tildelingsbrev til Bokdirektoratet 2030, oppdrag TB2030-7', {
      identifier: 'TB2030-7',
      year: 2030,
    }),
    {
      ...statement(
        'tb2030-7/a',
        'AssignmentItem',
        LETTER,
        'Lage en nasjonal handlingsplan for leseglede.',
        {},
      ),
      number: 'a',
    },
    statement(
      'tb2030-7/a/krav/1',
      'Requirement',
      LETTER,
      'Planen skal følge opp funnene til Riksrevisjonen.',
      { coverage: 'PARTLY', coverageReason: 'Noen funn er fulgt opp.' },
    ),
  ]
}

function edges(): readonly GraphEdge[] {
  const part = (source: string, target: string): GraphEdge => stated('PART_OF', source, target)
  const mentioned = nodes().filter(node => node.work && node.label !== 'DocumentVersion' && node.text)
  return [
    ...versions.map(version => stated('HAS_VERSION', version.document, versionKey(version))),
    ...mentioned.map((node): GraphEdge => {
      const version = versions.find(each => each.document === node.work) as DocumentVersion
      return {
        ...stated('MENTIONS', versionKey(version), node.key),
        evidence: [quote(version.document, node.text as string)],
        properties: { text: node.text as string },
      }
    }),
    part(`${PLAN}/i1`, PLAN),
    part(`${PLAN}/mal/1`, PLAN),
    part(`${PLAN}/i1/mal/1`, `${PLAN}/i1`),
    part(`${PLAN}/i1/utfordring/1`, `${PLAN}/i1`),
    part(`${PLAN}/i1/tiltak/1`, `${PLAN}/i1`),
    part(`${PLAN}/i1/tiltak/2`, `${PLAN}/i1`),
    part(`${PLAN}/i1/tiltak/10`, `${PLAN}/i1`),
    part(`${AUDIT}/funn/1`, AUDIT),
    part(`${AUDIT}/funn/1.1`, `${AUDIT}/funn/1`),
    part(`${AUDIT}/funn/2`, AUDIT),
    part(`${AUDIT}/anbefaling/1`, AUDIT),
    part(`${AUDIT}/anbefaling/2`, AUDIT),
    part('tb2030-7', LETTER),
    part('tb2030-7/a', 'tb2030-7'),
    part('tb2030-7/a/krav/1', 'tb2030-7/a'),
    stated('MANDATES', 'tb2030-7/a', PLAN),
    stated('REQUIRES_FOLLOW_UP_OF', 'tb2030-7/a', AUDIT),
    stated('INVOLVES', `${PLAN}/i1/tiltak/1`, 'organisasjon/kommuner'),
    {
      ...stated('CITES', `${PLAN}/i1/utfordring/1`, `${AUDIT}/funn/1`),
      evidence: [quote(PLAN, 'mangler ansatte (Dokument 3:99)')],
    },
    followsUp('1', `${AUDIT}/funn/1`, 0.82, 'DIRECT'),
    followsUp('1', `${AUDIT}/funn/1.1`, 0.44, 'PARTIAL'),
    followsUp('1', `${AUDIT}/anbefaling/1`, 0.71, 'DIRECT'),
    followsUp('2', `${AUDIT}/funn/1`, 0.35, 'PARTIAL'),
  ]
}

function followsUp(
  measure: string,
  target: string,
  confidence: number,
  strength: 'DIRECT' | 'PARTIAL',
): GraphEdge {
  const source = `${PLAN}/i1/tiltak/${measure}`
  const text = (key: string) => nodes().find(node => node.key === key)?.text as string
  return {
    type: 'FOLLOWS_UP',
    source,
    target,
    origin: 'DERIVED',
    confidence,
    strength,
    method: { name: 'fixture', version: '1', calibration: '1' },
    signals: [
      { name: 'concept', weight: 0.6, text: 'Begge handler om bemanning.' },
      { name: 'place', weight: 0.4, text: 'Innsatsområdet viser til rapporten.' },
    ],
    evidence: [quote(PLAN, text(source), 'SOURCE'), quote(AUDIT, text(target), 'TARGET')],
    properties: {},
  }
}

function work(key: string, kind: string, title: string, shortTitle: string, inCorpus: boolean): GraphNode {
  return { key, label: 'Document', title, properties: { kind, shortTitle, aliases: [], inCorpus } }
}

function statement(
  key: string,
  label: NodeLabel,
  owner: string,
  text: string,
  properties: GraphNode['properties'],
): GraphNode {
  return { key, label, work: owner, text, properties }
}

function stated(type: EdgeType, source: string, target: string): GraphEdge {
  const owner = [source, target].find(key => TEXTS[key.split('/')[0] as string]) ?? LETTER
  const document = owner.split('/')[0] as string
  const known = TEXTS[document] ? document : LETTER
  const text = TEXTS[known] as string
  return {
    type,
    source,
    target,
    origin: 'STATED',
    evidence: [quote(known, text.split('\n')[0] as string)],
    properties: {},
  }
}

/** Throws when the words are not there: a fixture may not invent a place either. */
function quote(document: string, exact: string, side?: Side): Evidence {
  const version = versions.find(each => each.document === document) as DocumentVersion
  const start = version.text.indexOf(exact)
  if (start < 0) throw new Error(`"${exact}" is not in ${document}`)
  return {
    document,
    version: version.sha256,
    kind: version.digest ? 'PARAPHRASE' : 'QUOTE',
    ...(side && { side }),
    spans: [{ start, end: start + exact.length, exact }],
    section: [version.text.split('\n')[0] as string],
    ...(version.digest && { place: 'kapittel 1' }),
  }
}
