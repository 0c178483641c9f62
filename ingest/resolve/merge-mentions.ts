import type { Directory } from './directory.ts'
import { endOf, type Mention, startOf } from './mention.ts'
import { resolveReference } from './resolve-reference.ts'

/** A name and its number, side by side: "Nasjonal helse- og samhandlingsplan (Meld. St. 9 (2023–2024))". */
const SIDE_BY_SIDE = /^[\s(:–—-]{0,4}$/u
const SIDE_BY_SIDE_AFTER_COMMA = /^[\s,;(:–—-]{0,4}$/u
const STRENGTH = ['description', 'name', 'address', 'identifier'] as const

/** Words that mean one document become one mention; a document within another's name stays its own. */
export function mergeMentions(text: string, mentions: readonly Mention[], directory: Directory): Mention[] {
  const pairs = mentions.filter(({ ranges }) => ranges.length > 1)
  const inPair = (one: Mention): boolean =>
    pairs.some(pair => {
      const touches = startOf(one) < endOf(pair) && startOf(pair) < endOf(one)
      return pair !== one && touches && !(startOf(one) < startOf(pair) && endOf(pair) <= endOf(one))
    })
  const single = mentions.filter(one => one.ranges.length === 1 && (one.by === 'identifier' || !inPair(one)))
  const parts = mentions.filter(one => one.ranges.length === 1 && inPair(one) && one.by === 'description')
  // The first of a pair has one range like any other, and is known by its noun, which it shares.
  const kept = [...pairs, ...parts.filter(part => pairs.some(pair => startOf(pair) === startOf(part)))]
  const keysOf = createKeysOf(directory)
  const merged: Mention[] = []
  for (const one of [...single].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))) {
    const index = merged.findLastIndex(other => meanTheSame(text, other, one, keysOf, directory))
    if (index < 0) merged.push(one)
    else merged[index] = joined(text, merged[index] as Mention, one, keysOf)
  }
  return [...merged, ...kept].sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b))
}

function meanTheSame(
  text: string,
  one: Mention,
  other: Mention,
  keysOf: KeysOf,
  directory: Directory,
): boolean {
  const gap = text.slice(endOf(one), startOf(other))
  if (!SIDE_BY_SIDE_AFTER_COMMA.test(gap)) return false
  const [left, right] = [keysOf(one), keysOf(other)]
  const same = left.some(key => right.includes(key))
  if (startOf(other) < endOf(one)) return same || isAbsorbed(one, other, left, right, directory)
  if (same) return true
  const numbered = (one.by === 'identifier') !== (other.by === 'identifier')
  if (!numbered || !SIDE_BY_SIDE.test(gap)) return false
  const [named, known] = one.by === 'identifier' ? [other, right] : [one, left]
  return named.by === 'name' && known.every(key => directory.works.get(key)?.identifier === undefined)
}

/** Words within words: one of them says nothing of its own, unless it is the name of something of another kind. */
function isAbsorbed(
  { reference: { kind }, ranges: [outer] }: Mention,
  { ranges: [inner] }: Mention,
  left: readonly string[],
  right: readonly string[],
  { works }: Directory,
): boolean {
  if (left.length > 0 && right.length > 0) return false
  // "evaluering av opptrappingsplanen" holds the name of another document.
  const names = right.length > 0 && inner.start > outer.start && kind !== undefined
  return !(names && right.every(key => works.get(key)?.kind !== kind))
}

/** Known works that a mention can mean; asked for again and again while its neighbours are looked at. */
type KeysOf = (mention: Mention) => readonly string[]

function createKeysOf(directory: Directory): KeysOf {
  const known = new Map<Mention, readonly string[]>()
  return mention => {
    const keys = known.get(mention) ?? resolved(mention, directory)
    known.set(mention, keys)
    return keys
  }
}

function resolved({ reference }: Mention, directory: Directory): readonly string[] {
  const resolution = resolveReference(reference, directory)
  if (!resolution) return []
  if ('candidates' in resolution) return resolution.candidates
  return resolution.label === 'Assignment' || directory.works.has(resolution.key) ? [resolution.key] : []
}

function joined(text: string, one: Mention, other: Mention, keysOf: KeysOf): Mention {
  const [weak, strong] = [one, other].sort((a, b) => STRENGTH.indexOf(a.by) - STRENGTH.indexOf(b.by)) as [
    Mention,
    Mention,
  ]
  const start = Math.min(startOf(one), startOf(other))
  const end = Math.max(endOf(one), endOf(other))
  // A known name is the stronger word than a number that nobody knows.
  const knows = keysOf(weak).length > 0 && keysOf(strong).length === 0
  const { text: _, ...told } = { ...weak.reference, ...(!knows && strong.reference) }
  return {
    ranges: [{ start, end }],
    reference: { ...told, text: text.slice(start, end) },
    by: knows ? weak.by : strong.by,
  }
}
