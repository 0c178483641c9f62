import type { QueryWord } from '../ranking/query-word.ts'
import { nameStems } from './name-stems.ts'
import type { NamedNode } from './named-node.ts'
import { RAISE } from './raise-tuning.ts'

/** What the names of documents say: `Riksrevisjonens rapport om rehabilitering` is of the audit office and of rehabilitation. */
export interface WorkNames {
  readonly keys: readonly string[]
  has(key: string): boolean
  /** Whether one of the names of the document has the word, in any way to meet it. */
  say(key: string, word: QueryWord): boolean
}

export function createWorkNames(named: readonly NamedNode[]): WorkNames {
  const works = new Map(
    named
      .filter(({ label }) => label === 'Document')
      .map(({ key, names }) => [key, new Set(names.flatMap(nameStems))]),
  )
  return {
    keys: [...works.keys()],
    has: key => works.has(key),
    say(key, { alternatives }) {
      const said = works.get(key)
      if (said === undefined) return false
      return alternatives.some(
        ({ trust, terms }) => trust >= RAISE.leastSure && terms.every(term => said.has(term)),
      )
    },
  }
}
