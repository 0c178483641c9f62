import type { GraphEdge } from '../../graph/model/edge.ts'
import { LIKELY_FROM } from '../../ingest/link/calibration.ts'
import type { LeftOut } from '../app/left-out.ts'
import { strengthWords as howFar } from '../web/wording.ts'

/** `svarer på, sannsynlig (0,82)`; a stated link is said to be stated. */
export function strengthWords(edge: GraphEdge): string {
  return `${saidWords(edge)}${verdictWords(edge)}`
}

function saidWords(edge: GraphEdge): string {
  if (edge.origin === 'STATED') return 'sagt i dokumentet'
  if (edge.origin === 'ADDED') return 'lagt til av en person'
  if (edge.type === 'CONFLICTS_WITH') return 'utledet av verdiene'
  const sure = edge.confidence >= LIKELY_FROM ? 'sannsynlig' : 'usikker'
  const certainty = `${sure} (${edge.confidence.toFixed(2).replace('.', ',')})`
  return [howFar(edge.type, edge.strength), certainty].filter(Boolean).join(', ')
}

function verdictWords({ verdict, reviews = [] }: GraphEdge): string {
  if (verdict === undefined) return ''
  const names = [...new Set(reviews.filter(({ standing }) => standing).map(({ reviewer }) => reviewer))]
  return `, ${{ ACCEPTED: 'godtatt', REJECTED: 'avvist', DISPUTED: 'omstridt' }[verdict]} (${names.join(', ')})`
}

/** ` 2 lenker er utelatt: avvist av Kari Nordmann.` Empty where none is. */
export function leftOutWords({ count, by }: LeftOut): string {
  if (count === 0) return ''
  const names = by.map(({ reviewer }) => reviewer).join(', ')
  return ` ${count} ${count === 1 ? 'lenke' : 'lenker'} er utelatt: avvist av ${names}.`
}
