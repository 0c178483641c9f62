import type { Reading } from '../document/reading.ts'
import { canonicalUrl } from './canonical-url.ts'
import type { LinkTarget } from './connect-links.ts'
import type { Directory } from './directory.ts'
import { findNames } from './find-names.ts'
import { endOf, type Mention, type Range, startOf } from './mention.ts'
import { organisationIndex } from './organisation-index.ts'
import { resolveOrganisation } from './organisation-names.ts'
import { resolveReference } from './resolve-reference.ts'

/** A mention with the address lines that belong to it. */
export interface LinkedMention extends Mention {
  readonly addresses: readonly Reading[]
}

/**
 * Joins the links of a block to the documents that its words name; a link on
 * words that name none, or that name another document than the one it points to
 * ("Stortingets behandling av rapporten (stortinget.no)"), is a mention of its own.
 */
export function linkMentions(
  mentions: readonly Mention[],
  links: readonly LinkTarget[],
  reading: Reading,
  directory: Directory,
): LinkedMention[] {
  const linked: LinkedMention[] = mentions.map(mention => ({ ...mention, addresses: [] }))
  for (const link of links) {
    const beside = linked.findIndex(one => one.ranges.length === 1 && stands(one, link, reading.text))
    const index =
      beside >= 0 && mayPointTo(linked[beside] as Mention, link.url, directory)
        ? beside
        : linked.findLastIndex(
            one => meansTheSame(one, link.url, directory) && startOf(one) <= link.words.start,
          )
    if (index < 0) linked.push(mentionOf(link, reading, directory))
    else linked[index] = withLink(linked[index] as LinkedMention, link, reading.text)
  }
  return linked.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b))
}

function stands(mention: Mention, { words, mark }: LinkTarget, text: string): boolean {
  if (!mark) return startOf(mention) < words.end && endOf(mention) > words.start
  return endOf(mention) <= words.start && /^[\s.,)"»”]{0,3}$/.test(text.slice(endOf(mention), words.start))
}

function withLink(
  mention: LinkedMention,
  { words, url, addresses }: LinkTarget,
  text: string,
): LinkedMention {
  const isBeside = mention.ranges.length === 1 && words.start - endOf(mention) <= 3
  const end = isBeside ? Math.max(endOf(mention), words.end) : endOf(mention)
  const start = Math.min(startOf(mention), isBeside ? words.start : startOf(mention))
  return {
    ...mention,
    ranges: isBeside ? [{ start, end }] : [...mention.ranges, words],
    reference: { ...mention.reference, url, ...(isBeside && { text: text.slice(start, end) }) },
    addresses: [...mention.addresses, ...addresses],
  }
}

/** May words and address mean the same? Not where both are known and differ, nor on the site of someone else. */
function mayPointTo({ reference }: Mention, url: string, directory: Directory): boolean {
  const [named, linked] = [knownKey(reference, directory), knownKey({ text: url, url }, directory)]
  if (named !== undefined && linked !== undefined) return named === linked
  const issuer = reference.issuer ?? (named === undefined ? undefined : directory.works.get(named)?.issuer)
  const owner = ownerOf(url, directory)
  return !issuer || !owner || resolveOrganisation(issuer, directory.catalogue)?.key === owner
}

function meansTheSame({ reference }: Mention, url: string, directory: Directory): boolean {
  const linked = knownKey({ text: url, url }, directory)
  return linked !== undefined && knownKey(reference, directory) === linked
}

function knownKey(reference: Mention['reference'], directory: Directory): string | undefined {
  const resolution = resolveReference(reference, directory)
  return resolution && 'key' in resolution && directory.works.has(resolution.key) ? resolution.key : undefined
}

/** The organisation that a site is called after; the government's site is everyone's. */
function ownerOf(url: string, { catalogue }: Directory): string | undefined {
  const label = canonicalUrl(url)?.split(/[/?]/)[0]?.split('.').at(-2)
  const owner = catalogue.organisations.find(({ key }) => key.split('/').at(-1) === label)
  return owner?.name === 'Regjeringen' ? undefined : owner?.key
}

function mentionOf(link: LinkTarget, reading: Reading, directory: Directory): LinkedMention {
  const start = link.mark ? linkedWordsStart(link.words, reading, directory) : link.words.start
  const text = reading.text.slice(start, link.words.end)
  return {
    ranges: [{ start, end: link.words.end }],
    reference: { text, url: link.url },
    by: 'address',
    addresses: link.addresses,
  }
}

/** Where the words before a mark begin to be linked: a displaced piece, an organisation's name, or the clause. */
function linkedWordsStart(
  { start: mark }: Range,
  { text, pieces }: Reading,
  { catalogue }: Directory,
): number {
  const organisation = findNames(text.slice(0, mark), organisationIndex(catalogue)).at(-1)
  if (organisation && text.slice(organisation.end, mark).trim() === '') return organisation.start
  const holding = pieces.findIndex(({ at, start, end }) => at <= mark && mark < at + end - start)
  const [piece, before] = [pieces[holding], pieces[holding - 1]]
  if (piece && before && piece.at < mark && (before.end > piece.start || piece.start - before.end > 3))
    return piece.at
  const clause = text.slice(0, mark).search(/[^.,;:!?]*$/u)
  return clause + (text.slice(clause, mark).length - text.slice(clause, mark).trimStart().length)
}
