import type { NodeLabel } from '../../graph/model/labels.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import type { QueryWord } from '../ranking/query-word.ts'
import { kindsCalled } from './kind-words.ts'
import type { Name, NamesIn } from './names-in.ts'

/** What the words of a query are to each other: `mål i handlingsplanen` is a kind and where it stands. */
export interface Structure {
  /** Kinds of statements that it names. */
  readonly labels: ReadonlySet<NodeLabel>
  /** The words that are left when the kinds are taken out. */
  readonly about: readonly QueryWord[]
  /** What these name; `by` counts them. */
  readonly names: readonly Name[]
  /** They name something, and say nothing else. */
  readonly isName: boolean
  /** … and nothing is asked of it: a document, or what is only known by its names, as abbreviations are. */
  readonly isNameAlone: boolean
  /** It asks what somebody is to do: ACTOR where the first of the words is who, ANY where it is to be found. */
  readonly duty?: 'ACTOR' | 'ANY'
}

/** How sure another word must be to ask for a kind: as sure as another name for it. */
const SURE = 0.9
/** The question stands first, and the duty close behind it: `hva skal X gjøre`, `hvem har ansvaret for …`. */
const DUTY =
  /^\P{L}*(?:(?<actor>hva|kva|what)|hvem|kven|hvilke\p{L}*|who|which)\P{L}+(?:\p{L}+\P{L}+){0,2}?(?:skal|må|bør|plikter|should|must|shall|has\s+to|have\s+to|ansvar\p{L}*)(?!\p{L})/iu
/** Verbs that only say how one kind is to another: `tiltak som følger opp funn om …`. Data. */
const RELATE: ReadonlySet<string> = new Set(
  'følger oppfølger svarer besvarer gjelder handler omfatter bygger møter follow follows address addresses'
    .split(' ')
    .map(stem),
)

export function readStructure(words: readonly QueryWord[], text: string, namesIn: NamesIn): Structure {
  const labels = new Set<NodeLabel>()
  const about: QueryWord[] = []
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at]!, words[at + 1]]
    const inTwoWords = next ? kindsCalled([stemOf(word), stemOf(next)]) : []
    const kinds = inTwoWords.length > 0 ? inTwoWords : kindsOf(word)
    if (inTwoWords.length > 0) at++
    const compound = kinds.length > 0 ? { kinds } : kindOfCompound(word)
    for (const label of compound.kinds) labels.add(label)
    if (compound.about) about.push(compound.about)
  }
  return structureOf(
    labels,
    labels.size > 0 ? about.filter(word => !RELATE.has(stemOf(word))) : about,
    text,
    namesIn,
  )
}

function structureOf(
  labels: ReadonlySet<NodeLabel>,
  about: readonly QueryWord[],
  text: string,
  namesIn: NamesIn,
): Structure {
  const names = namesIn(about)
  const question = DUTY.exec(text)
  // Of duties that nobody has nothing is known: `ansvar for skade` is a subject like any other.
  const isDuty = (question || labels.has('Role')) && names.some(({ label }) => label === 'Organisation')
  const whole = about.length > 0 ? names.filter(({ by }) => by.size === about.length) : []
  // Whoever types a number means what has it, before what only tells the title.
  const isNumber = about.some(({ isCode }) => isCode)
  const isKnownByNames = whole.some(({ label }) => label === 'Document') || about.every(isForName)
  return {
    labels,
    about,
    names,
    isName: whole.length > 0,
    isNameAlone: whole.length > 0 && isKnownByNames && labels.size === 0 && !isDuty && !isNumber,
    ...(isDuty && { duty: question?.groups?.actor ? 'ACTOR' : 'ANY' }),
  }
}

function isForName({ alternatives }: QueryWord): boolean {
  return alternatives.length > 0 && alternatives.every(way => way.below && way.whole)
}

function kindsOf(word: QueryWord): readonly NodeLabel[] {
  const others = word.alternatives.filter(({ terms, trust }) => terms.length === 1 && trust >= SURE)
  return [...new Set([stemOf(word), ...others.map(({ terms }) => terms[0]!)])].flatMap(one =>
    kindsCalled([one]),
  )
}

/** The last part of a compound says what it is, the others of what: `rehabiliteringsmål`. */
function kindOfCompound(word: QueryWord): {
  readonly kinds: readonly NodeLabel[]
  readonly about?: QueryWord
} {
  for (const way of word.alternatives) {
    if (way.terms.length < 2 || way.whole) continue
    const kinds = kindsCalled(way.terms.slice(-1))
    if (kinds.length === 0) continue
    return { kinds, about: { ...word, alternatives: [{ ...way, terms: way.terms.slice(0, -1) }] } }
  }
  return { kinds: [], about: word }
}

function stemOf({ typed }: QueryWord): string {
  return stem(toBokmal(typed))
}
