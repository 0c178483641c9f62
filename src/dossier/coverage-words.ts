import { COVERAGES } from '../../graph/model/terms.ts'
import type { DossierEntry } from '../app/dossier-shape.ts'
import { coverageWords, labelsWord } from '../web/wording.ts'

type Told = NonNullable<DossierEntry['coverage']>

/** `Svar: tiltak svarer delvis på det. …` */
export function coverageSentence(label: string, { value, reason }: Told): string {
  // Of measures and requirements the reason says it all.
  if (label === 'Measure') return `Bak tiltaket: ${reason}`
  return `${label === 'Requirement' ? 'Krav' : 'Svar'}: ${coverageWords(label, value)}. ${reason}`.trim()
}

/** Kind by kind how many have an answer, where there is more than one to count. */
export function coverageCounts(entries: readonly DossierEntry[]): readonly string[] {
  return [...new Set(entries.map(({ node }) => node.label))].flatMap(label => {
    const values = entries.flatMap(({ node, coverage }) =>
      node.label === label ? (coverage?.value ?? []) : [],
    )
    if (values.length < 2) return []
    const counts = COVERAGES.map(
      coverage => `${coverageWords(label, coverage)}: ${values.filter(value => value === coverage).length}`,
    )
    return [`${labelsWord(label)} (${values.length}): ${counts.join(' · ')}`]
  })
}
