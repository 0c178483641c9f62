import { describe, expect, it } from 'vitest'
import { spansOf } from '../../../ingest/document/reading.ts'
import type { Block } from '../../../ingest/document/tree.ts'
import { passagesOf } from '../../../ingest/structure/passages-of.ts'
import { sectionsOf } from '../../../ingest/structure/sections-of.ts'
import { originalsFolder } from '../../originals.ts'
import { hashOf, itemsUnder, type Original, originals } from './original.ts'

const isThere = originalsFolder() !== undefined

/** Line, label, hash of the whole reading. */
const GOALS: readonly (readonly [number, string, string])[] = [
  [11, 'Mål 1', '8489ec9d4312b765'],
  [17, 'Mål 2', '7ade07bd28d1f7bb'],
  [19, 'Mål 3', '635ac53f6c760bf2'],
  [21, 'Mål 4', 'e34a0e0fc2233761'],
  [23, 'Mål 5', '32c7e5048bbada96'],
  [135, 'Mål 1', 'dca74bb3589cd4ba'],
  [144, 'Mål 2', 'c6c12f9947eea91a'],
  [148, 'Mål 3', '4922ebaae59c4797'],
  [154, 'Mål 4', '4669aa02ee997b1a'],
  [158, 'Mål 5', '9336c3616528db81'],
  [212, 'Mål 1', 'c008ef1aae7ae03b'],
  [214, 'Mål 2', '5ba425a458dc159b'],
  [218, 'Mål 3', '8f30848ba7daf54a'],
  [264, 'Mål 1', '8ff2d163d3bf1e28'],
  [268, 'Mål 2', '7db9431f5c7c7178'],
  [305, 'Mål 1', '68c21111eb6bb6c6'],
  [309, 'Mål 2', 'f7c1e058f888f66f'],
  [356, 'Mål', 'd78dbe43924e0afd'],
]
const ROLES: readonly (readonly [number, string])[] = [
  [47, 'd65ce49c9ccf2b63'],
  [48, 'fb904ce96dad609c'],
  [49, '614857e712c39eb1'],
  [50, 'b61d8e7407b56a11'],
  [57, '0e3637dc84dc7651'],
  [58, '310c617545353173'],
  [59, '2dc2f3dcf06ccdfc'],
  [60, '3b25f0eab1b2f872'],
]
const AREA_NAMES: readonly (readonly [number, string])[] = [
  [106, 'a6d1c8c777c83940'],
  [107, 'c040a83975d7a9c1'],
  [108, 'aea94e3a5aac2300'],
  [109, '6735856a50e06fcb'],
  [110, '64422ab12c903843'],
]
const MEASURES: readonly (readonly [number, string])[] = [
  [169, '2feb5872bfb52d58'],
  [171, 'dd07d8899e3810db'],
  [173, 'ec5b25e24b83f9a8'],
  [175, '0e23dd6b7c4d4814'],
  [227, '98cba0cd68a2ea38'],
  [229, '5d047f08b795cc2d'],
  [231, 'f626dcf106c3dcdb'],
  [233, '9ed58a805ee4cf58'],
  [235, 'eb4e236444af6c2d'],
  [237, 'b593af7950a140b5'],
  [238, '4a076b34093ecad0'],
  [278, '15158e827f864e18'],
  [280, '6d5352d9149ea52e'],
  [282, '25dbfd3744a151d7'],
  [320, '59aa8e183d0fa710'],
  [322, '06595efd5ee68924'],
  [323, 'cdae4a281eef35be'],
  [325, 'b3e8eb0552a04706'],
  [328, 'ac3d0d403352fc8a'],
  [330, 'f96a6f5ca97c2b9b'],
  [368, 'c6452b334333efcd'],
  [370, '74a37de2338e74fd'],
  [371, '3107d90cd93775c4'],
  [372, 'ea1c906e7e06fcfb'],
  [373, 'd31f21c1fa368de4'],
]
const REPORTING: readonly (readonly [number, string])[] = [
  [412, '710925cad13dc7e0'],
  [413, 'f97e77d941f2792c'],
  [414, '677a6b32231a28a5'],
  [415, 'c6fb733e4d7d9c04'],
  [416, '969325a8cfefe0ce'],
]

const all = originals()
const named = (start: string): Original => {
  const found = all.find(({ name }) => name.startsWith(start))
  if (!found) throw new Error(`No original ${start}`)
  return found
}
const labelOf = (block: Block) => ('label' in block ? block.label?.text : undefined)
const typed = <T extends Block['type']>({ tree }: Original, type: T) =>
  tree.children.filter((block): block is Extract<Block, { type: T }> => block.type === type)

