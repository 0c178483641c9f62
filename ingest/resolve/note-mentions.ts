import { findNames, type NameIndex } from './find-names.ts'
import type { Mention } from './mention.ts'

const MOST_WORDS = 7
const REST = /^s?[\s,:–-]+(?<subject>\p{Ll}[\p{L}\s-]*?)?[\s,(]*(?<year>(?:19|20)\d{2})\)?\s*$/u

const MONTH =
  /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|våren|sommeren|høsten|hausten|vinteren)$/iu

/** A line of its own that is only a note: "Riksrevisjonen habilitering 2021". */
export function noteMentions(text: string, organisations: NameIndex): Mention[] {
  const line = text.trim()
  if (line.split(/\s+/).length > MOST_WORDS) return []
  const [issuer] = findNames(line, organisations)
  const groups = issuer?.start === 0 ? REST.exec(line.slice(issuer.end))?.groups : undefined
  // "Kystverket, mars 2031" signs and dates the document itself.
  if (!issuer || !groups?.year || MONTH.test(groups.subject ?? '')) return []
  const start = text.indexOf(line)
  return [
    {
      ranges: [{ start, end: start + line.length }],
      reference: {
        text: line,
        issuer: line.slice(0, issuer.end),
        year: Number(groups.year),
        ...(groups.subject && { subject: groups.subject }),
      },
      by: 'description',
    },
  ]
}
