import type { DossierClaim, DossierEntry, DossierLink } from '../app/dossier-shape.ts'
import { FACTS } from '../web/facts.ts'
import { factText } from '../web/facts-view.ts'
import { PROPERTY_WORDS, relationWords } from '../web/wording.ts'
import type { Block, Paragraph, Told } from './block.ts'
import { coverageSentence } from './coverage-words.ts'
import { LINK_HEAD, linkRow, originWords } from './link-row.ts'
import { named, numbersOf, shortlyNamed } from './named.ts'
import { reviewLine } from './review-line.ts'

/** Told apart from the other facts. */
const COVERAGE_FIELDS: ReadonlySet<string> = new Set(['coverage', 'coverageReason'])

/** What the dossier says of one statement or document, below its heading. */
export function entryBlocks(entry: DossierEntry): readonly Block[] {
  const { node, text, coverage, places, links, rejected, claims } = entry
  const facts = Object.entries(FACTS[node.label] ?? {}).flatMap(([field, name]) => {
    const words = COVERAGE_FIELDS.has(field) ? '' : factText(node.label, field, entry.properties[field])
    return words === '' ? [] : [`${name}: ${words}`]
  })
  const blocks: readonly (Block | false | null)[] = [
    text !== null && { kind: 'paragraph', tone: 'lead', text, cites: numbersOf(places) },
    facts.length > 0 && { kind: 'paragraph', text: facts.join(' · ') },
    coverage && coverageBlock(node.label, coverage),
    links.length > 0
      ? {
          kind: 'table',
          caption: `Lenker: ${shortlyNamed(node)}`,
          head: LINK_HEAD,
          rows: links.map(linkRow),
        }
      : { kind: 'paragraph', tone: 'note', text: 'Ingen lenker i dokumentene som er gjennomsøkt.' },
    rejected.length > 0 && {
      kind: 'paragraph',
      text: `Utelatt fordi mennesker har avvist dem (${rejected.length}):`,
    },
    rejected.length > 0 && { kind: 'list', items: rejected.map(rejectedItem) },
    claims.length > 0 && { kind: 'paragraph', text: `Opplysninger om ${shortlyNamed(node)}:` },
    claims.length > 0 && { kind: 'list', items: claims.flatMap(claimItems) },
  ]
  return blocks.filter(block => block !== false && block !== null)
}

function coverageBlock(label: string, coverage: NonNullable<DossierEntry['coverage']>): Paragraph {
  const tone = coverage.value === 'FOLLOWED_UP' ? {} : ({ tone: 'warning' } as const)
  return { kind: 'paragraph', ...tone, text: coverageSentence(label, coverage) }
}

/** Who left it out, and why. */
function rejectedItem(link: DossierLink): Told {
  const decisions = link.reviews.map(reviewLine).join('. ')
  return {
    text: `${relationWords(link.type, link.direction)}: ${named(link.other)} (${originWords(link)}). ${decisions}.`,
    cites: numbersOf(link.citations),
  }
}

/** A claim, and right below it what says otherwise. */
function claimItems({ property, conflicts, ...claim }: DossierClaim): readonly Told[] {
  const name = PROPERTY_WORDS[property] ?? property
  return [
    { text: `${name}: ${claimWords(claim)}`, cites: numbersOf(claim.citations) },
    ...conflicts.map(rival => ({
      text: `${name} i strid med dette: ${claimWords(rival)}`,
      cites: numbersOf(rival.citations),
    })),
  ]
}

function claimWords({ value, qualifier, claimedBy }: DossierClaim['conflicts'][number]): string {
  const who = claimedBy.length > 0 ? `, sagt av ${claimedBy.join('; ')}` : ''
  return `${value}${qualifier ? ` (${qualifier})` : ''}${who}`
}
