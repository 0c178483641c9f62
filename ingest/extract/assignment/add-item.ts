import { joinReadings, type Reading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import { sentencesIn } from '../../language/sentences.ts'
import { addDeadlines } from '../deadline/add-deadlines.ts'
import { deadlinesIn } from '../deadline/deadlines-in.ts'
import type { ItemPart } from './items-in.ts'
import { add, type Letter, type Standing } from './letter.ts'
import { addRelations, pointsIn, TOGETHER } from './relations-of.ts'
import { sentenceReadings, splitRequirements } from './split-requirements.ts'

/** Words by which a sentence asks for something; a bare present passive does in such letters. */
const ASKS =
  /(?:^|[^\p{L}])(?:skal|må|bør|bes|ber|bedne|forventes|ventast|forutsettes|føresett|er viktig|være viktig|vere viktig|(?:legges|leggjast|leggast) til grunn|(?:ses|sjåast|sees) i (?:sammenheng|samanheng)|(?:følges|følgjast) opp|involveres|involverast|inngår|inkluderes|baseres)(?!\p{L})/iu
const MODAL = /(?:^|[^\p{L}])(?:skal|må|bør|bes|ber|bedne)(?!\p{L})/iu
const CONDITION =
  /^\(?\s*(?:vilkår|vilkor|(?:punkt|bokstav)\s+\S+\s+(?:avhenger|er betinget|føreset|forutsetter))/iu

export interface AskOptions {
  /** Only what a modal verb asks for: text about the assignment as a whole. */
  readonly strict: boolean
}

/** The text of an item: its first sentence, with what follows in the same block and asks for nothing. */
export function itemText({ lead }: ItemPart): Reading {
  const [first, ...rest] = sentenceReadings(lead)
  return first ? joinReadings([first, ...rest.filter(({ text }) => !ASKS.test(text))], ' ') : lead
}

/** The requirements of an item or of an assignment, and what they say of others. */
export function addRequirements(
  letter: Letter,
  standing: Standing,
  blocks: readonly {
    readonly block: Block
    readonly skipFirst?: boolean
    /** The last sentence only leads to what stands below. */
    readonly skipLast?: boolean
  }[],
  { strict }: AskOptions,
): void {
  const parent = standing.item ?? standing.assignment
  for (const { block, skipFirst, skipLast } of blocks) {
    if (block.type === 'furniture' || block.type === 'heading') continue
    const whatOf = (of: string) => letter.found.statements.find(({ id }) => id === of)?.text
    if (!skipLast)
      addDeadlines(letter.found, letter.input, block, {
        extractor: 'assignment',
        parent,
        // "Frist for bokstav a er …" binds that item, wherever it stands.
        ownersOf: words => ownersOf(words, block, standing).map(id => ({ id, what: whatOf(id) })),
        plans: false,
        what: whatOf(parent),
      })
    // A listed point is one requirement whatever its wording.
    const listed = block.type === 'item' && !skipFirst
    const sentences = sentencesIn(block.reading.text)
    sentences.forEach(({ start, end }, at) => {
      if (skipLast && at === sentences.length - 1) return
      addRelations(letter, standing, { block, start, end })
      const text = block.reading.text.slice(start, end)
      // Of the assignment as a whole, "ses i sammenheng med" is a relation and nothing to be done.
      const isRelation = standing.item === undefined && TOGETHER.test(text)
      const asks = !isRelation && (strict ? MODAL : ASKS).test(text)
      if (listed || (skipFirst && at === 0) || !asks || isTold(text)) return
      for (const reading of splitRequirements(sentenceReadings(block.reading)[at]!)) {
        add(letter, { label: 'Requirement', block, reading, parent })
      }
    })
    if (listed && !isTold(block.reading.text)) {
      const number = block.label?.number
      add(letter, { label: 'Requirement', block, parent, number })
    }
  }
}

/** The items that a deadline names; below the items, those that its paragraph is about. */
function ownersOf(words: string, { reading }: Block, standing: Standing): readonly string[] {
  const named = pointsIn(words, standing)
  const about = standing.item === undefined ? pointsIn(reading.text, standing) : []
  return named.length === 0 && about.length === 1 ? about : named
}

/** Told as a condition or a deadline already, and asks for nothing else. */
function isTold(text: string): boolean {
  return CONDITION.test(text) || (/^["“«(]?\p{L}*frist/iu.test(text) && deadlinesIn(text, false).length > 0)
}
