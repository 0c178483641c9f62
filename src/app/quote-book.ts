import type { Evidence } from '../../graph/model/evidence.ts'
import type { DossierCitation, DossierQuote } from './dossier-shape.ts'

export interface QuoteBook {
  /** The numbers of these places; new ones are written down. */
  readonly cite: (evidence: readonly Evidence[]) => readonly DossierCitation[]
  readonly quotes: () => readonly DossierQuote[]
}

/** Numbers each place once, however many links rest on it. `titleOf`: what a document is called, by its key. */
export function createQuoteBook(titleOf: (key: string) => string): QuoteBook {
  const numbers = new Map<string, number>()
  const quotes: DossierQuote[] = []
  const numberOf = (evidence: Evidence): number => {
    const { document, version, kind, spans, section = [], page = null, place = null, via } = evidence
    const id = JSON.stringify([
      document,
      version,
      kind,
      spans.map(({ start, end }) => [start, end]),
      place,
      via,
    ])
    const known = numbers.get(id)
    if (known !== undefined) return known
    const number = quotes.length + 1
    numbers.set(id, number)
    const told = via === undefined ? null : titleOf(via)
    quotes.push({
      ...{ number, document, documentTitle: titleOf(document), version, kind },
      ...{ spans, section, page, place, via: told },
    })
    return number
  }
  return {
    cite: evidence =>
      evidence.map(each => ({ quote: numberOf(each), side: each.side ?? null })).filter(isFirst),
    quotes: () => quotes,
  }
}

/** Two spans of one place may be given apart; one number says both. */
function isFirst(citation: DossierCitation, at: number, all: readonly DossierCitation[]): boolean {
  return all.findIndex(({ quote, side }) => quote === citation.quote && side === citation.side) === at
}
