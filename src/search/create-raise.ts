import type { SearchEntry } from '../../graph/store/search.ts'
import type { QueryWord } from '../ranking/query-word.ts'
import type { Ranking } from '../ranking/ranker.ts'
import type { WordTerms } from '../ranking/word-terms.ts'
import type { Holds } from './create-ranker.ts'
import { createDutyTest } from './duty-test.ts'
import type { NamedNode } from './named-node.ts'
import { createNamesIn, documentsIn } from './names-in.ts'
import { placesOfName } from './places-of-name.ts'
import { RAISE } from './raise-tuning.ts'
import { readStructure, type Structure } from './read-structure.ts'
import { FURTHER_HIT } from './spread-documents.ts'
import { createWorkNames } from './work-names.ts'

export interface Raised {
  readonly ranking: Ranking
  /** What each further hit of a document keeps. */
  readonly keeps: number
  /** Documents that the words name. */
  readonly named: readonly string[]
}

/** Raises what the structure of the query asks for; what words alone find is kept. */
export type Raise = (ranking: Ranking, text: string) => Raised

/** By entry what is added to its score, and why; Norwegian. */
interface More {
  readonly by: ReadonlyMap<number, number>
  readonly met: string
}

export interface RaiseOptions {
  readonly named: readonly NamedNode[]
  readonly holds: Holds
  readonly termsOf: WordTerms
}

export function createRaise(entries: readonly SearchEntry[], { named, holds, termsOf }: RaiseOptions): Raise {
  const namesIn = createNamesIn(named)
  const works = createWorkNames(named)
  const laysOn = createDutyTest(termsOf)
  // Side by side: thousands of hits are asked for theirs.
  const labelOf = entries.map(({ label }) => label)
  // By entry, found when first asked for.
  const worksOf: (string | undefined)[] = new Array(entries.length).fill(undefined)

  return (ranking, text) => {
    const structure = readStructure(ranking.words, text, namesIn)
    const more = moreOf(structure, ranking)
    return {
      ranking: more && more.by.size > 0 ? raised(ranking, more) : ranking,
      keeps: structure.isNameAlone ? RAISE.keeps : FURTHER_HIT,
      named: documentsIn(structure.names),
    }
  }

  function moreOf(structure: Structure, { found, scores, coverage }: Ranking): More | undefined {
    const { about, labels, isNameAlone, duty } = structure
    // Most queries are words alone: nothing of what they find is looked through.
    if (about.length === 0 || (!isNameAlone && !duty && labels.size === 0)) return undefined
    const top = highestOf(found, scores)
    if (isNameAlone) {
      const places = [...placesOfName(entries, { found, coverage }, structure.names, holds)]
      const by = new Map(places.map(([entry, share]) => [entry, share * top]))
      return { by, met: 'sier hva dokumentet har med det å gjøre' }
    }
    if (duty) return duties(structure, found, scores, top)
    const ofKind = found.filter(entry => labels.has(labelOf[entry]!))
    return listed(structure, ofKind, scores, top) ?? ofTheKind(structure, ofKind, coverage, top)
  }

  /** All of the kind in the document that is named, in its order. */
  function listed(
    { names, about, isName }: Structure,
    ofKind: readonly number[],
    scores: Float64Array,
    top: number,
  ): More | undefined {
    const meant = names.filter(({ by }) => by.size === about.length).map(({ key }) => key)
    const list = isName ? ofKind.filter(entry => meant.includes(workOf(entry))) : []
    if (list.length === 0) return undefined
    const place = (at: number) => top * (1 + RAISE.listed - at * RAISE.step)
    const by = new Map(list.sort(inReadingOrder).map((entry, at) => [entry, place(at) - scores[entry]!]))
    return { by, met: 'er av det slaget og i det dokumentet som er nevnt' }
  }

  function ofTheKind(
    structure: Structure,
    ofKind: readonly number[],
    coverage: Float64Array,
    top: number,
  ): More {
    const by = new Map<number, number>()
    const named = new Map<string, readonly boolean[]>()
    for (const entry of ofKind) {
      const work = workOf(entry)
      const byName = named.get(work) ?? structure.about.map(word => works.say(work, word))
      named.set(work, byName)
      if (coverage[entry]! < RAISE.leastHeld && !byName.includes(true)) continue
      const said = saidBy(entry, structure.about, byName)
      if (said >= RAISE.leastSaid) by.set(entry, RAISE.kind * said * top)
    }
    return { by, met: 'er av det slaget som er nevnt' }
  }

  function duties(
    { about, duty }: Structure,
    found: readonly number[],
    scores: Float64Array,
    top: number,
  ): More {
    const naming = found.filter(entry => about.every(word => says(entry, word)))
    const read = naming.sort((a, b) => scores[b]! - scores[a]!).slice(0, RAISE.readOf)
    const saying = read.filter(entry => {
      const { label, text } = entries[entry]!
      return label === 'Role' || laysOn(text, about, duty === 'ACTOR')
    })
    return { by: new Map(saying.map(entry => [entry, RAISE.duty * top])), met: 'sier hva noen skal gjøre' }
  }

  function workOf(entry: number): string {
    const known = worksOf[entry]
    if (known !== undefined) return known
    const { key, document } = entries[entry]!
    const root = key.split('/', 1)[0]!
    const work = works.has(root) ? root : document
    worksOf[entry] = work
    return work
  }

  function says(entry: number, { alternatives }: QueryWord): boolean {
    return alternatives.some(
      way => way.trust >= RAISE.leastSure && way.terms.every(term => holds(entry, term) === 'own'),
    )
  }

  /** How much of what is asked a statement says, itself or by where it stands, 0–1; rare words count more. */
  function saidBy(entry: number, about: readonly QueryWord[], byName: readonly boolean[]): number {
    let [said, all] = [0, 0]
    for (const [at, { rarity, alternatives }] of about.entries()) {
      const met = byName[at]
        ? []
        : alternatives.filter(({ terms }) => terms.every(term => holds(entry, term)))
      said += rarity * (byName[at] ? 1 : Math.max(0, ...met.map(({ trust }) => trust)))
      all += rarity
    }
    return said / all
  }

  function inReadingOrder(a: number, b: number): number {
    const [one, other] = [entries[a]!, entries[b]!]
    if (one.document !== other.document) return one.document < other.document ? -1 : 1
    return one.start - other.start
  }
}

function highestOf(found: readonly number[], scores: Float64Array): number {
  let highest = 0
  for (const entry of found) if (scores[entry]! > highest) highest = scores[entry]!
  return highest
}

/** The same ranking with more for some; its scores are its own until the next query. */
function raised(ranking: Ranking, { by, met }: More): Ranking {
  const { scores, explain } = ranking
  // The ranking explains itself by its own.
  const coverage = ranking.coverage.slice()
  for (const [entry, more] of by) {
    scores[entry]! += more
    coverage[entry] = Math.max(coverage[entry]!, RAISE.held)
  }
  return {
    ...ranking,
    coverage,
    explain(entry) {
      const value = by.get(entry) ?? 0
      return value === 0 ? explain(entry) : [...explain(entry), { channel: 'ORDER', word: null, met, value }]
    },
  }
}
