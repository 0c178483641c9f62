import type { DocumentKind } from '../../graph/model/terms.ts'
import type { Reference } from '../document/reference.ts'
import type { Block } from '../document/tree.ts'
import { contentStems } from '../language/norwegian/content-stems.ts'
import type { FoundReference } from './find-references.ts'
import type { Range } from './mention.ts'
import type { Target } from './target.ts'

interface Setting {
  /** Where the words that tell the relation begin. */
  readonly at: number
  readonly sentence: Range
  readonly title: Block | undefined
  /** The document is a letter or a presentation, which speaks of what others do. */
  readonly speaks: boolean
}

/** The documents that a document names, by where it names them. */
export interface Named {
  readonly inBlock: ReadonlyMap<Block, readonly FoundReference[]>
  /** By `sectionOf`. */
  readonly inSection: ReadonlyMap<string, readonly FoundReference[]>
  readonly inHeadings: readonly FoundReference[]
}

export function sectionOf({ path }: Block): string {
  return path.join()
}

type Targets = ReadonlyMap<FoundReference, Target>

const VERB =
  /(?:^|\s)(?:er|følger|følgjer|bygger|byggjer|viser|visar|svarer|svarar|skal|gjelder|gjeld|tar|tek)(?:\s|$)/iu
/** A subject stands this near to the beginning of its sentence. */
const SUBJECT_WITHIN = 25
const PLAN_OR_PAPER =
  /(?<![\p{L}-])(?:\p{L}+s\s+)?(?:(?:handlings)?plan(?<end>en|ene|er)|melding(?:en|a))(?!\p{L})/iu
const PLANS: ReadonlySet<DocumentKind> = new Set(['ACTION_PLAN', 'WHITE_PAPER'])

/**
 * The other documents that a sentence is about, when it is not about the one it
 * stands in: "Nasjonal plan X skal følge opp Y"; in a letter or on slides "planene
 * skal følge opp Y" means those that the letter is about; an item on a slide
 * belongs to the document in the slide's heading.
 */
export function subjectsOf(
  one: FoundReference,
  { at, sentence, title, speaks }: Setting,
  named: Named,
  targets: Targets,
): readonly Reference[] {
  // In the passive ("rapporten skal følges opp") what stands first is what is spoken of, not who does it.
  const subject = named.inBlock.get(one.block)?.find(
    other =>
      other.start >= sentence.start &&
      other.start - sentence.start <= SUBJECT_WITHIN &&
      // "Den følger opp rapporten og bygger på …": what is followed up is no subject.
      !VERB.test(one.block.reading.text.slice(sentence.start, other.start)) &&
      other.end <= at &&
      at < one.start,
  )
  if (subject) return distinct([subject], one, targets)
  if (!speaks) return []

  const plan = PLAN_OR_PAPER.exec(one.block.reading.text.slice(sentence.start, sentence.end))
  if (plan) {
    const inTitle = (title && named.inBlock.get(title)) ?? []
    const several = plan.groups?.end === 'ene' || plan.groups?.end === 'er'
    const inSection = named.inSection.get(sectionOf(one.block)) ?? []
    const meant = [
      ...inTitle.filter(other => isOf(targets.get(other), PLANS)),
      ...(several ? inSection.filter(other => isOf(targets.get(other), new Set(['ACTION_PLAN']))) : []),
    ]
    return distinct(onSameSubject(meant, targets.get(one), targets), one, targets)
  }
  const heading = one.block.path.at(-1)
  const above = named.inHeadings.filter(({ block }) => block.reading.text === heading)
  return distinct(
    above.filter(({ block }) => block !== title),
    one,
    targets,
  )
}

function isOf(target: Target | undefined, kinds: ReadonlySet<DocumentKind>): boolean {
  return target?.kind !== undefined && kinds.has(target.kind)
}

/** "Planene skal følge opp rapportene": each the one on its own subject, where that can be told. */
function onSameSubject(
  meant: readonly FoundReference[],
  target: Target | undefined,
  targets: Targets,
): readonly FoundReference[] {
  const wanted = contentStems(target?.subject ?? '')
  const alike = meant.filter(one =>
    contentStems(targets.get(one)?.subject ?? '').some(stem => wanted.includes(stem)),
  )
  return alike.length > 0 ? alike : meant
}

function distinct(
  found: readonly FoundReference[],
  one: FoundReference,
  targets: Targets,
): readonly Reference[] {
  const once = new Map(found.map(other => [targets.get(other)?.key, other.reference]))
  once.delete(undefined)
  once.delete(targets.get(one)?.key)
  return [...once.values()]
}
