import type { EntryRaise } from '../../graph/neo4j/full-text/entry-question.ts'
import { lexiconOfWords } from '../../ingest/language/norwegian/lexicon.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import { createNearTerms } from '../ranking/near-terms.ts'
import type { QueryWord } from '../ranking/query-word.ts'
import { IS_LAID, IS_TO } from '../search/duty-test.ts'
import type { NamedNode } from '../search/named-node.ts'
import { createNamesIn, documentsIn } from '../search/names-in.ts'
import { RAISE } from '../search/raise-tuning.ts'
import { type QueryReader, readQuery } from '../search/read-query.ts'
import { readStructure, type Structure } from '../search/read-structure.ts'
import { FURTHER_HIT } from '../search/spread-documents.ts'
import type { SynonymTable } from '../search/synonyms.ts'
import { createWorkNames, type WorkNames } from '../search/work-names.ts'
import { anyOf } from './lucene.ts'
import { ENTRY_TUNING, TUNING } from './tuning.ts'

/** What the structure of a query asks of the index. */
export interface StructureAsk {
  readonly raise?: EntryRaise
  /** What is added where a document first says a name. */
  readonly first?: number
  /** Documents that the words name. */
  readonly named: readonly string[]
  /** All names of what the query names, where it says nothing else. */
  readonly names: readonly string[]
  /** What each further hit of a document keeps. */
  readonly keeps: number
}

/** A statement of a list is about so long: the server knows where it begins, not which one it is. */
const CHARACTERS = 100
/** Who asks for a kind of statement does it in few words; a pasted text asks for nothing. */
const MOST_WORDS = 8

/** Reads the structure of queries as where the index is in memory, but by the words of names alone: the texts are on the server. */
export function createAsked(
  named: readonly NamedNode[],
  synonyms: SynonymTable,
): (words: string) => StructureAsk {
  const namesIn = createNamesIn(named)
  const works = createWorkNames(named)
  const reader = readerOf(named, synonyms)
  return words => {
    const structure = readStructure(readQuery(words, reader), words, namesIn)
    const raise = raiseOf(structure, works)
    const documents = documentsIn(structure.names)
    if (raise) return { raise, names: [], named: documents, keeps: FURTHER_HIT }
    if (!structure.isNameAlone) return { names: [], named: documents, keeps: ENTRY_TUNING.spread.keeps }
    const meant = new Set(structure.names.map(({ key }) => key))
    return {
      names: named.filter(({ key }) => meant.has(key)).flatMap(({ names }) => names),
      named: documents,
      first: RAISE.first,
      keeps: RAISE.keeps,
    }
  }
}

function readerOf(named: readonly NamedNode[], synonyms: SynonymTable): QueryReader {
  const words = named.flatMap(({ names }) =>
    names.flatMap(name => name.toLowerCase().match(/\p{L}+/gu) ?? []),
  )
  const stems = new Set(words.map(word => stem(toBokmal(word))))
  return {
    vocabulary: { entries: stems.size, frequency: term => (stems.has(term) ? 1 : 0), foldedAlike: () => [] },
    lexicon: lexiconOfWords(words),
    synonyms,
    nearTerms: createNearTerms([...stems]),
  }
}

function raiseOf(
  { about, labels, names, isName, duty }: Structure,
  workNames: WorkNames,
): EntryRaise | undefined {
  if (about.length === 0 || about.length > MOST_WORDS || (labels.size === 0 && !duty)) return undefined
  const clauses = about.map(word =>
    anyOf(
      TUNING.fields,
      saidAs(word).map(text => [text, 1] as const),
    ),
  )
  const lucene = clauses.every(clause => clause !== undefined)
    ? clauses.map(clause => `+(${clause})`).join(' ')
    : undefined
  const works =
    isName && !duty ? names.filter(({ by }) => by.size === about.length).map(({ key }) => key) : []
  return {
    ...(lucene !== undefined && { lucene }),
    labels: duty ? ['Role'] : [...labels],
    ...(duty && { pattern: dutyPattern(about, duty === 'ACTOR') }),
    share: duty ? RAISE.duty : RAISE.kind,
    of: duty ? [] : workNames.keys.filter(key => about.every(word => workNames.say(key, word))),
    works,
    listed: RAISE.listed,
    step: RAISE.step / CHARACTERS,
  }
}

/** A word as it was typed, in bokmål, and all its other names; of a compound that named a kind only what is left. */
function saidAs({ typed, alternatives }: QueryWord): readonly string[] {
  return [...new Set([typed, toBokmal(typed), ...alternatives.map(({ terms }) => terms.join(' '))])]
}

/** The server's regular expression for a sentence that lays something on whom the first word names. */
function dutyPattern(about: readonly QueryWord[], actor: boolean): string {
  const stems = [
    stem(toBokmal(about[0]!.typed)),
    ...about[0]!.alternatives.filter(way => way.terms.length === 1).map(way => way.terms[0]!),
  ]
  const who = `(?<!\\p{L})(?:${[...new Set(stems)].map(one => one.replace(/[^\p{L}\p{N}]/gu, '.')).join('|')})\\p{L}*`
  const [to, laid] = [IS_TO.source, IS_LAID.source]
  const ways = [[who, to], [who, laid], [laid, who], ...(actor ? [] : [[to, who]])]
  return `(?ius).*(?:${ways.map(way => way.join('[^.!?]*')).join('|')}).*`
}
