import type { Block, DocumentTree, Heading } from '../../document/tree.ts'
import { contentStems } from '../../language/norwegian/content-stems.ts'
import { type HeadingRole, headingRole, type PartRole } from './heading-roles.ts'

/** A stretch of a plan with one role: what stands below a heading, or below a line that leads a list. */
export interface Part extends HeadingRole {
  /** What gives the part its role. Absent before the first heading. */
  readonly head?: Block
  /** Index of the focus area that the part stands in. */
  readonly area?: number
  /** Without headings and page furniture. */
  readonly blocks: readonly Block[]
}

/** A line over a list is short; a longer one is prose that happens to end with a colon. */
const LEAD_LENGTH = 90
/** Share of words by which a heading is one of the listed areas, although the two differ. */
const SAME_AREA = 0.5

/** A plan cut into its parts, in reading order. */
export function partsOf(tree: DocumentTree): readonly Part[] {
  const blocks = tree.children.filter(block => block.type !== 'furniture' && !isFootnote(block))
  const areas = areaHeadings(blocks)
  const parts: { head?: Block; role: HeadingRole; area?: number; blocks: Block[] }[] = []
  let area: { index: number; depth: number } | undefined
  let count = 0
  const open = (role: HeadingRole, head?: Block): void => {
    parts.push({ role, blocks: [], ...(head && { head }), ...(area && { area: area.index }) })
  }
  open({ role: 'OTHER' })
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'heading') {
      const own = areas.get(block)
      if (own) {
        area = { index: count, depth: block.depth }
        count += 1
      } else if (area && block.depth <= area.depth) area = undefined
      open(own ?? asList(headingRole(block.reading.text)), block)
    } else if (isLead(block)) {
      open(headingRole(block.reading.text), block)
    } else if (promises(block, parts.at(-1)!, blocks[at + 1])) {
      // The line stays in the part, since it says who does what is listed.
      open({ role: 'MEASURES' })
      parts.at(-1)!.blocks.push(block)
    } else {
      if (inlineLead(block) > 0) open({ role: 'CHALLENGES' }, block)
      parts.at(-1)!.blocks.push(block)
    }
  }
  return parts.map(({ role, ...part }) => ({ ...part, ...role }))
}

/** "1 Kilde: …" at the bottom of a page is nothing that the plan itself says. */
function isFootnote({ type, reading }: Block): boolean {
  return (
    type === 'paragraph' &&
    /^(?:\d{1,3}|\*)\s*(?:Kilder?|Kjelder?|Se|Sjå|Jf|Jfr)(?=[\s.:])/u.test(reading.text)
  )
}

/** A heading that looks like an area and is none ("Tema i planen") leads nothing of its own. */
function asList(role: HeadingRole): HeadingRole {
  return role.role === 'AREA' ? { role: 'OTHER' } : role
}

/** "Tiltak:" over a list does what a heading does. */
function isLead(block: Block): boolean {
  const text = block.reading.text.trim()
  if (block.type !== 'paragraph' || block.label || text.length > LEAD_LENGTH) return false
  const { role, rest } = headingRole(text)
  return /:$|^[\p{Lu}][\p{L} ]+$/u.test(text) && rest === undefined && LEADS.has(role)
}

const PROMISE =
  /^\p{Lu}[\p{L} ,-]{0,60}?\s(?:vil|skal)(?:\s(?:derfor|difor|også|òg|blant annet|mellom anna|i planperioden|i planperioda))*\s*:?$/u
/** Parts of an area in which such a line does not go on with what was said. */
const BEFORE_MEASURES: ReadonlySet<PartRole> = new Set([
  'AREA',
  'CHALLENGES',
  'GOALS',
  'GOAL',
  'GOAL_TEXT',
  'OTHER',
])

