import type { GraphNode } from '../model/node.ts'

/** Has the node this title or alias, in any case? */
export function isCalled({ title, properties: { aliases } }: GraphNode, name: string): boolean {
  const asked = name.trim().toLowerCase()
  return [title, ...(Array.isArray(aliases) ? aliases : [])].some(
    each => String(each).toLowerCase() === asked,
  )
}
