import { COVERAGES, type Coverage } from '../../graph/model/terms.ts'
import type { DossierEntry } from '../app/dossier-shape.ts'
import { COVERAGE_WORDS, labelsWord } from '../web/wording.ts'

type Told = NonNullable<DossierEntry['coverage']>

/** A measure is no question: of it is told what stands behind it. */
const BEHIND_WORDS: Readonly<Record<Coverage, string>> = {
  FOLLOWED_UP: 'rettet mot noe som er funnet eller bestilt',
  PARTLY: 'møter en del av noe som er funnet eller bestilt',
  NONE_FOUND: 'ingenting funnet bak',
  CANNOT_TELL: 'kan ikke avgjøres',
}

const PLAN_WORDS: Readonly<Record<Coverage, string>> = {
  FOLLOWED_UP: 'synlig i planen',
  PARTLY: 'delvis synlig i planen',
  NONE_FOUND: 'ikke funnet i planen',
  CANNOT_TELL: 'kan ikke avgjøres',
}

/** What a coverage means for the kind of thing that has it. */
export function coverageWords(label: string, value: Coverage): string {
  if (label === 'Measure') return BEHIND_WORDS[value]
  if (label === 'Requirement') return PLAN_WORDS[value]
  return COVERAGE_WORDS[value] ?? value
}

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
