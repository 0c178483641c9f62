import { type Reading, sliceReading, trimReading } from '../../document/reading.ts'
import type { Block, Item } from '../../document/tree.ts'
import { sentencesIn } from '../../language/sentences.ts'
import { type Figure, figuresIn } from './figures.ts'
import { labelledFigures } from './pairs.ts'
import { isSpan, periodIn } from './period.ts'

/** A figure with where it stands and what it is of. */
export interface ToldFigure {
  readonly block: Block
  /** The sentence, point or clause that tells it. */
  readonly reading: Reading
  readonly value?: number
  readonly valueText: string
  readonly unit: string
  readonly population?: string
  readonly period?: string
  readonly kind: Figure['kind']
  /** The point that it is nested below. */
  readonly under?: Block
  /** The words around tell by themselves whom it is of. */
  readonly complete: boolean
}

/** What is aimed at or demanded is no figure of how things are. */
const NO_STATEMENT =
  /(?<!\p{L})(?:skal|bør|må|innen (?:utgangen av )?20\d\d|mål(?:et|tall)? (?:er|om|på))(?!\p{L})/iu

/**
 * The figures of a list and of prose, in reading order. A nested point has the
 * population and the period of the point above it where it names none itself;
 * nothing comes from a heading or from the point beside it.
 */
export function toldFigures(blocks: readonly Block[]): readonly ToldFigure[] {
  const above: { item: Item; told: readonly ToldFigure[] }[] = []
  const all: ToldFigure[] = []
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'item') continue
    while (block.type === 'item' && above.length > 0 && !isBelow(block, above.at(-1)!.item)) above.pop()
    const parent = block.type === 'item' ? above.at(-1) : undefined
    const told = figuresOf(block).map(figure =>
      inherit(figure, parent?.told, all.at(-1), block, parent?.item),
    )
    if (block.type === 'item') above.push({ item: block, told })
    all.push(...told)
  }
  return flattened(all)
}

function isBelow(item: Item, { list, depth }: Item): boolean {
  return item.list === list && item.depth > depth
}

type Raw = ToldFigure & { readonly ofEarlier?: true }

function figuresOf(block: Block): readonly Raw[] {
  const labelled = block.type === 'item' ? labelledFigures(block.reading) : []
  if (labelled.length > 0) {
    return labelled.map(figure => ({
      ...figure,
      block,
      kind: figure.unit === '%' ? 'share' : 'rate',
      complete: true,
    }))
  }
  const { reading } = block
  return sentencesIn(reading.text).flatMap(({ start, end }) =>
    sentenceFigures(block, sliceReading(reading, start, end)),
  )
}

function sentenceFigures(block: Block, sentence: Reading): readonly Raw[] {
  if (NO_STATEMENT.test(sentence.text)) return []
  const figures = figuresIn(sentence.text).filter(figure => isClear(figure, block))
  const period = periodIn(sentence.text)
  return figures.map((figure, at) => {
    const next = figures[at + 1]
    const from =
      at > 0 && startsClause(sentence.text, figure.start)
        ? figure.start
        : clauseStart(sentence.text, figures, at)
    const to =
      next && startsClause(sentence.text, next.start)
        ? clauseEnd(sentence.text, next.start)
        : sentence.text.length
    const { start: _start, end: _end, ...said } = figure
    return {
      ...said,
      block,
      reading: trimReading(sliceReading(sentence, from, to)),
      ...(period !== undefined && { period }),
      complete: figure.population !== undefined && !figure.ofEarlier,
    }
  })
}

/** In prose a small count is often an aside; a point of a list is there to tell it. */
function isClear({ kind, value }: Figure, block: Block): boolean {
  return kind !== 'count' || block.type === 'item' || (value ?? 0) >= 100
}

const CLAUSE = /(?:,\s+|\s+)(?:og|mens|men|mot)\s+$|;\s+$/iu

function startsClause(text: string, start: number): boolean {
  return CLAUSE.test(text.slice(0, start))
}

function clauseEnd(text: string, start: number): number {
  return start - (CLAUSE.exec(text.slice(0, start))?.[0].length ?? 0)
}

function clauseStart(text: string, figures: readonly Figure[], at: number): number {
  for (let earlier = at; earlier > 0; earlier -= 1) {
    if (startsClause(text, figures[earlier]!.start)) return figures[earlier]!.start
  }
  return 0
}

/** A change takes two points in time: the one year of the point above says nothing of it. */
function inherit(
  { ofEarlier, ...figure }: Raw,
  parent: readonly ToldFigure[] | undefined,
  last: ToldFigure | undefined,
  block: Block,
  under: Item | undefined,
): ToldFigure {
  const above = parent?.[0]
  const counted = ofEarlier ? (above ?? last) : undefined
  const period =
    figure.period ??
    (above?.period && (figure.kind !== 'change' || isSpan(above.period)) ? above.period : undefined)
  const population = counted
    ? [counted.unit, figure.population].filter(Boolean).join(' ')
    : (figure.population ??
      (figure.kind === 'share' && block.type === 'item' ? above?.population : undefined))
  return {
    ...figure,
    unit: counted ? counted.unit : figure.unit,
    ...(population && { population }),
    ...(under && { under }),
    ...(period !== undefined && { period }),
  }
}

/**
 * Slides lose a level: a count and a share without a subject, by turns, are a
 * list of points with one point below each. The share is then of those counted
 * just before.
 */
function flattened(figures: readonly ToldFigure[]): readonly ToldFigure[] {
  const follows = figures.map((figure, at) => {
    const before = figures
      .slice(0, at)
      .reverse()
      .find(({ block }) => block !== figure.block)
    const first = before && figures.find(({ block }) => block === before.block)
    return isBare(figure) && first?.kind === 'count' && isBeside(first.block, figure.block)
      ? first
      : undefined
  })
  return figures.map((figure, at) => {
    const counted = follows[at]
    if (!counted || figure.block.type !== 'item') return figure
    const bare = figures.filter(one => one.under === figure.under && isBare(one))
    const all = bare.every(one => follows[figures.indexOf(one)] !== undefined)
    return bare.length > 1 && all && counted.population
      ? { ...figure, population: counted.population }
      : figure
  })
}

function isBare({ kind, complete, block }: ToldFigure): boolean {
  return kind === 'share' && !complete && block.type === 'item' && block.depth > 0
}

function isBeside(one: Block, other: Block): boolean {
  return one.type === 'item' && other.type === 'item' && one.list === other.list && one.depth === other.depth
}
