import { type Html, html } from './html.ts'
import { type LinkData, originBadge, whyAndWhere } from './link-view.ts'
import { headingOf, nodeLink } from './node-link.ts'
import { relationWords, strengthWords } from './wording.ts'
import { titleOf } from './work-data.ts'

/** Beside `Linked`: what the other end stands under. */
export const PLACE_FIELDS = `fragment Placed on Link { other { ... on Statement { partOf { ...Named } } } }`

/** Where a node stands is shown as breadcrumbs, parts and quotes, and not once more as links. */
const STRUCTURE = new Set(['MENTIONS', 'HAS_VERSION', 'PART_OF', 'PASSAGE_OF'])

/** A page of links, and how many there are. */
export interface LinkList {
  readonly nodes: readonly LinkData[]
  readonly totalCount: number
}

/** Links out and in, under what they mean; what documents state before what was computed. */
export function linksView(out: LinkList, into: LinkList): Html | false {
  const groups = new Map<string, LinkData[]>()
  const put = (links: readonly LinkData[], direction: 'OUT' | 'IN') => {
    for (const link of links.filter(each => !STRUCTURE.has(each.type))) {
      const words = relationWords(link.type, direction)
      groups.set(words, [...(groups.get(words) ?? []), link])
    }
  }
  put(out.nodes, 'OUT')
  put(into.nodes, 'IN')
  if (groups.size === 0) return false
  return html`<section aria-labelledby="lenker"><h2 id="lenker">Lenker</h2>
${notShown(out, 'fra')}${notShown(into, 'til')}
${[...groups].map(
  ([words, links]) => html`<h3>${words}</h3>${folded(links.toSorted(surestFirst))}`,
)}</section>`
}

/** A list that was cut off says so: nobody may read it as a whole one. */
function notShown({ nodes, totalCount }: LinkList, way: 'fra' | 'til'): Html | false {
  return (
    totalCount > nodes.length &&
    html`<p class="warning">Viser ${nodes.length} av ${totalCount} lenker ${way} dette. Resten finnes i GraphQL.</p>`
  )
}

/** Links shown under one heading before the rest is folded. */
const SHOWN = 6

function folded(links: readonly LinkData[]): Html {
  const rest = links.slice(SHOWN)
  return html`<ul class="links">${links.slice(0, SHOWN).map(linkItem)}</ul>${
    rest.length > 0 &&
    html`<details><summary>Vis ${rest.length} til</summary><ul class="links">${rest.map(linkItem)}</ul></details>`
  }`
}

function linkItem(link: LinkData): Html {
  const strength = strengthWords(link.type, link.strength)
  const from = fromWords(link.other)
  return html`<li><p>${nodeLink(link.other)}${from && html` <span class="from">${from}</span>`} ${originBadge(link)}${
    strength && html` <span class="strength">${strength}</span>`
  }${link.properties
    .filter(({ name }) => name !== 'confidenceDirect')
    .map(
      ({ value }) => html` <span class="from">${value}</span>`,
    )}</p>${whyAndWhere(link, `om ${link.other.name.slice(0, 60)}`)}</li>`
}

/** Numbers begin anew in every document and focus area: `Handlingsplan for rehabilitering, Innsatsområde 2*`. */
function fromWords({ work, partOf = [] }: LinkData['other']): string {
  const parent = partOf.findLast(each => each.label !== 'Document')
  return [titleOf(work), parent && headingOf(parent)].filter(Boolean).join(', ')
}

/** What documents state, then what answers squarely, then what does so in part; the surest first of each. */
function surestFirst(a: LinkData, b: LinkData): number {
  return rankOf(b) - rankOf(a)
}

function rankOf({ confidence, strength }: LinkData): number {
  return confidence === null ? 4 : confidence + (strength === 'DIRECT' ? 2 : 0)
}
