import { addressOf } from './addresses.ts'
import { type Html, html } from './html.ts'
import { coverageWords, labelWord } from './wording.ts'

/** What is needed to name a node and to link to it. */
export interface NamedNode {
  readonly key: string
  readonly label: string
  readonly name: string
  readonly number?: string | null
  readonly numberIsOurs?: boolean
  readonly coverage?: string | null
}

/** Part of every query that names nodes. */
export const NAMED_FIELDS = `fragment Named on Node {
  key label name
  ... on Statement { number numberIsOurs }
  ... on Finding { coverage }
  ... on Recommendation { coverage }
  ... on Requirement { coverage }
}`

/** `Funn 1.1*`, or what it is where it has no number. */
export function headingOf(node: NamedNode): string {
  return numberOf(node).replace(/: $/, '') || labelWord(node.label)
}

/** Long texts are cut here, between words: the page of the node has all of it. */
const MAX_CHARACTERS = 220

export function nodeLink(node: NamedNode): Html {
  return html`<a href="${addressOf(node)}">${numberOf(node)}${shorten(node.name)}</a>`
}

/** Whether it is followed up, for what can be. */
export function coverageBadge({ label, coverage }: NamedNode): Html | false {
  if (!coverage) return false
  return html`<span class="badge ${coverage.toLowerCase().replace('_', '-')}">${coverageWords(label, coverage)}</span>`
}

/** `Funn 1.1*: `; the asterisk says that the number is ours. */
export function numberOf(node: NamedNode): string {
  if (!node.number) return ''
  return `${labelWord(node.label)} ${node.number}${node.numberIsOurs ? '*' : ''}: `
}

export function shorten(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text
  const cut = text.slice(0, MAX_CHARACTERS)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_CHARACTERS / 2))} …`
}
