import type { GraphNode } from '../../graph/model/node.ts'
import { FACTS } from '../web/facts.ts'
import { factText } from '../web/facts-view.ts'
import { headingOf } from '../web/node-link.ts'

/** `Tiltak 3*: teksten … [nøkkel]`; the asterisk says that the number is ours. */
export function nodeLine(node: GraphNode): string {
  const text = node.title ?? node.text ?? ''
  return `${nodeHeading(node)}: ${text.length > 160 ? `${text.slice(0, 159)}…` : text} [${node.key}]`
}

/** `Tiltak 3*` */
export function nodeHeading(node: GraphNode): string {
  return headingOf({ ...node, name: '' })
}

/** What is known of a node beside its text, one field a line. */
export function fieldLines({ label, properties }: GraphNode, indent: string): readonly string[] {
  const names = { ...SHOWN_ELSEWHERE, ...FACTS[label] }
  return Object.entries(properties).flatMap(([field, value]) => {
    const words = factText(label, field, value)
    return words === '' ? [] : [`${indent}${names[field] ?? field}: ${words}`]
  })
}

/** Fields that a page shows in its own way. */
const SHOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  aliases: 'Også kalt',
  broader: 'Videre begrep',
  coverage: 'Svar',
  depth: 'Nivå',
  digest: 'Sammendrag',
  document: 'Dokument',
  end: 'Slutt',
  inCorpus: 'I samlingen',
  involves: 'Involverer',
  language: 'Språk',
  mediaType: 'Format',
  path: 'Fil',
  related: 'Beslektet',
  sha256: 'SHA-256',
  shortTitle: 'Kort tittel',
  source: 'Kilde',
  start: 'Begynnelse',
  subject: 'Om',
  value: 'Tallverdi',
  version: 'Tekst',
  year: 'År',
}
