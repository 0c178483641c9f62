import type { DossierCitation, DossierNode } from '../app/dossier-shape.ts'
import { headingOf, numberOf, shorten } from '../web/node-link.ts'

/** `Funn 1.1*: teksten …`; a document by its title alone. */
export function named(node: DossierNode): string {
  return `${numberOf(node)}${shorten(node.name)}`
}

/** As short as it can be told which one is meant: `Funn 1.1*`. */
export function shortlyNamed(node: DossierNode): string {
  return node.label === 'Document' ? shorten(node.name) : headingOf(node)
}

/** The numbers of the quotes, each once. */
export function numbersOf(citations: readonly DossierCitation[]): readonly number[] {
  return [...new Set(citations.map(({ quote }) => quote))]
}
