import type { Note } from '../document/tree.ts'

/**
 * What a digest notes on a point: `Sted: kap. 3` is a place in the original,
 * `Gjengitt av KEY: kap. 3` tells who says it and where. Undefined for other text.
 */
export function noteOf(text: string): Note | undefined {
  const place = /^Sted:\s*(.+)$/su.exec(text)
  if (place) return { place: place[1]!.trim() }
  const via = /^Gjengitt av\s+([^:]+?)\s*(?::\s*(.+))?$/su.exec(text)
  if (via) return { via: via[1]!.trim(), ...(via[2] ? { place: via[2].trim() } : {}) }
  return undefined
}
