import type { Evidence } from '../../graph/model/evidence.ts'
import { quoteText } from '../../graph/model/quote-text.ts'

/** Quotes, indented, each with its document and section. */
export function quoteLines(evidence: readonly Evidence[], indent: string): readonly string[] {
  return evidence.map(one => {
    const { document, kind, section, place, via } = one
    const where = [document, ...(section ?? []).slice(-2), place].filter(part => part !== undefined)
    const told = kind === 'SECOND_HAND' ? ` (gjengitt av ${via ?? 'andre'})` : ''
    return `${indent}«${quoteText(one)}» — ${[...new Set(where)].join(', ')}${told}`
  })
}
