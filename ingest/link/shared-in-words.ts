import type { LikenessOf, SharedConcept } from './likeness.ts'

/** Concepts that a sentence names; more are not read. */
const MOST_NAMED = 3

/** What two texts share, as a sentence that a reader can agree or disagree with; empty where they share nothing. */
export function sharedInWords({ concepts, words }: LikenessOf, from: string, to: string): string {
  if (concepts.length === 0) {
    if (words.length === 0) return ''
    return `${from} og ${to} har ord til felles: ${listOf(words.slice(0, MOST_NAMED).map(word => `«${word}»`))}.`
  }
  const named = concepts.slice(0, MOST_NAMED)
  const same = named.filter(({ kin }) => kin === 'SAME').map(shared => shared.to)
  const rest = named.filter(({ kin }) => kin !== 'SAME').map(inWords)
  const parts = [
    ...(same.length > 0 ? [`gjelder ${listOf(same)}, som ${to} også gjelder`] : []),
    ...rest.map(({ has, is }) => `gjelder ${has}, som ${is}`),
  ]
  return `${from} ${listOf(parts)}.`
}

function inWords({ from, to, kin }: SharedConcept): { has: string; is: string } {
  if (kin === 'NARROWER') return { has: from, is: `er en del av ${to}` }
  if (kin === 'BROADER') return { has: from, is: `omfatter ${to}` }
  if (kin === 'SERVES') return { has: from, is: `er et middel for ${to}` }
  return { has: from, is: `henger sammen med ${to}` }
}

/** "a, b og c" */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} og ${items.at(-1)}`
}
