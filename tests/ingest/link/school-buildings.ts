import { edgeId, type GraphEdge } from '../../../graph/model/edge.ts'
import type { NodeLabel } from '../../../graph/model/labels.ts'
import type { GraphNode } from '../../../graph/model/node.ts'
import type { EdgeType } from '../../../graph/model/ontology.ts'
import { createLinkView, type LinkView } from '../../../ingest/link/link-view.ts'
import { readVocabulary } from '../../../ingest/read/read-vocabulary.ts'

/** A field that the program was not made for: an audit of school buildings, and a plan that answers it. */
export const VOCABULARY = readVocabulary(`
name: Skolebygg
version: 1
concepts:
  - { id: skolebygg, nb: skolebygg, facet: field, alt: [skole, bygg] }
  - { id: kommune, nb: kommune, facet: provider, alt: [kommunal, grunnskole] }
  - { id: fylkeskommune, nb: fylkeskommune, facet: provider, alt: [fylkeskommunal, videregående skole] }
  - { id: inneklima, nb: inneklima, alt: [luftkvalitet] }
  - { id: ventilasjon, nb: ventilasjon, alt: [avtrekk], serves: [inneklima] }
  - { id: radon, nb: radon, broader: [inneklima] }
  - { id: vedlikehold, nb: vedlikehold, alt: [forfall, etterslep] }
  - { id: tilstandsvurdering, nb: tilstandsvurdering, alt: [bygningsgjennomgang], serves: [vedlikehold] }
  - { id: universell, nb: universell utforming, alt: [fremkommelighet] }
  - { id: heis, nb: heis, alt: [rampe], serves: [universell] }
  - { id: brann, nb: brannsikkerhet, alt: [rømning] }
  - { id: sprinkler, nb: sprinkleranlegg, serves: [brann] }
  - { id: skolevei, nb: trygg skolevei, alt: [ferdsel] }
  - { id: fortau, nb: fortau, alt: [gangfelt], serves: [skolevei] }
`)

export const FINDINGS: Readonly<Record<string, string>> = {
  '1': 'Luftkvaliteten i kommunale klasserom er for dårlig.',
  '2': 'Etterslepet i kommunene vokser fra år til år.',
  '3': 'Elever med rullestol møter stengsler: fremkommeligheten i grunnskolene svikter.',
  '4': 'Rømning tar for lang tid i fylkeskommunens bygninger.',
  '5': 'Barn må krysse sterkt trafikkert vei; ferdselen er farlig.',
  '6': 'Målingene viser for mye radon i grunnskolene.',
}

/** Area, text. */
export const MEASURES: Readonly<Record<string, readonly [area: string, text: string]>> = {
  '1.1': ['1', 'skifter ut ventilasjon i grunnskolene'],
  '1.2': ['1', 'måler radon hvert år'],
  '1.3': ['1', 'skifter ut avtrekk i fylkeskommunale verksteder'],
  '2.1': ['2', 'innfører jevnlig tilstandsvurdering'],
  '2.2': ['2', 'tar igjen etterslepet i kommunene'],
  '3.1': ['3', 'bygger heis og rampe i kommunale lokaler'],
  '3.2': ['3', 'sikrer fremkommeligheten i grunnskolene'],
  '4.1': ['4', 'monterer sprinkleranlegg i internatene'],
  '4.2': ['4', 'øver på rømning i fylkeskommunens bygninger'],
  '4.3': ['4', 'kjøper nye møbler til kommunale klasserom'],
  '4.4': ['4', 'anlegger fortau og gangfelt'],
  '4.5': ['4', 'gjør ferdselen mindre farlig der barn krysser vei'],
}

const AREAS: Readonly<Record<string, string>> = {
  '1': 'Godt inneklima',
  '2': 'Planmessig vedlikehold',
  '3': 'Universell utforming',
  '4': 'Sikkerhet',
}

/** Measure and finding; about half share no content stem. */
export const TRUE_LINKS: readonly (readonly [measure: string, finding: string])[] = [
  ['1.1', '1'],
  ['2.1', '2'],
  ['3.1', '3'],
  ['4.1', '4'],
  ['4.4', '5'],
  ['1.2', '1'],
  ['1.2', '6'],
  ['2.2', '2'],
  ['3.2', '3'],
  ['4.2', '4'],
  ['4.5', '5'],
]

/** The same concept for another actor; the same actor and another matter. */
export const FALSE_LINKS: readonly (readonly [measure: string, finding: string])[] = [
  ['1.3', '1'],
  ['1.3', '4'],
  ['4.3', '1'],
  ['2.2', '1'],
  ['3.2', '2'],
  ['4.2', '2'],
]

const PLAN = 'plan-skolebygg'
const REPORT = 'revisjon-skolebygg'
const ORDER = 'oppdrag-skolebygg'
const SHA = 'a'.repeat(64)

export interface Parts {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** The stated graph of letter, audit and plan. */
export function schoolBuildings(): Parts {
  const nodes: GraphNode[] = []
  const edges: GraphEdge[] = []
  const add = (label: NodeLabel, key: string, text: string, more: Partial<GraphNode> = {}): void => {
    nodes.push({ key, label, text, properties: {}, ...more })
    edges.push(state('MENTIONS', `${more.work ?? key}/versjon/${SHA.slice(0, 12)}`, key, text))
  }
  const document = (key: string, kind: string): void => {
    nodes.push({ key, label: 'Document', title: key, properties: { kind, inCorpus: true } })
  }
  document(PLAN, 'ACTION_PLAN')
  document(REPORT, 'AUDIT_REPORT')
  document(ORDER, 'ASSIGNMENT_LETTER')
  const properties = { identifier: 'SK2026-1' }
  add('Assignment', `${ORDER}/1`, 'Lag en plan for skolebygg', { work: ORDER, properties })
  edges.push(state('MANDATES', `${ORDER}/1`, PLAN, 'Lag en plan'))
  edges.push(state('REQUIRES_FOLLOW_UP_OF', `${ORDER}/1`, REPORT, 'Følg opp revisjonen'))
  for (const [number, text] of Object.entries(FINDINGS))
    add('Finding', `${REPORT}/funn/${number}`, text, { work: REPORT, number })
  for (const [number, title] of Object.entries(AREAS))
    add('FocusArea', `${PLAN}/i${number}`, title, { work: PLAN, number, title })
  for (const [number, [area, text]] of Object.entries(MEASURES)) {
    const key = measureKey(number)
    add('Measure', key, text, { work: PLAN, number })
    edges.push(state('PART_OF', key, `${PLAN}/i${area}`, text))
  }
  return { nodes, edges }
}

export function measureKey(number: string): string {
  const [area, own] = number.split('.')
  return `${PLAN}/i${area}/tiltak/${own}`
}

export function findingKey(number: string): string {
  return `${REPORT}/funn/${number}`
}

export function viewOf({ nodes, edges }: Parts): LinkView {
  return createLinkView(
    new Map(nodes.map(node => [node.key, node])),
    new Map(edges.map(edge => [edgeId(edge), edge])),
  )
}

function state(type: EdgeType, source: string, target: string, exact: string): GraphEdge {
  const span = { start: 0, end: exact.length, exact }
  return {
    type,
    source,
    target,
    origin: 'STATED',
    evidence: [{ document: PLAN, version: SHA, kind: 'QUOTE', spans: [span] }],
    properties: {},
  }
}
