import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { classify } from '../../../ingest/classify/classify.ts'
import { readCatalogue } from '../../../ingest/read/read-catalogue.ts'
import { treeOf } from '../../../ingest/structure/tree-of.ts'
import { originalsFolder } from '../../originals.ts'
import { type ReadReferences, readReferences } from './read-references.ts'

/** First and last line of the words, the address's lines where there are some, the relation, and what is meant. */
type Row = readonly [
  lines: readonly [number, number],
  addresses: readonly [number, number] | undefined,
  relation: string,
]

const NHSP = 'meld-st-9-2023-2024'
const RR2024 = 'dok-3-12-2023-2024'
const RR2021 = 'dok-3-15-2020-2021'
const PLANS = ['hp-habilitering-2026-2035', 'hp-rehabilitering-2026-2035'] as const

const EXPECTED: Readonly<Record<string, readonly Row[]>> = {
  '001': [
    [[4, 6], [52, 53], 'MANDATES tildelingsbrev-hdir-2025 self'],
    [[27, 28], [54, 55], `ANCHORED_IN self ${NHSP}`],
    [[30, 30], [56, 56], `FOLLOWS_UP self ${RR2024}`],
    [[75, 75], [90, 90], 'CITES self stortinget-sak-97708'],
    [[75, 75], undefined, `TREATS stortinget-sak-97708 ${RR2024}`],
    [[83, 85], [91, 92], 'APPLIES self meld-st-38-2020-2021'],
    [[98, 100], [139, 140], `BASED_ON self ${NHSP}`],
    [[100, 101], [141, 142], `BASED_ON self ${RR2024}`],
    [[101, 101], [143, 143], 'BASED_ON self kpmg-2020'],
    [[101, 101], undefined, 'EVALUATES kpmg-2020 opptrappingsplan-2017-2019'],
    [[182, 182], undefined, `CITES self ${RR2024}`],
    [[200, 200], undefined, 'CITES self nou-2023-4'],
    [[230, 230], undefined, 'INPUT_TO self helsepersonellplan-2040'],
    [[288, 289], undefined, 'CITES self hdir-teknologi-rehabilitering-2024'],
    [[296, 296], undefined, `CITES self ${RR2024}`],
    [[388, 388], [418, 419], 'IMPLEMENTS_DECISION self stortinget-sak-103099'],
    [[390, 390], undefined, 'SEEN_WITH self helsepersonellplan-2040'],
  ],
  '002': [
    [[11, 11], undefined, `MANDATES self ${PLANS[1]}`],
    [[21, 21], undefined, `REQUIRES_FOLLOW_UP_OF self ${RR2024}`],
    [[22, 22], undefined, `SEEN_WITH self ${PLANS[0]}`],
    [[27, 27], undefined, 'REQUIRES_FOLLOW_UP_OF self hdir-rapport-digitale-rehabiliteringstilbud'],
    [[31, 31], undefined, `MANDATES self ${PLANS[0]}`],
    [[41, 41], undefined, `REQUIRES_FOLLOW_UP_OF self ${RR2021}`],
    [[42, 43], undefined, `SEEN_WITH self ${PLANS[1]}`],
    [[47, 47], undefined, 'SEEN_WITH self tildelingsbrev-hdir-2025/oppdrag/38'],
  ],
  '000': [
    [[22, 23], undefined, 'FORWARDS self horing-handlingsplaner-2026'],
    [[22, 23], undefined, `CONSULTS_ON horing-handlingsplaner-2026 ${PLANS[0]}`],
    [[22, 23], undefined, `CONSULTS_ON horing-handlingsplaner-2026 ${PLANS[1]}`],
    [[36, 37], undefined, `ANCHORED_IN ${PLANS[1]} ${NHSP}`],
    [[40, 41], undefined, `FOLLOWS_UP ${PLANS[0]} ${RR2021}`],
    [[40, 41], undefined, `FOLLOWS_UP ${PLANS[1]} ${RR2024}`],
    [[69, 69], undefined, 'CITES self horing-handlingsplaner-2026'],
  ],
  '003': [
    [[14, 14], undefined, `CITES self ${PLANS[1]}`],
    [[20, 20], undefined, `FOLLOWS_UP ${PLANS[0]} ${RR2021}`],
    [[20, 20], undefined, `FOLLOWS_UP ${PLANS[1]} ${RR2024}`],
    [[25, 25], undefined, 'CITES self tildelingsbrev-hdir-2025'],
    [[29, 29], undefined, `CITES self ${NHSP}`],
    [[30, 30], undefined, 'CITES self kpmg-2020'],
    [[31, 31], undefined, `CITES self ${RR2021}`],
    [[33, 33], undefined, `CITES self ${RR2021}`],
    [[44, 45], undefined, `CITES self ${RR2021}`],
    [[69, 69], undefined, 'CITES self tb2026-19'],
    [[73, 73], undefined, 'IMPLEMENTS_DECISION tb2026-19 stortinget-sak-103099'],
    [[133, 133], undefined, 'CITES self opptrappingsplan-psykisk-helse-2023-2033'],
  ],
  '004': [
    [[2, 2], undefined, `CONSULTS_ON self ${NHSP}`],
    [[4, 5], undefined, `FORWARDS self ${NHSP}`],
    [[11, 11], undefined, 'CITES self stortinget-horing-10005046'],
    [[17, 17], undefined, `CITES self ${NHSP}`],
    [[20, 21], undefined, 'CITES self legeforeningen-innspill-nhsp-2022'],
    [[21, 21], undefined, `INPUT_TO legeforeningen-innspill-nhsp-2022 ${NHSP}`],
    [[34, 34], undefined, 'CITES self meld-st-15-2022-2023'],
    [[35, 35], undefined, 'CITES self meld-st-5-2023-2024'],
    [[39, 39], undefined, `FOLLOWS_UP ${NHSP} nou-2023-4`],
    [[39, 39], undefined, `FOLLOWS_UP ${NHSP} nou-2023-8`],
    [[41, 41], undefined, `SEEN_WITH ${NHSP} opptrappingsplan-psykisk-helse-2023-2033`],
    [[41, 41], undefined, `SEEN_WITH ${NHSP} reform-rusfeltet`],
    [[42, 42], undefined, `SEEN_WITH ${NHSP} reform-bo-trygt-hjemme`],
    [[83, 83], undefined, 'CITES self stortinget-horing-10005046'],
  ],
}

