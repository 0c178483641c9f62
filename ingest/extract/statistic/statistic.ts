import type { DocumentKind } from '../../../graph/model/terms.ts'
import { DOCUMENT_KINDS } from '../../../graph/model/terms.ts'
import { isDigestHead } from '../../document/is-digest-head.ts'
import type { Extractor, ExtractorInput } from '../extractor.ts'
import { type Found, nothingFound, placeIn, state } from '../state.ts'
import { comparedFigure, comparedWords } from './compared-words.ts'
import { tableFigures } from './tables.ts'
import { type ToldFigure, toldFigures } from './told-figures.ts'

/** In a letter of assignment and in a law a figure is an order, not an observation. */
const NOT_OBSERVED: ReadonlySet<DocumentKind> = new Set(['ASSIGNMENT_LETTER', 'LAW'])

/** Figures that a document states, with unit, population and period where it states them. */
export const statistic: Extractor = {
  name: 'statistic',
  version: 3,
  kinds: DOCUMENT_KINDS.filter(kind => !NOT_OBSERVED.has(kind)),
  extract(input) {
    const found = nothingFound()
    // The sources of a digest are no part of what it tells.
    const blocks = input.tree.children.filter(block => !isDigestHead(block))
    for (const figure of toldFigures(blocks)) addTold(found, input, figure)
    for (const { row, reading, name, of: _of, ...said } of tableFigures(blocks)) {
      const { value, valueText, unit, period } = said
      state(found, input, {
        id: `statistic-${found.statements.length + 1}`,
        label: 'Statistic',
        block: row,
        reading,
        properties: { value, valueText, unit, population: name, period: period ?? null },
      })
    }
    return found
  },
}

function addTold(found: Found, input: ExtractorInput, figure: ToldFigure): void {
  const { block, reading, value, valueText, unit, population, period } = figure
  state(found, input, {
    id: `statistic-${found.statements.length + 1}`,
    label: 'Statistic',
    block,
    reading,
    properties: {
      value: value ?? null,
      valueText,
      unit,
      population: population ?? null,
      period: period ?? null,
    },
  })
  addClaim(found, input, figure)
}

/** Shares and counts that say themselves what they are of can be held against each other. */
function addClaim(found: Found, input: ExtractorInput, figure: ToldFigure): void {
  const place = placeIn(input, figure.block, figure.reading)
  const qualifier = comparedWords(figure.reading.text, figure.valueText, figure.period)
  // What stands in brackets is of something that the sentence around does not say.
  const aside = figure.reading.text.slice(0, figure.reading.text.indexOf(figure.valueText)).includes('(')
  if (
    !place ||
    aside ||
    !figure.complete ||
    qualifier === '' ||
    figure.kind === 'rate' ||
    figure.kind === 'money'
  )
    return
  found.claims.push({
    subject: { document: 'self' },
    property: figure.kind === 'count' ? 'count' : 'share',
    value: comparedFigure(figure.valueText),
    qualifier,
    place,
  })
}
