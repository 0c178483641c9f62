import { addressOf } from './addresses.ts'
import type { Ask } from './ask.ts'
import { CHAIN_FIELDS, type ChainData, chainView } from './chain-view.ts'
import { CONFLICT_FIELDS, type ConflictData, conflictView } from './conflict-view.ts'
import { dossierLinks } from './dossier-links.ts'
import { FACTS } from './facts.ts'
import { type FactValue, factsView } from './facts-view.ts'
import { type Html, html } from './html.ts'
import { layout, SCOPE_FIELDS, type ScopeLine } from './layout.ts'
import { LINK_FIELDS } from './link-view.ts'
import { type LinkList, linksView, PLACE_FIELDS } from './links-view.ts'
import { headingOf, type NamedNode, nodeLink } from './node-link.ts'
import { partsView } from './parts-view.ts'
import { MENTION_FIELDS, mentionsView, type PlacedNode, passageView } from './place-view.ts'
import { LEFT_OUT, type LeftOutData, leftOutNote } from './reviews-view.ts'

interface NodeData {
  readonly node: NamedNode &
    PlacedNode & {
      readonly partOf?: readonly NamedNode[]
      readonly parts?: readonly NamedNode[]
      readonly out: LinkList & { readonly leftOut: LeftOutData }
      readonly in: LinkList & { readonly leftOut: LeftOutData }
      readonly facts?: unknown
    }
  readonly trace: ChainData
  readonly conflicts: { readonly nodes: readonly ConflictData[] }
  readonly stats: ScopeLine
}

/** A page of the address `/node/<key>`, with words marked where it says so. Gives another address where the node has its page elsewhere. */
export async function nodePage(
  ask: Ask,
  key: string,
  words: readonly string[],
): Promise<string | { readonly moved: string }> {
  const { node: found } = await ask<{ node: NamedNode | null }>(
    `query Label($key: ID!) { node(key: $key) { key label name } }`,
    { key },
  )
  // A chain refuses a key that nothing has, and tells which look like it.
  if (!found) return ask('query Near($key: ID!) { trace(from: $key) { from { key } } }', { key })
  if (found.key !== key || found.label === 'Document') return { moved: addressOf(found) }
  const { node, trace, conflicts, stats } = await ask<NodeData>(queryFor(found.label), { key })
  const heading = headingOf(node)
  const above = node.partOf ?? (node.document ? [node.document] : [])
  return layout({
    title: `${heading}: ${node.name.slice(0, 70)}`,
    scope: stats,
    main: html`${breadcrumbs(above)}
${node.label === 'Passage' ? passageView(node, heading, words) : statementHead(node, heading)}
${node.numberIsOurs && html`<p class="note">* Nummeret er vårt: dokumentet har ikke selv nummerert.</p>`}
${factsView(FACTS[node.label] ?? {}, node as unknown as Readonly<Record<string, FactValue>>)}
${mentionsView(node.mentions ?? [], words)}
${conflictsView(conflicts.nodes)}
${chainView(node, trace)}
${partsView(node.parts ?? [])}
${linksView(node.out, node.in)}
${leftOutNote(node.out.leftOut)}
${leftOutNote(node.in.leftOut)}
${node.partOf !== undefined && dossierLinks(node.key)}
<p class="key">Nøkkel til sitering: <code>${node.key}</code></p>`,
  })
}

function queryFor(label: string): string {
  const facts = Object.keys(FACTS[label] ?? {})
  return `query Node($key: ID!) {
  node(key: $key) {
    ...Named
    ... on Statement { text partOf { ...Named } parts { ...Named } mentions { ...Mentioned } }
    ... on Claim { mentions { ...Mentioned } }
    ... on Passage { text document { ...Named } section version start }
    ${facts.length > 0 ? `... on ${label} { ${facts.join(' ')} }` : ''}
    out: links(direction: OUT, first: 200) { totalCount nodes { ...Linked ...Placed } ${LEFT_OUT} }
    in: links(direction: IN, first: 200) { totalCount nodes { ...Linked ...Placed } ${LEFT_OUT} }
  }
  trace(from: $key) { ...Chain }
  conflicts(about: $key, first: 50) { nodes { ...Contradicting } }
  ${SCOPE_FIELDS}
}
${MENTION_FIELDS}
${CHAIN_FIELDS}
${CONFLICT_FIELDS}
${LINK_FIELDS}
${PLACE_FIELDS}`
}

export function breadcrumbs(above: readonly NamedNode[]): Html {
  return html`<nav aria-label="Du er her"><ol class="crumbs"><li><a href="/">Forside</a></li>${above.map(
    node => html`<li>${nodeLink(node)}</li>`,
  )}</ol></nav>`
}

function statementHead(node: NodeData['node'], heading: string): Html {
  return html`<h1><span class="kind">${heading}</span> ${node.name}</h1>
${node.text && node.text !== node.name && html`<p class="lead">${node.text}</p>`}`
}

/** What cannot both hold of the node itself. */
export function conflictsView(conflicts: readonly ConflictData[]): Html | false {
  return (
    conflicts.length > 0 &&
    html`<section aria-labelledby="motstrid"><h2 id="motstrid">Motstrid</h2>
<p>Opplysninger om dette som ikke begge kan stemme.</p>
${conflicts.map(conflict => conflictView(conflict, 'h3'))}</section>`
  )
}
