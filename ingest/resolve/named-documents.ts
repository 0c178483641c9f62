import type { Directory } from './directory.ts'
import { documentNounsIn } from './document-nouns.ts'
import { type FoundName, findNames, type NameIndex } from './find-names.ts'
import type { Mention, Range } from './mention.ts'
import { namesItself } from './names-of-work.ts'

const NEAR = 30
const QUOTED = /["«“”*_]\s*$/u
const LINKED = /^["»”*_]?\s*\((?:[a-zæøå-]+\.)+[a-z]{2,4}\)|^["»”*_]?\s*\(PDF\)/iu

/**
 * Known titles and other names in a text. Within a title stand the names of
 * others: "Høring av Nasjonal helse- og samhandlingsplan".
 */
export function namedDocuments(text: string, { names }: Directory): Mention[] {
  return findNames(text, names)
    .flatMap(found => [found, ...within(text, found, names)])
    .filter(({ name, start, end }) => namesItself(name) || isSaidAsName(text, { start, end }))
    .map(({ start, end }) => ({
      ranges: [{ start, end }],
      reference: { text: text.slice(start, end) },
      by: 'name',
    }))
}

function within(text: string, { start, end, keys }: FoundName, names: NameIndex): FoundName[] {
  const words = text.slice(start, end)
  const second = start + words.search(/(?<=\s)\S/u)
  if (second <= start) return []
  return findNames(text.slice(second, end), names)
    .filter(found => !found.keys.some(key => keys.includes(key)))
    .map(found => ({ ...found, start: found.start + second, end: found.end + second }))
}

/** Words that are also just words are a name in quotes, before a link's mark, behind "rapporten", or alone. */
function isSaidAsName(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start)
  const after = text.slice(end)
  if (QUOTED.test(before) || LINKED.test(after)) return true
  const noun = documentNounsIn(before).at(-1)
  if (noun && /^(?:\s*(?:om|av|:|–|-))?\s*$/u.test(before.slice(noun.end))) return true
  return !/\p{L}/u.test(text.slice(0, start)) && !/\p{L}/u.test(after)
}
