import type { Evidence } from '../../graph/model/evidence.ts'
import type { Contribution, Place, StatementDraft } from '../document/contribution.ts'

/** One source's contribution, with what a store knows of the source. */
export interface Telling {
  readonly source: string
  readonly path: string
  readonly sha256: string
  readonly text: string
  readonly contribution: Contribution
}

/** A statement as one telling has it. */
export interface ToldStatement {
  readonly telling: Telling
  readonly draft: StatementDraft
}

export function evidenceOf(telling: Telling, place: Place): Evidence {
  return { document: telling.contribution.work.key, version: telling.sha256, ...place }
}

/**
 * The order in which tellings of a work give their statements keys. A work's
 * own digest counts first, since its numbering is kept by hand; then its
 * originals; then what others tell of it. Nothing in it depends on the order of
 * ingestion.
 */
export function compareForKeys(work: string): (a: Telling, b: Telling) => number {
  const rank = ({ contribution }: Telling): number =>
    contribution.work.key !== work ? 2 : contribution.digest ? 0 : 1
  return (a, b) => rank(a) - rank(b) || compareText(a.path, b.path) || compareText(a.sha256, b.sha256)
}

/** Which telling's words are shown: an original, then its digest, then second hand. */
export function compareForText(a: ToldStatement, b: ToldStatement): number {
  const rank = ({ draft }: ToldStatement): number =>
    ['QUOTE', 'PARAPHRASE', 'SECOND_HAND'].indexOf(draft.place.kind)
  return (
    rank(a) - rank(b) ||
    compareText(a.telling.path, b.telling.path) ||
    compareText(a.telling.sha256, b.telling.sha256)
  )
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
