import { type Html, html } from './html.ts'
import { marked } from './marked.ts'
import { headingOf, type NamedNode, numberOf, shorten } from './node-link.ts'
import { placeAddress } from './place-address.ts'
import { type Snippet, withoutMarkup } from './without-markup.ts'
import { CHANNEL_WORDS, labelWord } from './wording.ts'

type HitNode = NamedNode & {
  readonly title?: string | null
  readonly partOf?: readonly NamedNode[]
  readonly section?: readonly string[]
}

export interface HitData {
  readonly key: string
  readonly label: string
  readonly node: HitNode | null
  readonly version: string
  readonly start: number
  readonly score: number
  readonly snippet: Snippet
  readonly matchedTerms: readonly string[]
  readonly explanation: readonly {
    readonly channel: string
    readonly word: string | null
    readonly met: string
    readonly value: number
  }[]
}

export const HIT_FIELDS = `fragment Found on Hit {
  key label version start score matchedTerms
  node { ...Named ... on Statement { title partOf { ...Named } } ... on Passage { section } }
  snippet { text highlights { start end } }
  explanation { channel word met value }
}`

/** A hit with its place, what was found in it, and on demand why it stands where it does. */
export function hitView(hit: HitData): Html {
  const around = placeOfHit(hit.node)
  const { text, highlights } = withoutMarkup(hit.snippet)
  return html`<li><a href="${placeAddress(hit, hit, hit.matchedTerms)}">${hit.node ? headingOf(hit.node) : labelWord(hit.label)}${titleOfHit(hit)}</a>${
    around && html` <span class="from">${around}</span>`
  }
<p>${marked(text, highlights)}</p>
${whyView(hit)}</li>`
}

/** What the statement is called, where the snippet does not say it. */
function titleOfHit({ node, snippet }: HitData): string {
  const title = node?.title
  return !title || snippet.text.includes(title) ? '' : `: ${shorten(title)}`
}

/** What a hit stands under: numbers begin anew in every focus area. */
function placeOfHit(node: HitNode | null): string {
  const parent = node?.partOf?.findLast(each => each.label !== 'Document')
  return parent ? `${numberOf(parent)}${shorten(parent.name)}` : (node?.section?.at(-1) ?? '')
}

function whyView({ explanation, score }: HitData): Html {
  return html`<details class="why-hit"><summary>Hvorfor dette treffet?</summary>
<ul>${explanation.map(
    ({ channel, word, met, value }) =>
      html`<li><span class="points">${points(value)}</span> <span>${CHANNEL_WORDS[channel] ?? channel}${word !== null && html` «${word}»`}: ${met}</span></li>`,
  )}<li class="sum"><span class="points">${points(score)}</span> <span>poeng til sammen</span></li></ul></details>`
}

const POINTS = new Intl.NumberFormat('nb-NO', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

function points(value: number): string {
  return POINTS.format(value)
}
