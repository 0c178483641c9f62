import type { Dossier, DossierEntry, DossierGroup, DossierNode } from '../app/dossier-shape.ts'
import { counted, labelsWord } from '../web/wording.ts'
import { basisBlocks } from './basis-blocks.ts'
import type { Block } from './block.ts'
import { chainBlocks } from './chain-blocks.ts'
import { coverageCounts } from './coverage-words.ts'
import { entryBlocks } from './entry-blocks.ts'
import { momentWords } from './moment-words.ts'
import { named, shortlyNamed } from './named.ts'
import { waitingBlocks } from './waiting-blocks.ts'

export interface Composed {
  readonly title: string
  /** `Per 22.11.2026 kl. 17.35 UTC`; stands on every page. */
  readonly asOf: string
  /** ISO 8601, UTC, of the store; the beginning of all time where it is empty. */
  readonly isoTime: string
  /** Begins with the title, as the only heading of level 1. */
  readonly blocks: readonly Block[]
}

/** The dossier in words, before it has a format: what it is about, what stands in it, the chain, the basis. */
export function composeDossier(dossier: Dossier): Composed {
  const { subject, above, groups, scope } = dossier
  const title = `Dossier: ${named(subject)}`
  const asOf = scope.asOf ? `Per ${momentWords(scope.asOf)}` : 'Tomt lager'
  const entries = groups.flatMap(group => group.entries)
  const warning = !scope.linked && 'Lenkene er ikke oppdatert etter siste innhenting.'
  const blocks: readonly (Block | false)[] = [
    { kind: 'heading', level: 1, text: title },
    above.length > 0 && { kind: 'paragraph', text: `Står i: ${above.map(shortlyNamed).join(' › ')}` },
    {
      kind: 'paragraph',
      tone: 'note',
      text: `${asOf}. Bygger på ${counted(scope.searched.length, 'dokument', 'dokumenter')}; ${scope.missing.length} er kjent, men ikke i samlingen. Nøkkel til sitering: ${subject.key}.`,
    },
    warning && { kind: 'paragraph', tone: 'warning', text: warning },
    entries.some(hasOurNumber) && {
      kind: 'paragraph',
      tone: 'note',
      text: '* Nummeret er vårt: dokumentet har ikke selv nummerert.',
    },
    ...coverageCounts(entries).map((text): Block => ({ kind: 'paragraph', text })),
    ...groups.flatMap(group => groupBlocks(group, subject)),
    ...chainBlocks(dossier),
    ...waitingBlocks(dossier),
    ...basisBlocks(dossier),
  ]
  return {
    title,
    asOf,
    isoTime: scope.asOf ?? '1970-01-01T00:00:00Z',
    blocks: blocks.filter(block => block !== false),
  }
}

function hasOurNumber({ node, links }: DossierEntry): boolean {
  return node.numberIsOurs || links.some(({ other }) => other.numberIsOurs)
}

function groupBlocks({ under, entries }: DossierGroup, subject: DossierNode): readonly Block[] {
  const [first] = entries
  if (!first) return []
  if (!under) {
    const text = subject.label === 'Document' ? 'Dokumentet' : 'Utsagnet'
    return [{ kind: 'heading', level: 2, text }, ...entryBlocks(first)]
  }
  const text = under.key === subject.key ? labelsWord(first.node.label) : named(under)
  return [
    { kind: 'heading', level: 2, text, newPage: true },
    ...entries.flatMap((entry): readonly Block[] =>
      entry.node.key === under.key
        ? entryBlocks(entry)
        : [{ kind: 'heading', level: 3, text: named(entry.node) }, ...entryBlocks(entry)],
    ),
  ]
}
