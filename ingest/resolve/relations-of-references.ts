import { groupBy } from '../../graph/model/group-by.ts'
import { type EdgeType, mayJoin } from '../../graph/model/ontology.ts'
import type { DocumentKind } from '../../graph/model/terms.ts'
import type { End, RelationDraft, StatementDraft } from '../document/contribution.ts'
import type { DocumentTree } from '../document/tree.ts'
import { directoryWith } from './directory.ts'
import { canonicalIdentifier } from './find-identifiers.ts'
import type { FoundReference, FoundReferences, ReferenceContext } from './find-references.ts'
import { relationByTitle } from './relation-by-title.ts'
import { relationOfWords } from './relation-of-words.ts'
import { resolveReference } from './resolve-reference.ts'
import { sentenceAround } from './sentence-around.ts'
import { createStatementFinder } from './statement-at.ts'
import { type Named, sectionOf, subjectsOf } from './subjects-of.ts'
import type { Target } from './target.ts'

/**
 * What the references of a document state: which relation, by the words around
 * each, and from what. The source is the statement that the reference stands in
 * (a challenge cites an audit, an assignment item demands its follow-up), another
 * document that the sentence is about, or the document itself.
 */
export function relationsOfReferences(
  found: FoundReferences,
  tree: DocumentTree,
  { catalogue, work, digest }: ReferenceContext,
  statements: readonly StatementDraft[] = [],
): RelationDraft[] {
  const directory = directoryWith(catalogue, work)
  const statementAt = createStatementFinder(statements)
  const given = new Set(
    statements
      .filter(({ label }) => label === 'Assignment')
      .flatMap(({ number, properties }) => [properties?.identifier, `oppdrag ${number}`]),
  )
  const title = tree.children.find(({ type }) => type === 'heading')
  const targets = new Map(found.references.map(one => [one, targetOf(one)]))
  const named: Named = {
    inBlock: groupBy(found.references, ({ block }) => block),
    inSection: groupBy(found.references, ({ block }) => sectionOf(block)),
    inHeadings: found.references.filter(({ block }) => block.type === 'heading'),
  }
  const relations = found.references.flatMap(one =>
    isTold(one) ? [] : relationsOf(one).filter(({ type }) => type !== 'CITES' || !isAfterwards(one)),
  )
  const treated = found.bodies.map(
    ({ organisation, place }): RelationDraft => ({
      type: 'TREATED_BY',
      source: { document: 'self' },
      target: { organisation },
      places: [place],
    }),
  )
  return [...relations, ...treated]

  function relationsOf(one: FoundReference): RelationDraft[] {
    const target = targets.get(one)!
    const beside = named.inBlock.get(one.block)!
    const outer = beside.find(other => other !== one && holds(other, one))
    const told = outer && relationByTitle(targets.get(outer)?.kind, target.kind)
    if (outer && told) return [draft(told, { reference: outer.reference }, one)]
    // A number alone on its line above an "Innstilling" is of what it treats.
    const isAlone =
      work.kind === 'STORTING_DECISION' && canonicalIdentifier(one.block.reading.text) !== undefined
    const byTitle = one.block === title || isAlone ? relationByTitle(work.kind, target.kind) : undefined
    if (byTitle) return [draft(byTitle, { document: 'self' }, one)]

    const { text } = one.block.reading
    const sentence = sentenceAround(one.block.reading, one.start, one.end)
    const decision = /\/vedtak\//i.test(one.reference.url ?? '')
    const words = relationOfWords(text, sentence, one, work.kind, target.kind)
    const type =
      words.type === 'CITES' && decision && work.kind === 'ACTION_PLAN' ? 'IMPLEMENTS_DECISION' : words.type
    if (words.reversed) {
      return mayJoin(type, target.label, 'Document') && !SPEAKERS.has(work.kind)
        ? [
            {
              type,
              source: { reference: one.reference },
              target: { document: 'self' },
              places: [one.sentence],
            },
          ]
        : [draft('CITES', { document: 'self' }, one)]
    }
    const source = sourceOf(type, one)
    if (!OWN_DOING.has(type)) return [draft(type, source, one)]
    const setting = { at: words.at ?? one.start, sentence, title, speaks: SPEAKERS.has(work.kind) }
    const subjects = subjectsOf(one, setting, named, targets)
    if (subjects.length > 0) return subjects.map(reference => draft(type, { reference }, one))
    return [SPEAKERS.has(work.kind) ? draft('CITES', sourceOf('CITES', one), one) : draft(type, source, one)]
  }

  /** A digest may tell what came of its document, or what another one says of it: neither is cited by the document. */
  function isAfterwards(one: FoundReference): boolean {
    const { key, date } = targets.get(one)!
    if (key !== undefined && one.sentence.via === key) return true
    const [own, other] = [work.date, date].map(each => each?.slice(0, YEAR))
    return digest && own !== undefined && other !== undefined && other > own
  }

  /** An assignment that the letter itself gives: what is said of it there is said by whoever reads assignments. */
  function isTold({ reference }: FoundReference): boolean {
    return reference.identifier !== undefined && given.has(reference.identifier)
  }

  function sourceOf(type: EdgeType, one: FoundReference): End {
    return statementAt(one, type, targets.get(one)!.label) ?? { document: 'self' }
  }

  /** A relation that the ontology does not let the document have is still a citation. */
  function draft(type: EdgeType, source: End, one: FoundReference): RelationDraft {
    const fromDocument = 'document' in source || 'reference' in source
    const fits = !fromDocument || mayJoin(type, 'Document', targets.get(one)!.label)
    return {
      type: fits ? type : 'CITES',
      source,
      target: { reference: one.reference },
      places: [one.sentence],
    }
  }

  function targetOf({ reference }: FoundReference): Target {
    const resolution = resolveReference(reference, directory)
    if (!resolution || !('key' in resolution))
      return { label: 'Document', ...(reference.kind && { kind: reference.kind }) }
    const { key, label } = resolution
    const known = directory.works.get(key)
    const kind =
      label === 'Assignment' ? 'ASSIGNMENT_LETTER' : (known?.kind ?? resolution.made?.kind ?? reference.kind)
    return {
      label,
      key,
      ...(kind && { kind }),
      ...(known?.subject && { subject: known.subject }),
      ...(known?.date && { date: known.date }),
    }
  }
}

/** Digits of a year at the beginning of a date. */
const YEAR = 4

/** Letters and slides speak of other documents: what these do, or what is done to them, is not done by or to the letter. */
const SPEAKERS: ReadonlySet<DocumentKind> = new Set(['CONSULTATION', 'CONSULTATION_RESPONSE', 'PRESENTATION'])
const OWN_DOING: ReadonlySet<EdgeType> = new Set([
  'FOLLOWS_UP',
  'ANCHORED_IN',
  'BASED_ON',
  'SEEN_WITH',
  'IMPLEMENTS_DECISION',
  'INPUT_TO',
  'UPDATES',
  'SUPERSEDES',
])

function holds(outer: FoundReference, inner: FoundReference): boolean {
  return (
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  )
}
