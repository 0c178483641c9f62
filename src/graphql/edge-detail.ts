import type { EdgeDetail } from '../../graph/store/slim-edge.ts'
import type { Selection } from './selection.ts'

const OF_ENDS: ReadonlySet<string> = new Set([
  ...['id', 'type', 'source', 'target', 'other', 'version', 'origin', 'strength', 'confidence'],
])
const OF_QUOTES: ReadonlySet<string> = new Set([
  ...['document', 'documentKey', 'documentTitle', 'side', 'kind', 'place', 'quote'],
])

/** The least that shows what is selected of links or mentions; undefined where only the whole edge does. */
export function edgeDetail(link: Selection): EdgeDetail | undefined {
  const asked = link.fields.filter(({ name }) => !OF_ENDS.has(name))
  if (asked.length === 0) return 'ENDS'
  if (asked.some(({ name }) => name !== 'evidence')) return undefined
  return link.at('evidence').fields.every(({ name }) => OF_QUOTES.has(name)) ? 'QUOTES' : undefined
}