const folder = originalsFolder()
const catalogue = readCatalogue(
  readFileSync(new URL('../../../corpus/sources.yaml', import.meta.url), 'utf8'),
).catalogue

function readOriginal(number: string): { text: string; read: ReadReferences } {
  const name = readdirSync(folder ?? '').find(file => file.startsWith(number)) ?? ''
  const text = readFileSync(join(folder ?? '', name), 'utf8').normalize('NFC')
  const { tree } = treeOf({ text, mediaType: 'text/plain' })
  const { work } = classify({ tree, canonical: text, path: name, catalogue })
  return { text, read: readReferences(text, work, catalogue) }
}

describe('the originals', () => {
  for (const [number, rows] of Object.entries(EXPECTED)) {
    it.skipIf(!folder)(
      `${number} names these ${rows.length} documents at these lines and relates them so`,
      () => {
        const { text, read } = readOriginal(number)
        expect(rows.length).toBeGreaterThan(6)
        const line = (offset: number): number => text.slice(0, offset).split('\n').length
        for (const [[first, last], addresses, relation] of rows) {
          const target = relation.startsWith('MANDATES tildelingsbrev')
            ? relation.split(' ')[1]
            : relation.split(' ')[2]
          expect(read.relations, `${number}:${first}`).toContain(relation)
          const places = read.found.references
            .filter(({ reference }) => read.meaning(reference) === target)
            .map(({ place }) => place.spans.map(({ start, end }) => [line(start), line(end)] as const))
          const covers = places.some(spans => {
            const has = (at: number): boolean => spans.some(([from, to]) => from <= at && at <= to)
            return [first, last, ...(addresses ?? [])].every(has)
          })
          expect(covers, `${number}:${first}–${last} ${relation}`).toBe(true)
        }
      },
    )

    it.skipIf(!folder)(`${number} is quoted exactly`, () => {
      const { text, read } = readOriginal(number)
      const spans = read.found.references.flatMap(({ place, sentence }) => [
        ...place.spans,
        ...sentence.spans,
      ])
      expect(spans.length).toBeGreaterThan(10)
      for (const { start, end, exact } of spans) expect(text.slice(start, end)).toBe(exact)
    })
  }

  it.skipIf(!folder)('leave documents that are not named to messages', () => {
    const { read } = readOriginal('001')
    expect(read.found.messages.map(({ code }) => code)).toContain('REFERENCE_UNRESOLVED')
    expect(read.found.messages.some(({ text }) => text.includes('«andre rapporter»'))).toBe(true)
  })
})
