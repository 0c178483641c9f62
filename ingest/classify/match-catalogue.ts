import type { Catalogue, CatalogueWork } from '../document/catalogue.ts'
import type { WorkDraft } from '../document/contribution.ts'
import { contentStems } from '../language/norwegian/content-stems.ts'
import type { TitleCandidate } from './title-of.ts'

export interface Match {
  readonly work: CatalogueWork
  /** The words that matched, where it was the title. */
  readonly title?: TitleCandidate
}

/** Titles whose words are this alike (shared over all, 0–1) are one title: inflection and typos lie above. */
const SAME_TITLE = 0.75
/** So many words of its own make a title known without anything that supports it. */
const TELLING_WORDS = 4

/**
 * The catalogued work that a document is: by its own number, or by a title in
 * front that nothing speaks against and something else supports. Undefined when
 * none fits or two fit equally well.
 */
export function matchCatalogue(
  draft: Omit<WorkDraft, 'key' | 'kind'> & { readonly kind: WorkDraft['kind'] | undefined },
  candidates: readonly TitleCandidate[],
  catalogue: Catalogue,
): Match | undefined {
  const titles = candidates.map(title => ({ title, words: new Set(contentStems(title.text)) }))
  const scored = catalogue.works
    .map(work => ({ ...scoreOf(work), work }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (!best || (second && second.score === best.score)) return undefined
  return { work: best.work, ...(best.title && { title: best.title }) }

  function scoreOf(work: CatalogueWork): { score: number; title?: TitleCandidate } {
    if (draft.identifier !== undefined && work.identifier === draft.identifier) return { score: 10 }
    if (draft.reference !== undefined && work.reference === draft.reference) return { score: 10 }
    if (speaksAgainst(draft, work)) return { score: 0 }
    const support = agreements(draft, work)
    const year = draft.date?.slice(0, 4)
    if (work.kind === 'ASSIGNMENT_LETTER' && work.addressee === draft.addressee && work.date === year) {
      return { score: 9 }
    }
    const { likeness, title } = likestTitle(work, titles)
    if (likeness < SAME_TITLE || !title) return { score: 0 }
    if (support === 0 && contentStems(title.text).length < TELLING_WORDS) return { score: 0 }
    return { score: likeness + support, title }
  }
}

const ADDED = /tillegg|supplerende|supplerande/i

type Draft = Parameters<typeof matchCatalogue>[0]

/** What both say and say differently. */
function speaksAgainst(draft: Draft, work: CatalogueWork): boolean {
  return (
    (draft.kind !== undefined && draft.kind !== work.kind) ||
    // What is added to a letter during the year is a letter of its own.
    (work.kind === 'ASSIGNMENT_LETTER' && ADDED.test(draft.title) !== ADDED.test(work.title)) ||
    differ(draft.period, work.period) ||
    differ(draft.issuer, work.issuer) ||
    differ(draft.addressee, work.addressee) ||
    differ(draft.identifier, work.identifier) ||
    differ(draft.reference, work.reference) ||
    datesDiffer(draft.date, work.date)
  )
}

function agreements(draft: Draft, work: CatalogueWork): number {
  const fields = ['kind', 'period', 'issuer', 'addressee', 'date'] as const
  return fields.filter(field => {
    const value = draft[field]
    return value !== undefined && field !== 'kind' && value === work[field]
  }).length
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}

/** `2026` and `2026-02-04` do not differ: one is less exact. */
function datesDiffer(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && !a.startsWith(b) && !b.startsWith(a)
}

interface TitleWords {
  readonly title: TitleCandidate
  readonly words: ReadonlySet<string>
}

/** A catalogue is compared with every document that is read. */
const NAMES = new WeakMap<CatalogueWork, readonly ReadonlySet<string>[]>()

function namesOf(work: CatalogueWork): readonly ReadonlySet<string>[] {
  const known = NAMES.get(work)
  if (known) return known
  const names = [work.title, ...(work.aliases ?? [])].map(name => new Set(contentStems(name)))
  NAMES.set(work, names)
  return names
}

function likestTitle(work: CatalogueWork, titles: readonly TitleWords[]) {
  let best: { likeness: number; title?: TitleCandidate } = { likeness: 0 }
  for (const wanted of namesOf(work)) {
    for (const { title, words } of titles) {
      const shared = [...words].filter(word => wanted.has(word)).length
      const likeness = shared / (words.size + wanted.size - shared || 1)
      if (likeness > best.likeness) best = { likeness, title }
    }
  }
  return best
}
