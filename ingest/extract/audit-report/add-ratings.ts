import type { Block } from '../../document/tree.ts'
import { organisationsIn } from '../../resolve/organisations-in.ts'
import type { ExtractorInput } from '../extractor.ts'
import { type Found, placeIn } from '../state.ts'
import { addresseesOf } from './addressees.ts'
import { levelAlone, type Rating, ratingIn } from './rating.ts'
import { ownLabel, type ReportPart } from './report-parts.ts'

/**
 * What a report rates apart from its findings: a claim for each rating, with
 * what is rated and on which scale, and criticism of whom it names.
 */
export function addRatings(
  found: Found,
  input: ExtractorInput,
  part: ReportPart,
  scale: string | undefined,
): void {
  for (const group of groupsOf(part)) {
    const ratings = group.blocks.flatMap(block => ratingIn(block) ?? levelAlone(block, group.blocks) ?? [])
    const [first, ...others] = ratings
    if (!first) continue
    const about =
      group.about ?? first.about ?? ratings.find(one => one.about !== undefined)?.about ?? 'samlet'
    rate(first, about, criticised(group.blocks, input))
    // Each further sentence that rates something of its own; one below a field says the field's rating in full.
    for (const one of others) {
      const inFull = first.about === undefined && one.level === first.level
      if (one.about !== undefined && one.about !== about && !inFull) rate(one, one.about, [])
    }
  }

  function rate(rating: Rating, about: string, criticisedBy: ReturnType<typeof criticised>): void {
    const place = placeIn(input, rating.block)
    if (!place) return
    found.claims.push({
      subject: { document: 'self' },
      property: 'rating',
      value: rating.level,
      qualifier: scale === undefined ? about : `${about}; skala: ${scale}`,
      place,
    })
    for (const { name, block } of criticisedBy) {
      const by = placeIn(input, block)
      found.relations.push({
        type: 'CRITICISES',
        source: { document: 'self' },
        target: { organisation: name },
        places: by && by.spans[0].start !== place.spans[0].start ? [place, by] : [place],
        properties: { severity: rating.level, ...(scale !== undefined && { severityScale: scale }) },
      })
    }
  }
}

interface Group {
  readonly about?: string
  readonly blocks: readonly Block[]
}

/** One for each heading inside the part, and one for what stands before them. */
function groupsOf(part: ReportPart): readonly Group[] {
  // "Samlet vurdering: kritikkverdig" may be the heading itself, over sentences that rate other things.
  const whole = part.head && ratingIn(part.head) ? [{ blocks: [part.head] }] : []
  const groups: { about?: string; blocks: Block[] }[] = [...whole, { blocks: [] }]
  for (const block of part.blocks) {
    if (block.type !== 'heading' || levelAlone(block, part.blocks)) groups.at(-1)!.blocks.push(block)
    else groups.push({ about: ownLabel(block)?.rest || block.reading.text.trim(), blocks: [] })
  }
  return groups
}

/** Whom the criticism is directed at: a field says it, or the sentence that rates. */
export function criticised(
  blocks: readonly Block[],
  { work, catalogue }: ExtractorInput,
): readonly { name: string; block: Block }[] {
  const named = blocks.flatMap(block => {
    const text = block.reading.text
    const field = addresseesOf(text, work.issuer, catalogue)
    if (/^rettet mot|kritiserer|kritikk(?:en)? (?:mot|av|rettes mot)/iu.test(text) && field.length > 0)
      return field.map(name => ({ name, block }))
    const about = ratingIn(block)?.about
    const first = about === undefined ? undefined : organisationsIn(about, catalogue)[0]
    return first && first.start <= 'både '.length ? [{ name: first.name, block }] : []
  })
  return named.filter(({ name }, at) => named.findIndex(one => one.name === name) === at)
}
