import type { StatementLabel } from '../../graph/model/labels.ts'
import type { Properties } from '../../graph/model/node.ts'
import type { ClaimDraft, Place, RelationDraft, StatementDraft } from '../document/contribution.ts'
import type { Message } from '../document/message.ts'
import { placeOf } from '../document/place.ts'
import type { Reading } from '../document/reading.ts'
import type { Reference } from '../document/reference.ts'
import type { Block } from '../document/tree.ts'
import type { Extraction, ExtractorInput } from './extractor.ts'

/** What an extractor has found so far. */
export interface Found extends Extraction {
  readonly statements: StatementDraft[]
  readonly relations: RelationDraft[]
  readonly claims: ClaimDraft[]
  readonly messages: Message[]
}

export function nothingFound(): Found {
  return { statements: [], relations: [], claims: [], messages: [] }
}

export interface Saying {
  readonly id: string
  readonly label: StatementLabel
  readonly block: Block
  /** Where the statement is only part of the block. */
  readonly reading?: Reading
  readonly parent?: string | undefined
  /** As printed; whether a digest's number is ours is the catalogue's word. */
  readonly number?: string | undefined
  /** The number was given here: the source prints none. */
  readonly numberIsOurs?: boolean
  readonly title?: string | undefined
  readonly text?: string
  readonly properties?: Properties
  /** The work that the statement is of, where this document only tells it. Children follow their parent's. */
  readonly ofWork?: Reference | undefined
  /** Told of another work, by a parent or by itself. */
  readonly secondHand?: boolean | undefined
}

/** Adds a statement with its place; undefined, and nothing added, when it has none. */
export function state(found: Found, input: ExtractorInput, saying: Saying): StatementDraft | undefined {
  const reading = saying.reading ?? saying.block.reading
  const told = placeOf(saying.block, input.canonical, input.digest, reading)
  const place = told && (saying.ofWork || saying.secondHand) ? tellBy(told, input) : told
  const text = withoutLoneQuote((saying.text ?? reading.text).replace(/\s+/g, ' ').trim())
  if (!place || text === '') return undefined
  const ours = saying.numberIsOurs ?? (saying.number !== undefined && input.ownNumbers.includes(saying.label))
  const draft: StatementDraft = {
    id: saying.id,
    label: saying.label,
    ...(saying.parent !== undefined && { parent: saying.parent }),
    ...(saying.number !== undefined && { number: saying.number }),
    ...(ours && { numberIsOurs: true }),
    ...(saying.title !== undefined && { title: saying.title }),
    text,
    ...(saying.ofWork && { ofWork: saying.ofWork }),
    ...(saying.properties && { properties: saying.properties }),
    place,
  }
  found.statements.push(draft)
  return draft
}

/** A quotation around a whole document leaves half of its marks at its first and last statement. */
function withoutLoneQuote(text: string): string {
  return text.split('"').length === 2 ? text.replace(/^"|"$/, '').trim() : text
}

/** The place of a block or of a part of it. */
export function placeIn(input: ExtractorInput, block: Block, reading?: Reading): Place | undefined {
  return placeOf(block, input.canonical, input.digest, reading ?? block.reading)
}

/** What a document says of another work is second hand, by that document. */
function tellBy(place: Place, { work }: ExtractorInput): Place {
  return { ...place, kind: 'SECOND_HAND', via: place.via ?? work.key }
}
