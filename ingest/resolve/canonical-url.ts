import { type FoundIdentifier, findIdentifiers } from './find-identifiers.ts'

/** Say where a reader came from or which chapter is open, never which document it is. */
const NOISE =
  /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_ga|_gl|ref|source|redirectedfrom|ch|cookieconsent)$/i

/**
 * One spelling per address, to compare by: `regjeringen.no/no/dokumenter/x/id1`.
 * Without scheme, `www.`, fragment, tracking, closing slash; decoded; the host in
 * lower case. Undefined for what is no http address.
 */
export function canonicalUrl(address: string): string | undefined {
  const url = parse(address.trim())
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const query = [...url.searchParams]
    .filter(([name]) => !NOISE.test(name))
    .map(([name, value]) => `${name.toLowerCase()}=${value}`)
    .sort()
    .join('&')
  const path = decoded(url.pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/\/+$/, '')
  const host = url.hostname.toLowerCase().replace(/^www\./, '')
  return `${host}${path}${query && `?${query}`}`.normalize('NFC')
}

/** The identifiers that an address carries, the one that names a numbered document before that of a page. */
export function identifiersOfUrl(address: string): FoundIdentifier[] {
  const found = findIdentifiers(decoded(address)).filter(one => belongs(one, address))
  return found.sort((a, b) => Number(isPage(a)) - Number(isPage(b)))
}

const PAGES: ReadonlySet<string> = new Set([
  'GOVERNMENT_PAGE',
  'STORTING_CASE',
  'STORTING_HEARING',
  'STORTING_QUESTION',
])

function isPage(identifier: FoundIdentifier): boolean {
  return PAGES.has(identifier.series)
}

/** `p=` and `id` are numbers of one site; case numbers are read nowhere in an address, where slashes mean folders. */
function belongs({ series }: FoundIdentifier, address: string): boolean {
  if (series === 'CASE') return false
  if (series === 'GOVERNMENT_PAGE') return /regjeringen\.no/i.test(address)
  if (series.startsWith('STORTING')) return /stortinget\.no/i.test(address)
  return true
}

function parse(address: string): URL | undefined {
  try {
    return new URL(/^[a-z]+:(?!\d)/i.test(address) ? address : `https://${address}`)
  } catch {
    return undefined
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
