import type { LikenessOf, SharedConcept } from './likeness.ts'

/** Concepts that a sentence names; more are not read. */
const MOST_NAMED = 3

/**
 * What two texts share, as sentences that a reader can agree or disagree with;
 * empty where they share nothing. `from` and `to` are subjects of a sentence.
 */
export function sharedInWords({ concepts, words }: LikenessOf, from: string, to: string): string {
  if (concepts.length === 0) {
    if (words.length === 0) return ''
    return `${from} og ${to} har ord til felles: ${listOf(words.slice(0, MOST_NAMED).map(word => `«${word}»`))}.`
  }
  const same = concepts.filter(({ kin }) => kin === 'SAME').slice(0, MOST_NAMED)
  // What both are about needs no further way from one to the other.
  const others = concepts
    .filter(({ kin, from: one }) => kin !== 'SAME' && !same.some(shared => shared.to === one))
    .slice(0, MOST_NAMED - same.length)
  const both =
    same.length > 0
      ? [`${from} gjelder ${listOf(same.map(shared => shared.to))}, som ${to} også gjelder.`]
      : []
  const more = others.map((shared, at) =>
    wayBetween(shared, same.length + at === 0 ? from : 'Det', at + same.length > 0),
  )
  return [...both, ...more].join(' ')
}

function wayBetween({ from, to, kin }: SharedConcept, subject: string, again: boolean): string {
  const has = `${subject} gjelder ${again ? 'også ' : ''}${from}`
  if (kin === 'NARROWER') return `${has}, som er en del av ${to}.`
  if (kin === 'BROADER') return `${has}, som omfatter ${to}.`
  if (kin === 'SERVES') return `${has}, som er et middel for ${to}.`
  return `${has}, som henger sammen med ${to}.`
}

/** "a, b og c" */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} og ${items.at(-1)}`
}
