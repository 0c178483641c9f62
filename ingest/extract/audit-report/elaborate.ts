import type { StatementDraft } from '../../document/contribution.ts'
import { contentStems } from '../../language/norwegian/content-stems.ts'
import type { Found } from '../state.ts'
import type { Point } from './points.ts'

/** Of the shorter wording, so many words stand in the longer. */
const SAME_FINDING = 0.8
/** Fewer words of their own tell no finding from another. */
const TELLING_WORDS = 2

/** True where a heading says again what a listed finding said, in the same or nearly the same words. */
export function isElaborated(finding: StatementDraft, { title }: Point): boolean {
  if (finding.label !== 'Finding' || title === undefined || finding.title !== undefined) return false
  const one = new Set(contentStems(finding.text))
  const other = new Set(contentStems(title))
  const least = Math.min(one.size, other.size)
  const shared = [...one].filter(stem => other.has(stem)).length
  return least >= TELLING_WORDS && shared / least >= SAME_FINDING
}

/** The listed finding gets the number and the heading of the chapter about it. */
export function elaborate(found: Found, finding: StatementDraft, { number, title }: Point): void {
  found.statements[found.statements.indexOf(finding)] = {
    ...finding,
    ...(number !== undefined && finding.number === undefined && { number }),
    ...(title !== undefined && { title }),
  }
}
