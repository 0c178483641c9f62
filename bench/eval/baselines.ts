import MiniSearch from 'minisearch'
import { contentStems } from '../../ingest/language/norwegian/content-stems.ts'
import { textOf } from '../../ingest/link/likeness.ts'
import type { LinkView } from '../../ingest/link/link-view.ts'
import type { ScoreOf } from './cross-validate.ts'
import { statementKey } from './statement-key.ts'

const SEED = 20_261_122

/** What anybody would try first, on the same pairs. */
export function baselines(
  view: LinkView,
  targets: readonly string[],
): readonly (readonly [string, ScoreOf])[] {
  const text = (id: string): string => {
    const node = view.node(statementKey(id))
    return node ? textOf(node) : ''
  }
  return [
    ['random', random()],
    ['shared stems', sharedStems(text)],
    ['MiniSearch', miniSearch(text, targets)],
  ]
}

function random(): ScoreOf {
  let state = SEED
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return both(state / 2 ** 32)
  }
}

/** Jaccard index of the two texts' stems. */
function sharedStems(text: (id: string) => string): ScoreOf {
  return (measure, target) => {
    const from = new Set(contentStems(text(measure)))
    const to = new Set(contentStems(text(target)))
    const shared = [...from].filter(stem => to.has(stem)).length
    return both(from.size + to.size === 0 ? 0 : shared / (from.size + to.size - shared))
  }
}

/** The measure's text asked of an index of the targets. */
function miniSearch(text: (id: string) => string, targets: readonly string[]): ScoreOf {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] })
  index.addAll(targets.map(id => ({ id, text: contentStems(text(id)).join(' ') })))
  return (measure, target) => {
    const hits = index.search(contentStems(text(measure)).join(' '))
    return both(hits.find(({ id }) => id === target)?.score ?? 0)
  }
}

function both(score: number): { any: number; direct: number } {
  return { any: score, direct: score }
}