describe.skipIf(!isThere)('the tree of the originals', () => {
  it('has a place for every block, whose words are in the text', () => {
    expect(all.length).toBeGreaterThanOrEqual(5)
    for (const { name, text, tree } of all) {
      expect(tree.children.length, name).toBeGreaterThan(10)
      for (const block of tree.children) {
        const spans = spansOf(block.reading, text)
        expect(spans, `${name}: ${block.reading.text}`).toBeDefined()
        for (const { start, end, exact } of spans!) expect(text.slice(start, end)).toBe(exact)
        for (const { at, start, end } of block.reading.pieces) {
          expect(block.reading.text.slice(at, at + end - start)).toBe(text.slice(start, end))
        }
      }
    }
  })

  it('loses no word of a document and reads none twice', () => {
    expect(all.length).toBeGreaterThanOrEqual(5)
    for (const { name, text, tree } of all) {
      const times = new Uint8Array(text.length)
      for (const block of tree.children) {
        for (const { start, end } of block.reading.pieces) for (let i = start; i < end; i++) times[i]!++
      }
      expect(Math.max(...times), name).toBe(1)
      const unread = text.replace(/./gsu, (unit, at: number) => (times[at] ? ' ' : unit))
      // What no reading has: bullets and labels, and Markdown's marks.
      const words = unread.replace(/Mål ?\d?|\]\([^)\s]*\)/g, ' ').match(/[\p{L}\p{N}]{2,}/gu)
      expect(words ?? [], name).toEqual([])
    }
  })

  it('gives every goal of the plan its label and its whole sentence', () => {
    const plan = named('001')
    const goals = typed(plan, 'paragraph').filter(block => block.label?.word === 'Mål')
    expect(goals).toHaveLength(18)
    expect(goals.map(goal => [plan.lineOf(goal), goal.label!.text, hashOf(goal.reading.text)])).toEqual(GOALS)
    const perSection = new Map<string, number>()
    for (const goal of goals) {
      const section = goal.path.join(' › ')
      perSection.set(section, (perSection.get(section) ?? 0) + 1)
    }
    expect([...perSection.values()]).toEqual([5, 5, 3, 2, 2, 1])
  })

  it('parts the measures of the plan where its bullets were, each under its area', () => {
    const plan = named('001')
    const measures = itemsUnder(plan.tree, /tiltak for å realisere/i)
    expect(measures).toHaveLength(25)
    expect(measures.map(item => [plan.lineOf(item), hashOf(item.reading.text)])).toEqual(MEASURES)
    const lists = new Map<number, number>()
    for (const { list } of measures) lists.set(list, (lists.get(list) ?? 0) + 1)
    expect([...lists.values()]).toEqual([4, 7, 3, 6, 5])
    const areas = new Set(measures.map(({ path }) => path.at(-2)))
    expect(areas.size).toBe(5)
    for (const area of areas) {
      expect(itemsUnder(plan.tree, new RegExp(`^${area}$`)).length).toBeGreaterThan(0)
    }
  })

  it('reads the lists of roles, areas and reporting across page breaks', () => {
    const plan = named('001')
    const items = typed(plan, 'item').map(item => [plan.lineOf(item), hashOf(item.reading.text)])
    expect(items).toHaveLength(8 + 5 + 25 + 5)
    expect(items.slice(0, 8)).toEqual(ROLES)
    expect(items.slice(8, 13)).toEqual(AREA_NAMES)
    expect(items.slice(-5)).toEqual(REPORTING)
    expect(
      new Set(
        typed(plan, 'item')
          .slice(0, 8)
          .map(({ list }) => list),
      ).size,
    ).toBe(1)
  })

  it('puts displaced links back and says so', () => {
    const plan = named('001')
    const lines = plan.messages
      .filter(({ code }) => code === 'LINK_TEXT_DISPLACED')
      .map(({ offset }) => plan.text.slice(0, offset).split('\n').length)
    expect(lines).toEqual([6, 28, 30, 75, 85, 100, 101, 388])
    const readings = typed(plan, 'paragraph').map(({ reading }) => reading.text)
    expect(readings.filter(text => /\s[.,;]|\p{Ll}\(|\p{Ll}\p{Lu}\p{Ll}/u.test(text))).toEqual([])
    const readsAs = (pattern: RegExp) => readings.filter(text => pattern.test(text)).length
    expect(readsAs(/fra Helse- og omsorgsdepartementet \(regjeringen\.no\)\. Hand/)).toBe(1)
    expect(
      readsAs(/undersøkelse av rehabilitering i .{20,40} \(riksrevisjonen\.no\) skal følges opp i/),
    ).toBe(1)
    expect(
      readsAs(/rapport fra 2024 \(riksrevisjonen\.no\), evaluering .{50,90} \(PDF\), og andre rapporter\./),
    ).toBe(1)
    expect(
      readsAs(/nivåene i helsetjenesten \(regjeringen\.no\)\. Det .{50,90} tiltaket og alvorligheten/),
    ).toBe(1)
    expect(
      readsAs(
        /lage en framskriving .{20,50} \(stortinget\.no\)\. Oppdraget .{10,40} med Helsepersonellplanen/,
      ),
    ).toBe(1)
  })

  it('tells repairs of labels, hyphens, bullets and blank lines', () => {
    const { messages } = named('001')
    const count = (code: string) => messages.filter(message => message.code === code).length
    expect(count('LABEL_DISPLACED')).toBe(17)
    expect(count('LABEL_UNNUMBERED')).toBe(1)
    expect(count('HYPHEN_LOST')).toBe(1)
    expect(count('BULLETS_LOST')).toBe(8)
    expect(count('BLANK_LINE_INSIDE')).toBeGreaterThan(10)
    expect(
      messages.every(
        ({ severity, offset, wayOut }) => severity === 'repair' && offset !== undefined && wayOut !== '',
      ),
    ).toBe(true)
  })

  it('nests the chapters of the plan', () => {
    const plan = named('001')
    const sections = sectionsOf(plan.tree, plan.text)
    expect(sections).toHaveLength(34)
    expect(sections.filter(({ depth }) => depth === 1)).toHaveLength(4)
    expect(sections.filter(({ parent }) => parent === '3')).toHaveLength(5)
    for (let area = 1; area <= 5; area++) {
      expect(sections.filter(({ parent }) => parent === `3.${area}`)).toHaveLength(4)
    }
    const lines = sections
      .filter(({ depth }) => depth < 3)
      .map(({ place }) => plan.text.slice(0, place.spans[0].start).split('\n').length)
    expect(lines).toEqual([1, 3, 40, 64, 97, 112, 178, 240, 284, 334, 374, 376, 394, 405])
  })

  it('reads the letters of an assignment as one list', () => {
    const letter = named('002')
    const items = typed(letter, 'item')
    expect(items.map(item => [letter.lineOf(item), labelOf(item)])).toEqual([
      [11, 'a'],
      [24, 'b'],
      [27, 'c'],
      [31, 'd'],
    ])
    expect(new Set(items.map(({ list }) => list)).size).toBe(1)
    expect(items[0]!.path.at(-1)).toBe('Oppdrag TB2025-22')
  })

  it('reads the bullets of both letters and leaves out their running header', () => {
    const [hearing, other] = [named('000'), named('004')]
    expect(typed(hearing, 'item').map(item => hearing.lineOf(item))).toEqual([49, 53, 55])
    const chapters = typed(hearing, 'item').map(item => /\(kapittel (\d)\)\.?$/.exec(item.reading.text)?.[1])
    expect(chapters).toEqual(['2', '3', '4'])
    expect(
      typed(hearing, 'furniture')
        .filter(({ reason }) => reason === 'running header')
        .map(block => hearing.lineOf(block)),
    ).toEqual([1, 70])
    expect(typed(hearing, 'heading').map(block => hearing.lineOf(block))).toEqual([20])
    expect(typed(other, 'item').map(item => other.lineOf(item))).toEqual([51, 52, 53, 54, 55, 56])
    expect(
      typed(other, 'paragraph')
        .filter(block => other.lineOf(block) === 45)
        .map(({ reading }) => reading.text.slice(-12)),
    ).toEqual(['bærekraftig:'])
  })

  it('reads slides: titles, nested bullets and a table', () => {
    const slides = named('003')
    const headings = typed(slides, 'heading')
    expect(
      headings.filter(({ number }) => number).map(heading => [slides.lineOf(heading), heading.number]),
    ).toEqual([
      [88, '1'],
      [92, '2'],
      [96, '3'],
      [101, '4'],
      [107, '5'],
    ])
    expect(headings[0]!.depth).toBe(1)
    const rows = typed(slides, 'row')
    expect(rows).toHaveLength(11)
    expect(rows.map(({ header }) => header)).toEqual([true, ...new Array(10).fill(false)])
    expect(rows.map(({ cells }) => cells.length)).toEqual(new Array(11).fill(3))
    expect(new Set(rows.map(({ table }) => table)).size).toBe(1)
    const nested = typed(slides, 'item')
      .filter(({ depth }) => depth === 1)
      .map(item => slides.lineOf(item))
    expect(nested.slice(0, 5)).toEqual([78, 79, 80, 183, 184])
    expect(typed(slides, 'item').every(({ reading }) => !/\*\*|\]\(|\\\(/.test(reading.text))).toBe(true)
  })

  it('cuts passages of a readable size, each in one piece', () => {
    expect(all.length).toBeGreaterThanOrEqual(5)
    for (const { name, text, tree } of all) {
      const passages = passagesOf(tree, text)
      expect(passages.length, name).toBeGreaterThan(4)
      let end = 0
      for (const { span, text: reading } of passages) {
        expect(text.slice(span.start, span.end)).toBe(span.exact)
        expect(span.start, name).toBeGreaterThanOrEqual(end)
        expect(reading.split(/\s/).length, name).toBeLessThanOrEqual(160)
        end = span.start
      }
    }
    const plan = named('001')
    const urls = passagesOf(plan.tree, plan.text).filter(({ text }) => text.startsWith('https://'))
    expect(urls).toHaveLength(4)
    expect(urls.at(-1)!.text).toMatch(/p=103099$/)
  })
})
