import type { Mention } from './mention.ts'

const LAW =
  /(?<![\p{L}-])(?<name>(?:\p{L}+-(?:\s*,\s*\p{L}+-)*\s+og\s+)?\p{L}{4,}(?:loven|lova|forskriften|forskrifta)|Grunnloven|Grunnlova)s?(?!\p{L})(?<section>\s*§+\s*\d+[\d\s,–-]*(?:\p{L}(?!\p{L}))?)?/giu
/** Laws of nature, and of other things that nobody passed. */
const NO_LAW = /^(?:natur|tyngde|jante|murphys)/i

/** Acts and regulations by their short titles, with the section that is meant. */
export function lawMentions(text: string): Mention[] {
  return [...text.matchAll(LAW)].flatMap(({ 0: words, index: start, groups }): Mention[] => {
    const name = groups?.name ?? ''
    if (NO_LAW.test(name)) return []
    const end = start + words.replace(/[\s,–-]+$/u, '').length
    const subject = name.replace(/\s+/g, ' ')
    return [
      {
        ranges: [{ start, end }],
        reference: { text: text.slice(start, end), kind: 'LAW', subject },
        by: 'name',
      },
    ]
  })
}
