import type { NodeLabel } from '../../graph/model/labels.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'
import type { DocumentKind } from '../../graph/model/terms.ts'
import type { Way } from '../../graph/store/reach-plan.ts'
import { CHAIN_STEPS, type ChainStep } from './chain-steps.ts'

/**
 * A plan ties what stands in it together; a letter, a report or a white paper
 * holds much that has nothing to do with the chain that came to it.
 */
export const LEADS_ON: readonly DocumentKind[] = ['ACTION_PLAN']

/** What is asked or done about a whole report concerns each of its findings. */
export const OF_THE_WHOLE: readonly EdgeType[] = ['REQUIRES_FOLLOW_UP_OF', 'FOLLOWS_UP']

/** Parts of these stand for the whole. */
export const DIVIDED: readonly NodeLabel[] = ['Finding', 'Challenge', 'FocusArea']

/** Relations that any step of the chain goes by. */
export const CHAIN_TYPES: readonly EdgeType[] = [...new Set(CHAIN_STEPS.map(({ type }) => type))]

/** The steps of the chain, upwards or downwards, as edges to ask for: those without conditions together. */
export function chainWays(upward: boolean, audited = false): readonly Way[] {
  const steps = CHAIN_STEPS.map(step => wayOf(step, upward)).flatMap(way =>
    audited && !upward ? within(way) : [way],
  )
  const plain = (direction: 'OUT' | 'IN'): Way => ({
    edges: {
      direction,
      types: steps
        .filter(way => isPlain(way) && way.edges.direction === direction)
        .flatMap(way => way.edges.types),
    },
    through: LEADS_ON,
  })
  return [plain('OUT'), plain('IN'), ...steps.filter(way => !isPlain(way))]
}

type ChainWay = Way & {
  readonly edges: { readonly direction: 'OUT' | 'IN'; readonly types: readonly EdgeType[] }
}

function wayOf({ type, upward: up, upper, lower }: ChainStep, upward: boolean): ChainWay {
  const [near, far] = upward ? [lower, upper] : [upper, lower]
  return {
    edges: { direction: (up === 'OUT') === upward ? 'OUT' : 'IN', types: [type] },
    ...(near && { near }),
    ...(far && { far }),
    through: LEADS_ON,
  }
}

/**
 * Down from a finding: a plan that answers its report does not answer it with
 * all that the plan holds, nor with what meets some demand of the assignment.
 */
function within(way: ChainWay): readonly ChainWay[] {
  const [type] = way.edges.types
  if (type === 'MET_BY') return []
  if (type !== 'PART_OF') return [way]
  return [{ ...way, near: DIVIDED.filter(label => !way.near || way.near.includes(label)) }]
}

function isPlain({ near, far }: Way): boolean {
  return !near && !far
}
