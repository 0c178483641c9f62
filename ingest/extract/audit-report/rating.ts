import type { Block } from '../../document/tree.ts'

/** How serious an audit finds something, in the words that auditors rank. Longer before those that they end in. */
const LEVELS = [
  'svært alvorlig',
  'svært kritikkverdig',
  'sterkt kritikkverdig',
  'meget alvorlig',
  'alvorlig',
  'kritikkverdig',
  'ikke tilfredsstillende',
  'ikkje tilfredsstillande',
  'lite tilfredsstillende',
  'delvis tilfredsstillende',
  'tilfredsstillende',
  'tilfredsstillande',
  'svært kritikkverdige',
] as const
const LEVEL = String.raw`(?<![\p{L}«"“])(?<level>${LEVELS.join('|')})(?![\p{L}»"”])`
const FIELD = new RegExp(
  String.raw`^(?:samlet |overordnet |vår |riksrevisjonens )?(?:vurdering|kritikk(?:nivå)?|alvorlighet(?:sgrad)?|konklusjon|karakter)\s*:\s*${LEVEL}\s*\.?$`,
  'iu',
)
const SAID = new RegExp(
  String.raw`(?<!\p{L})(?:(?:det|dette|forholdet|forholdene|situasjonen|samlet) er|finner (?:det|dette|forholdet|forholdene)|finn det|(?:vurderer|anser|ser på|karakteriserer|betegner) (?:det|dette|forholdet|forholdene|situasjonen|[^.]{3,60}?)\s*som|mener (?:det|dette) er|vurderes (?:samlet )?som|meiner (?:det|dette) er)\s+${LEVEL}(?:\s+at\s+(?<about>[^.]+))?`,
  'iu',
)

export interface Rating {
  readonly level: string
  /** What is rated, where the sentence says it: its "at" clause. */
  readonly about?: string
  readonly block: Block
}

/** The rating that a block gives; a block that prints or explains the scale gives none. */
export function ratingIn(block: Block): Rating | undefined {
  const text = block.reading.text
  if (levelsIn(text).length > 2) return undefined
  const groups = (FIELD.exec(text) ?? SAID.exec(text))?.groups
  if (!groups?.level) return undefined
  return { level: groups.level.toLowerCase(), block, ...(groups.about && { about: groups.about.trim() }) }
}

/** "Kritikkverdig" on a line of its own, the only such line below its heading: more are the scale, whose marked level is lost. */
export function levelAlone(block: Block, beside: readonly Block[]): Rating | undefined {
  const level = onlyLevel(block)
  const isOnly = beside.every(one => one === block || onlyLevel(one) === undefined)
  return level !== undefined && isOnly ? { level, block } : undefined
}

/**
 * The scale that a report prints, strictest first as it prints it: all levels in
 * one line, or one below the other with nothing else. None of them is a rating.
 */
export function scaleOf(blocks: readonly Block[]): string | undefined {
  for (const [at, block] of blocks.entries()) {
    const inLine = levelsIn(block.reading.text)
    if (new Set(inLine).size > 2) return inLine.join(' > ')
    const run: string[] = []
    for (const next of blocks.slice(at)) {
      const level = onlyLevel(next)
      if (level === undefined) break
      run.push(level)
    }
    if (run.length > 2) return run.join(' > ')
  }
  return undefined
}

function levelsIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(LEVEL, 'giu'))].map(match => match.groups!.level!.toLowerCase())
}

function onlyLevel({ reading }: Block): string | undefined {
  const text = reading.text.trim().replace(/[.:]$/, '').toLowerCase()
  return LEVELS.find(level => level === text)
}
