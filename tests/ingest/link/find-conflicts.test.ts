import { describe, expect, it } from 'vitest'
import type { GraphEdge } from '../../../graph/model/edge.ts'
import { edgeId } from '../../../graph/model/edge.ts'
import type { GraphNode } from '../../../graph/model/node.ts'
import { findConflicts } from '../../../ingest/link/find-conflicts.ts'
import { createLinkView } from '../../../ingest/link/link-view.ts'

interface Told {
  readonly subject?: string
  readonly property: string
  readonly value: string
  readonly qualifier?: string
  readonly by?: string
}

/** Invented claims about a school report, each told by one text. */
function conflictsAmong(...told: readonly Told[]) {
  const nodes = new Map<string, GraphNode>([
    ['skolerapport', { key: 'skolerapport', label: 'Document', title: 'Skolerapporten', properties: {} }],
  ])
  const edges = new Map<string, GraphEdge>()
  told.forEach(({ subject = 'skolerapport', property, value, qualifier = '', by = 'brev' }, at) => {
    const key = `skolerapport/pastand/${property}-${at}`
    nodes.set(key, {
      key,
      label: 'Claim',
      work: 'skolerapport',
      properties: { subject, property, value, qualifier },
    })
    const mention: GraphEdge = {
      type: 'MENTIONS',
      source: `${by}/versjon/1`,
      target: key,
      origin: 'STATED',
      evidence: [
        {
          document: by,
          version: 'a'.repeat(64),
          kind: 'QUOTE',
          spans: [{ start: 0, end: value.length, exact: value }],
        },
      ],
      properties: {},
    }
    edges.set(edgeId(mention), mention)
  })
  return findConflicts(createLinkView(nodes, edges))
}

const EQUAL: readonly (readonly [property: string, one: string, other: string])[] = [
  ['date', '2030-02-15', '2030-02'],
  ['date', '2030', '2030-02-15'],
  ['date', 'høsten 2030', '2030-10-03'],
  ['date', 'hausten 2030', 'høsten 2030'],
  ['date', '2030-02/2030-04', '2030-03-25'],
  ['date', 'vinteren 2030', '2030-01-10'],
  ['year', '2030', '2029–2031'],
  ['period', '2030–2034', '2030-2034'],
  ['period', '2030–2034', '2030'],
  ['count', 'seks', '6'],
  ['count', '31 746', '31746'],
  ['count', 'over 24 000', '24 310'],
  ['count', 'om lag 100 000', '98 500'],
  ['count', '1,2 millioner', '1 204 000'],
  ['count', '5 dager', '8 timer'],
  ['share', 'én av fire', '25 %'],
  ['share', '6 av 10', '62 prosent'],
  ['share', 'over 85 %', 'seks av sju'],
  ['share', 'to tredeler', '67 %'],
  ['share', 'om lag 14 %', '14 prosent'],
  ['share', '18–99 %', '40 %'],
  ['share', 'mellom 3 og 10 prosent', '10 %'],
  ['share', '5 %', '4,8 %'],
  ['share', 'halvparten', '50 %'],
  ['share', 'mange', '14 %'],
  ['name', 'Bruk av teknologi', '«Bruken av teknologi»'],
  ['name', 'Korleis bruke data', 'Hvordan bruke data'],
  ['rating', 'Kritikkverdig', 'kritikkverdig'],
]

const UNEQUAL: readonly (readonly [property: string, one: string, other: string])[] = [
  ['date', '2030-02-15', '2030-03'],
  ['date', 'høsten 2030', '2030-08-10'],
  ['year', '2030', '2029'],
  ['period', '2030–2034', '2030–2033'],
  ['period', '2030–2034', '2035'],
  ['count', 'seks', 'sju'],
  ['count', 'over 24 000', '23 500'],
  ['number', '5', 'tre'],
  ['share', 'om lag 14 %', 'ingen'],
  ['share', '5 %', '7,6 %'],
  ['share', '18–99 %', '12 %'],
  ['share', 'én av fire', '40 %'],
  ['share', 'alle', '80 %'],
  ['name', 'Bruk av data i skolen', 'Skolen og bruk av data'],
  ['rating', 'ikke tilfredsstillende', 'kritikkverdig'],
]

describe('conflicts between claims', () => {
  it.each(EQUAL)('are not seen where a %s is written otherwise: «%s», «%s»', (property, one, other) => {
    expect(conflictsAmong({ property, value: one }, { property, value: other })).toEqual([])
  })

  it.each(UNEQUAL)('are seen where a %s cannot be both «%s» and «%s»', (property, one, other) => {
    const found = conflictsAmong({ property, value: one, by: 'brev' }, { property, value: other, by: 'plan' })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ type: 'CONFLICTS_WITH', origin: 'DERIVED', confidence: 1 })
    expect(found[0]?.evidence.map(({ document, side }) => [document, side])).toEqual([
      ['brev', 'SOURCE'],
      ['plan', 'TARGET'],
    ])
    for (const value of [one, other]) expect(found[0]?.signals[0].text).toContain(value)
  })

  it('are not seen between different properties, qualifiers or subjects', () => {
    expect(
      conflictsAmong(
        { property: 'year', value: '2030' },
        { property: 'year', value: '2029', qualifier: 'undersøkt' },
        { property: 'number', value: '2028' },
        { property: 'year', value: '2027', subject: 'plan' },
      ),
    ).toEqual([])
  })

  it('are not seen within a list that one text gives of what looks like one thing, nor with it', () => {
    const rows = ['10', '20', '30'].map(value => ({ property: 'count', value, by: 'tabell' }))
    expect(conflictsAmong(...rows)).toEqual([])
    expect(conflictsAmong(...rows, { property: 'count', value: '40', by: 'brev' })).toEqual([])
  })

  it('do not depend on the order of what is told', () => {
    const told = ['2030', '2029', '2028'].map((value, at) => ({ property: 'year', value, by: `brev-${at}` }))
    const ends = (list: readonly Told[]) =>
      conflictsAmong(...list)
        .map(({ signals }) => [...signals[0].text.matchAll(/«(\d{4})»/g)].map(([, year]) => year).sort())
        .sort()
    expect(ends(told)).toHaveLength(3)
    expect(ends([...told].reverse())).toEqual(ends(told))
  })
})
