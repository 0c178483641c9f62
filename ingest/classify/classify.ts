import type { NodeLabel } from '../../graph/model/labels.ts'
import type { Catalogue, CatalogueWork } from '../document/catalogue.ts'
import type { Place, WorkDraft } from '../document/contribution.ts'
import { isDigestHead } from '../document/is-digest-head.ts'
import type { Message } from '../document/message.ts'
import { placeOf } from '../document/place.ts'
import { readAsIs, spansOf } from '../document/reading.ts'
import type { Block, DocumentTree } from '../document/tree.ts'
import { frontOf } from './front.ts'
import { kindOf } from './kind-of.ts'
import { languageOf } from './language-of.ts'
import { matchCatalogue } from './match-catalogue.ts'
import { selfDescription } from './self-description.ts'
import { titleCandidates, titleOf } from './title-of.ts'
import { workKey } from './work-key.ts'

export interface ClassifyInput {
  readonly tree: DocumentTree
  readonly canonical: string
  /** Relative to what was ingested. */
  readonly path: string
  readonly catalogue: Catalogue
}

export interface Classified {
  readonly work: WorkDraft
  readonly digest: boolean
  /** Labels whose printed numbers are ours, not the source's. */
  readonly ownNumbers: readonly NodeLabel[]
  readonly language: 'nb' | 'nn' | 'en'
  /** The words by which the work was recognised. */
  readonly identifiedBy: Place
  readonly messages: readonly Message[]
}

/**
 * Which work a text is of, by what it says of itself; the catalogue is the
 * stronger word. A digest is known by its file name there. A file name says
 * nothing of an original, so that a renamed file is still the same work. The
 * tree has at least one character of text.
 */
export function classify({ tree, canonical, path, catalogue }: ClassifyInput): Classified {
  const front = frontOf(tree)
  const digest = front.some(isDigestHead)
  const language = languageOf(canonical)
  const listed = digest ? catalogue.works.find(({ file }) => file === path.split('/').at(-1)) : undefined
  if (listed) {
    return {
      work: draftOf(listed),
      digest,
      ownNumbers: listed.ownNumbers,
      language,
      identifiedBy: placeAt(front[0], canonical, digest),
      messages: [],
    }
  }

  const kind = kindOf(tree)
  const title = titleOf(tree, kind)
  const { work: said, shownBy } = selfDescription(tree, kind, title?.text ?? '', catalogue)
  const match = matchCatalogue({ ...said, kind }, titleCandidates(tree), catalogue)
  const { identifierKey: _key, year: _year, supplement: _supplement, ...told } = said
  const work: WorkDraft = match
    ? { ...draftOf(match.work), ...told, kind: match.work.kind, title: match.title?.text ?? said.title }
    : { ...told, key: workKey(said, path, catalogue) }
  return {
    work,
    digest,
    ownNumbers: match?.work.ownNumbers ?? [],
    language,
    identifiedBy: placeAt(match?.title?.block ?? shownBy ?? title?.block ?? front[0], canonical, digest),
    messages: kind === undefined && !match ? [unknownKind(work)] : [],
  }
}

/** What the catalogue says of a work, without what only concerns its files. */
function draftOf({ file: _file, ownNumbers: _ownNumbers, ...work }: CatalogueWork): WorkDraft {
  return work
}

function placeAt(block: Block | undefined, canonical: string, digest: boolean): Place {
  const place = block && placeOf(block, canonical, digest)
  if (place) return place
  const spans = spansOf(readAsIs(canonical, 0, canonical.length), canonical)
  if (!spans) throw new RangeError('A document without text cannot be classified.')
  return { kind: digest ? 'PARAPHRASE' : 'QUOTE', spans }
}

function unknownKind({ key, title }: WorkDraft): Message {
  return {
    severity: 'warning',
    code: 'KIND_UNKNOWN',
    text: `«${title}» sier ikke hva slags dokument det er. Det er tatt inn som ${key}, med tekst, men uten utsagn av en bestemt type.`,
    wayOut: 'Før dokumentet opp i sources.yaml med riktig kind og samme tittel, og ta det inn på nytt.',
  }
}
