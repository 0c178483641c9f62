import type { Reference } from '../../document/reference.ts'
import type { Block } from '../../document/tree.ts'
import { isPointer } from '../audit-report/points.ts'
import type { ExtractorInput } from '../extractor.ts'
import { ledLists } from '../led-list.ts'
import { referencesOf } from '../references-of.ts'

export interface ToldFindings {
  readonly ofWork: Reference
  readonly items: readonly Block[]
}

const RECOMMENDS = /anbefal|tilråding/iu

/** Lists below a heading that names an audit: what slides tell of its findings. */
export function toldFindings(input: ExtractorInput): readonly ToldFindings[] {
  const audits = referencesOf(input).filter(({ reference }) => reference.kind === 'AUDIT_REPORT')
  return ledLists(input.tree.children).flatMap(({ heading, lead, points }) => {
    const title = heading?.reading.text
    const named = audits.find(({ block }) => block === heading)
    if (!named || title === undefined || RECOMMENDS.test(`${title} ${lead?.reading.text ?? ''}`)) return []
    // The slide may print the number beside the title.
    const exact = audits.find(
      ({ block, reference }) => block.path.at(-1) === title && reference.identifier !== undefined,
    )
    const items = points.map(({ item }) => item).filter(item => !isPointer(item.reading.text))
    return [{ ofWork: (exact ?? named).reference, items }]
  })
}
