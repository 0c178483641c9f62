import { stem } from '../../ingest/language/norwegian/stem.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import type { QueryWord } from '../ranking/query-word.ts'
import { nameStems } from './name-stems.ts'
import type { NamedNode } from './named-node.ts'
import { RAISE } from './raise-tuning.ts'

type Stems = readonly string[]

/** A document or organisation that words of a query name in full. */
export interface Name {
  readonly key: string
  readonly label: 'Document' | 'Organisation'
  /** Places of the words that do. */
  readonly by: ReadonlySet<number>
  /** The stems of each of its names, also those that the query does not use. */
  readonly names: readonly Stems[]
}

export type NamesIn = (words: readonly QueryWord[]) => readonly Name[]

/** Finds what words name, in any order; what only a part of a longer name says is not meant. */
export function createNamesIn(named: readonly NamedNode[]): NamesIn {
  const byStem = new Map<
    string,
    { readonly node: Pick<Name, 'key' | 'label' | 'names'>; readonly stems: Stems }[]
  >()
  for (const { key, label, names } of named) {
    if (label !== 'Document' && label !== 'Organisation') continue
    const different = new Map(
      names
        .flatMap(name => [nameStems(name), ...widerForms(name)])
        .filter(stems => stems.length > 0)
        .map(stems => [stems.join(' '), stems]),
    )
    const node = { key, label, names: [...different.values()] } as const
    for (const stems of node.names) {
      const [first] = stems
      byStem.set(first!, [...(byStem.get(first!) ?? []), { node, stems }])
    }
  }

  return words => {
    const ways = words.map(waysOf)
    const begun = new Set(ways.flat(2))
    const found: Name[] = []
    for (const { node, stems } of [...begun].flatMap(one => byStem.get(one) ?? [])) {
      const within = ways.map(all => all.filter(terms => terms.every(term => stems.includes(term))))
      const met = new Set(within.flat(2))
      if (!stems.every(one => met.has(one))) continue
      found.push({ ...node, by: new Set(within.flatMap((all, at) => (all.length > 0 ? [at] : []))) })
    }
    const longest = found.filter(
      ({ by }) => !found.some(other => by.size < other.by.size && isWithin(by, other.by)),
    )
    return [...new Map(longest.map(name => [name.key, name])).values()]
  }
}

/** Keys of the documents among what is named. */
export function documentsIn(names: readonly Name[]): readonly string[] {
  return names.filter(({ label }) => label === 'Document').map(({ key }) => key)
}

function isWithin(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return [...one].every(at => other.has(at))
}

/** A number without its session may mean any of them. */
function widerForms(name: string): readonly Stems[] {
  const [token, ...more] = tokenize(name)
  return more.length > 0 ? [] : (token?.forms?.slice(1).map(form => [form]) ?? [])
}

/** What a word may be within a name: itself, another name for it, or its parts. */
function waysOf({ typed, isCode, alternatives }: QueryWord): readonly Stems[] {
  const sure = alternatives.filter(({ trust }) => trust >= RAISE.leastSure).map(({ terms }) => terms)
  return [isCode ? nameStems(typed) : [stem(toBokmal(typed))], ...sure]
}
