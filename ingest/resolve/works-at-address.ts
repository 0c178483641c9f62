import { slug } from '../../graph/model/key.ts'
import type { WorkDraft } from '../document/contribution.ts'
import type { Reference } from '../document/reference.ts'
import { canonicalUrl, identifiersOfUrl } from './canonical-url.ts'
import type { Directory } from './directory.ts'
import { workOfIdentifier } from './work-of-identifier.ts'

/** A page two folders deep has a subject of its own; what lies above is a site's or a shelf's. */
const LEAST_DEPTH = 2

/**
 * Known works at an address: the very address, one that carries the same
 * identifier, or one that lies below the work's page (its PDF, its chapters).
 */
export function worksAtAddress({ url }: Pick<Reference, 'url'>, directory: Directory): readonly string[] {
  const address = url && canonicalUrl(url)
  if (!url || !address) return []
  const exact = directory.addresses.get(address)
  if (exact !== undefined) return [exact]
  const carried = new Set(identifiersOfUrl(url).flatMap(({ key }) => key ?? []))
  const identified = directory.identified.filter(({ key }) => key !== undefined && carried.has(key))
  if (identified.length > 0) return [...new Set(identified.map(({ work }) => work))]
  const made = [...carried].filter(key => directory.works.has(key))
  if (made.length > 0) return made
  const above = [...directory.addresses].filter(
    ([page]) => depth(page) >= LEAST_DEPTH && address.startsWith(`${page}/`),
  )
  const longest = Math.max(...above.map(([page]) => page.length))
  return above.filter(([page]) => page.length === longest).map(([, key]) => key)
}

/**
 * A document that is known by nothing but its address: its identifier, or the
 * words of its page's name. Undefined for the front page of a site or a shelf.
 */
export function workAtAddress(url: string): WorkDraft | undefined {
  const identified = identifiersOfUrl(url).map(found => workOfIdentifier(found, url))
  const named = identified.find(work => work !== undefined)
  if (named) return named
  const address = canonicalUrl(url)
  const last = address?.split('?')[0]?.split('/').slice(1).at(-1) ?? ''
  const words = slug(last.replace(/\.(?:pdf|html?|docx?|aspx)$/i, ''))
  const host = address?.split('/')[0]?.split('.').at(-2) ?? ''
  if (words.split('-').length < 3 || !address) return undefined
  return { key: slug(`${host}-${words}`), kind: 'OTHER', title: address, urls: [url] }
}

function depth(page: string): number {
  return page.split('/').length - 1
}
