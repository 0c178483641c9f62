import { type Html, html } from './html.ts'
import { type LinkData, originBadge, whyAndWhere } from './link-view.ts'
import { nodeLink } from './node-link.ts'
import { EDGE_WORDS, STRENGTH_WORDS } from './wording.ts'

/** Where a node stands is shown as breadcrumbs, parts and quotes, and not once more as links. */
const STRUCTURE = new Set(['MENTIONS', 'HAS_VERSION', 'PART_OF', 'PASSAGE_OF'])

/** Links out and in, under what they mean; what documents state before what was computed. */
export function linksView(out: readonly LinkData[], into: readonly LinkData[]): Html | false {
  const groups = new Map<string, LinkData[]>()
  const put = (links: readonly LinkData[], side: 0 | 1) => {
    for (const link of links.filter(each => !STRUCTURE.has(each.type))) {
      const words = EDGE_WORDS[link.type]?.[side] ?? link.type
      groups.set(words, [...(groups.get(words) ?? []), link])
    }
  }
  put(out, 0)
  put(into, 1)
  if (groups.size === 0) return false
  return html`<section aria-labelledby="lenker"><h2 id="lenker">Lenker</h2>
${[...groups].map(
  ([words, links]) => html`<h3>${words}</h3>${folded(links.toSorted(surestFirst))}`,
)}</section>`
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
  return html`<li><p>${nodeLink(link.other)} ${originBadge(link)}${
    link.strength &&
    link.type !== 'CONFLICTS_WITH' &&
    html` <span class="strength">${STRENGTH_WORDS[link.strength]}</span>`
  }${link.properties
    .filter(({ name }) => name !== 'confidenceDirect')
    .map(
      ({ value }) => html` <span class="from">${value}</span>`,
    )}</p>${whyAndWhere(link, `om ${link.other.name.slice(0, 60)}`)}</li>`
}

/** What documents state, then what answers squarely, then what does so in part; the surest first of each. */
function surestFirst(a: LinkData, b: LinkData): number {
  return rankOf(b) - rankOf(a)
}

function rankOf({ confidence, strength }: LinkData): number {
  return confidence === null ? 4 : confidence + (strength === 'DIRECT' ? 2 : 0)
}
