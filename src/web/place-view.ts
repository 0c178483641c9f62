import { type EvidenceData, evidenceView } from './evidence-view.ts'
import { type Html, html } from './html.ts'
import { markedWords } from './marked.ts'
import type { NamedNode } from './node-link.ts'
import { placeId } from './place-address.ts'

interface MentionData {
  readonly version: { readonly digest: boolean; readonly path: string | null }
  readonly evidence: readonly (EvidenceData & {
    readonly version: string
    readonly spans: readonly { readonly start: number }[]
  })[]
}

/** What a node has of places: a statement mentions, a passage its own. */
export interface PlacedNode {
  readonly mentions?: readonly MentionData[]
  readonly text?: string | null
  readonly document?: NamedNode | null
  readonly section?: readonly string[]
  readonly version?: string | null
  readonly start?: number | null
}

export const MENTION_FIELDS = `fragment Mentioned on Mention {
  version { digest path } evidence { ...Quoted version spans { start } }
}`

/** A passage has no name: it is told by where it stands. */
export function passageView(node: NamedNode & PlacedNode, heading: string, words: readonly string[]): Html {
  const { section = [], document, text, version, start } = node
  const id = version != null && start != null ? placeId({ version, start }) : undefined
  return html`<h1><span class="kind">${heading}</span> ${section.at(-1) ?? document?.name ?? node.name}</h1>
<figure${id && html` id="${id}"`}><blockquote>${markedWords(text ?? '', words)}</blockquote>
<figcaption>${[document?.name, ...section].filter(part => part).join(' › ')}</figcaption></figure>`
}

/** The quotes that say it, each at a place that an address may lead to. */
export function mentionsView(mentions: readonly MentionData[], words: readonly string[]): Html | false {
  if (mentions.length === 0) return false
  // The same place may carry two mentions, and a name of a place is given once.
  const named = new Set<string>()
  const idOf = ({ version, spans }: MentionData['evidence'][number]) => {
    const id = spans[0] && placeId({ version, start: spans[0].start })
    if (id === undefined || named.has(id)) return undefined
    named.add(id)
    return id
  }
  return html`<section aria-labelledby="sted"><h2 id="sted">Hvor det står</h2>
${mentions.map(
  ({ version, evidence }) =>
    html`<h3>${version.digest ? 'I sammendraget' : 'I originalen'}${
      version.path && html` <span class="from">${version.path}</span>`
    }</h3>${evidence.map(each => evidenceView(each, { id: idOf(each), words }))}`,
)}</section>`
}
