import { joinReadings, sliceReading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import { contentStems } from '../../language/norwegian/content-stems.ts'
import type { Part } from './parts.ts'
import { add, outerItems, type Plan } from './plan.ts'

/** "prinsipper om likeverdige og bærekraftige tjenester": the heading names them. */
const NAMED = /prinsipp\p{L}*\s+(?:om|for)\s+(.+)$/iu
/** Shortest shared beginning by which a paragraph speaks of a principle: bærekraft, bærekraftige. */
const ROOT_LENGTH = 6

/** Principles: the points below their heading; else those that the heading names, each with the text that speaks of it. */
export function addPrinciples(plan: Plan): void {
  for (const part of plan.parts) {
    if (part.role !== 'PRINCIPLES' || !part.head) continue
    const items = outerItems(part.blocks).filter(({ block }) => block.type === 'item')
    if (items.length > 0) for (const { block, inner } of items) addPoint(plan, block, inner)
    else if (!addNamed(plan, part, part.head)) addParagraphs(plan, part)
  }
}

/** "Likeverd: …": the words before the colon are its name. */
function addPoint(plan: Plan, block: Block, inner: Parameters<typeof joinReadings>[0]): void {
  const title = /^([^:.]{3,60}):\s/.exec(block.reading.text)?.[1]
  const number = block.type === 'item' ? block.label?.number : undefined
  add(plan, {
    label: 'Principle',
    block,
    reading: joinReadings([block.reading, ...inner], ' '),
    title,
    number,
  })
}

function addNamed(plan: Plan, part: Part, head: Block): boolean {
  const names = namesIn(NAMED.exec(head.reading.text)?.[1] ?? '')
  if (names.length < 2) return false
  const own = shareOut(part.blocks, names)
  for (const [at, name] of names.entries()) {
    const [first, ...rest] = own[at] ?? []
    const start = head.reading.text.indexOf(name.word)
    const named = sliceReading(head.reading, start, start + name.word.length)
    const reading = first
      ? joinReadings(
          [first, ...rest].map(block => block.reading),
          ' ',
        )
      : named
    add(plan, { label: 'Principle', block: first ?? head, reading, title: name.title })
  }
  return true
}

interface Name {
  /** As in the heading: `likeverdige`. */
  readonly word: string
  readonly title: string
}

/** "likeverdige og bærekraftige tjenester" is two, with one noun. */
function namesIn(words: string): readonly Name[] {
  const list = words.split(/\s*,\s*|\s+og\s+/u)
  const last = list.at(-1) ?? ''
  const [, lastWord = last, noun = ''] = /^(\S+)\s+(.+)$/u.exec(last) ?? []
  return [...list.slice(0, -1), lastWord].map(word => {
    const title = noun === '' ? word : `${word} ${noun}`
    return { word, title: title.charAt(0).toUpperCase() + title.slice(1) }
  })
}

/**
 * Each paragraph goes to the principle that it alone speaks of, or goes on with
 * the one before. What comes before any is named belongs to the one that no
 * paragraph names; a paragraph that speaks of all of them is about none.
 */
function shareOut(blocks: readonly Block[], names: readonly Name[]): readonly (readonly Block[])[] {
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph')
  const speaks = paragraphs.map(block => {
    const stems = contentStems(block.reading.text)
    const of = names.flatMap(({ word }, at) => (stems.some(stem => sameRoot(stem, word)) ? [at] : []))
    return of.length > 1 ? 'all' : of[0]
  })
  const silent = names.findIndex((_, at) => !speaks.includes(at))
  const own: Block[][] = names.map(() => [])
  let current = silent < 0 ? undefined : silent
  paragraphs.forEach((block, at) => {
    const of = speaks[at]
    if (of === 'all') return
    current = of ?? current
    if (current !== undefined) own[current]?.push(block)
  })
  return own
}

function sameRoot(a: string, b: string): boolean {
  const root = b.toLowerCase().slice(0, ROOT_LENGTH)
  return root.length === ROOT_LENGTH && a.startsWith(root)
}

function addParagraphs(plan: Plan, part: Part): void {
  for (const block of part.blocks) {
    if (block.type === 'paragraph' && !block.reading.text.endsWith(':'))
      add(plan, { label: 'Principle', block })
  }
}