/** "Regjeringen vil:" over a list in an area that has no heading for its measures. */
function promises(
  block: Block,
  part: { readonly role: HeadingRole; readonly area?: number },
  next: Block | undefined,
): boolean {
  return (
    block.type === 'paragraph' &&
    next?.type === 'item' &&
    part.area !== undefined &&
    BEFORE_MEASURES.has(part.role.role) &&
    PROMISE.test(block.reading.text.trim())
  )
}

/** "Utfordringer: Mange mangler …": length of the words that do what a heading does, 0 where there are none. */
export function inlineLead(block: Block): number {
  const lead = /^([^:.]{3,40}):\s+(?=\S)/.exec(block.reading.text)
  const isLead =
    block.type === 'paragraph' && !block.label && headingRole(lead?.[1] ?? '').role === 'CHALLENGES'
  return isLead && lead ? lead[0].length : 0
}

function leadRole(block: Block): PartRole {
  return headingRole(block.reading.text).role
}

const LEADS: ReadonlySet<PartRole> = new Set(['CHALLENGES', 'OVERALL_GOALS', 'GOALS', 'MEASURES'])
/** What stands below an area, and so shows that the heading above it is one. */
const BELONGS_TO_AREA: ReadonlySet<PartRole> = new Set([
  'CHALLENGES',
  'GOAL_TEXT',
  'GOALS',
  'GOAL',
  'MEASURES',
  'MEASURE',
])

/**
 * The headings that name the plan's areas: those that say so ("Satsingsområde
 * 2"); else those that were listed before; else those that goals, challenges or
 * measures stand below.
 */
function areaHeadings(blocks: readonly Block[]): ReadonlyMap<Block, HeadingRole> {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading')
  const roles = new Map(headings.map(heading => [heading, headingRole(heading.reading.text)]))
  const labelled = headings.filter(heading => roles.get(heading)!.role === 'AREA')
  if (labelled.length > 0) return new Map(labelled.map(heading => [heading, roles.get(heading)!]))

  const names = listedAreas(blocks)
  const listed = headings.filter(
    heading => roles.get(heading)!.role !== 'AREA_LIST' && isListed(heading, names),
  )
  if (names.length > 1 && listed.length >= names.length / 2) {
    return new Map(listed.map(heading => [heading, { role: 'AREA' }]))
  }
  const owners = new Set<Heading>()
  const above: Heading[] = []
  for (const block of blocks) {
    const owner = ownerOf(block)
    if (owner && owner.depth > 1 && roles.get(owner)!.role === 'OTHER') owners.add(owner)
    if (block.type === 'heading') above.push(block)
  }
  return new Map([...owners].map(heading => [heading, { role: 'AREA' }]))

  function ownerOf(block: Block): Heading | undefined {
    const role = block.type === 'heading' ? roles.get(block)!.role : isLead(block) ? leadRole(block) : 'OTHER'
    const isMeasure = block.type === 'item' && block.label?.word === 'Tiltak'
    if (!BELONGS_TO_AREA.has(role) && !isMeasure) return undefined
    if (block.type !== 'heading') return above.at(-1)
    return (
      above.findLast(one => one.depth < block.depth) ??
      above.findLast(one => roles.get(one)!.role === 'OTHER')
    )
  }
}

/** Items right below a heading over the areas. */
export function listedAreas(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(
    block => block.type === 'heading' && headingRole(block.reading.text).role === 'AREA_LIST',
  )
  if (at < 0) return []
  const end = blocks.findIndex((block, index) => index > at && block.type === 'heading')
  return blocks
    .slice(at + 1, end < 0 ? undefined : end)
    .filter(block => block.type === 'item' && block.depth === 0)
}

function isListed(heading: Heading, names: readonly Block[]): boolean {
  return names.some(name => likeness(name.reading.text, heading.reading.text) >= SAME_AREA)
}

/** Share of the content words that two names have in common, 0–1. */
export function likeness(a: string, b: string): number {
  const left = new Set(contentStems(a))
  const right = new Set(contentStems(b))
  const shared = [...left].filter(stem => right.has(stem)).length
  return shared / (left.size + right.size - shared || 1)
}
