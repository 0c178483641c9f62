import type { GraphEdge } from '../../graph/model/edge.ts'
import type { Evidence } from '../../graph/model/evidence.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { quoteText } from '../../graph/model/quote-text.ts'
import { LIKELY_FROM } from '../../ingest/link/calibration.ts'
import type { LeftOut } from '../app/left-out.ts'
import type { Scope } from '../app/scope-of.ts'
import { FACTS } from '../web/facts.ts'
import { factText } from '../web/facts-view.ts'
import { headingOf } from '../web/node-link.ts'
import { strengthWords as howFar } from '../web/wording.ts'

/** `svarer på, sannsynlig (0,82)`; a stated link is said to be stated. */
export function strengthWords(edge: GraphEdge): string {
  return `${saidWords(edge)}${verdictWords(edge)}`
}

function saidWords(edge: GraphEdge): string {
  if (edge.origin === 'STATED') return 'sagt i dokumentet'
  if (edge.origin === 'ADDED') return 'lagt til av en person'
  if (edge.type === 'CONFLICTS_WITH') return 'utledet av verdiene'
  const sure = edge.confidence >= LIKELY_FROM ? 'sannsynlig' : 'usikker'
  const certainty = `${sure} (${edge.confidence.toFixed(2).replace('.', ',')})`
  return [howFar(edge.type, edge.strength), certainty].filter(Boolean).join(', ')
}

function verdictWords({ verdict, reviews = [] }: GraphEdge): string {
  if (verdict === undefined) return ''
  const names = [...new Set(reviews.filter(({ standing }) => standing).map(({ reviewer }) => reviewer))]
  return `, ${{ ACCEPTED: 'godtatt', REJECTED: 'avvist', DISPUTED: 'omstridt' }[verdict]} (${names.join(', ')})`
}

/** ` 2 lenker er utelatt: avvist av Kari Nordmann.` Empty where none is. */
export function leftOutWords({ count, by }: LeftOut): string {
  if (count === 0) return ''
  const names = by.map(({ reviewer }) => reviewer).join(', ')
  return ` ${count} ${count === 1 ? 'lenke' : 'lenker'} er utelatt: avvist av ${names}.`
}

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

/** The quotes that carry a link, indented, each with its document and section. */
export function evidenceLines(edge: GraphEdge, indent: string): readonly string[] {
  return quoteLines(edge.evidence, indent)
}

/** Quotes, indented, each with its document and section. */
export function quoteLines(evidence: readonly Evidence[], indent: string): readonly string[] {
  return evidence.map(one => {
    const { document, kind, section, place, via } = one
    const where = [document, ...(section ?? []).slice(-2), place].filter(part => part !== undefined)
    const told = kind === 'SECOND_HAND' ? ` (gjengitt av ${via ?? 'andre'})` : ''
    return `${indent}«${quoteText(one)}» — ${[...new Set(where)].join(', ')}${told}`
  })
}

/** What an answer rests on: a "no" is worth no more than what was searched. */
export function scopeLine({ searched, missing, asOf }: Scope): string {
  return `Søkt i ${searched.length} dokumenter; ${missing.length} er kjent, men ikke i korpuset. Per ${asOf ?? '–'}.`
}
